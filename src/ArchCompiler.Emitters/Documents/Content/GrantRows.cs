using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;
using static ArchCompiler.Emitters.Documents.DocumentValues;

namespace ArchCompiler.Emitters.Documents.Content;

/// <summary>Permissions as rows of a table.</summary>
internal sealed class GrantRows(DocumentFacts facts, DocumentPlaces places)
{
    /// <summary>One permission.</summary>
    public ScriptValue Row(Grant grant) => ScriptValue.Of(
        ("principal", facts.ServiceOf(grant.Principal) is { } service
            ? Link(RelationWords.TitleOf(service), places.Service(service))
            : Link(grant.Principal, null)),
        ("actions", Texts(grant.Actions)),
        ("resources", Texts(grant.Resources.Select(facts.Words.Of))),
        ("conditions", Texts(grant.Conditions.Select(c => $"{c.Key} {c.Operator} {facts.Words.Of(c.Value)}"))),
        ("line", grant.Origins is [var first, ..] ? Line(places, first.Span) : ScriptValue.Null.Value));
}
