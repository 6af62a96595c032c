using System.Diagnostics;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;
using static ArchCompiler.Emitters.Documents.DocumentValues;

namespace ArchCompiler.Emitters.Documents.Content;

/// <summary>Network paths as rows of a table.</summary>
internal sealed class FlowRows(DocumentFacts facts, DocumentPlaces places)
{
    /// <summary>One path.</summary>
    public ScriptValue Row(Flow flow) => ScriptValue.Of(
        ("from", End(flow.From)),
        ("to", End(flow.To)),
        ("port", Text($"{flow.Protocol}/{facts.Words.Of(flow.Port)}")),
        ("variable", Text((flow.Port as PlanValue.Variable)?.Name)),
        ("description", Text(flow.Description)),
        ("becomes", ScriptValue.Of(facts.Addresses.Of(flow.Id).Select(a => Texts(a)))),
        ("line", flow.Origins is [var first, ..] ? Line(places, first.Span) : ScriptValue.Null.Value));

    private ScriptValue End(FlowEnd end) => end switch
    {
        FlowEnd.Group group => facts.ServiceOf(group.Construct) is { } service
            ? Link(RelationWords.TitleOf(service), places.Service(service))
            : Link(group.Construct, null),
        FlowEnd.Endpoints endpoints => Link($"interface endpoints of {endpoints.Network}", null),
        FlowEnd.Internet internet => Link(internet.IsIpv6 ? "the internet by IPv6" : "the internet", null),
        FlowEnd.Prefix prefix => Link(facts.Words.Of(prefix.Id), null),
        FlowEnd.Range range => Link(facts.Words.Of(range.Cidr), null),
        _ => throw new UnreachableException(),
    };
}
