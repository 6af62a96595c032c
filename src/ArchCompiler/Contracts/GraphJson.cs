using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Contracts;

/// <summary>
/// The typed graph as JSON. Every drawn node stands in some <c>nodes</c>, every drawn edge in some <c>edges</c> or in
/// <c>dropped</c>.
/// </summary>
public static class GraphJson
{
    /// <summary>
    /// The document of some architectures: the graph itself where there is one, else a list named <c>diagrams</c>.
    /// </summary>
    public static string Write(ImmutableArray<Architecture> architectures) => JsonText.Write(isIndented: true, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", JsonText.SchemaVersion);
        if (architectures is [var only])
        {
            new GraphWriter(json, only).Write();
        }
        else
        {
            json.WriteObjects("diagrams", architectures, architecture => new GraphWriter(json, architecture).Write());
        }

        json.WriteEndObject();
    });
}

/// <summary>Writes one architecture into an open object.</summary>
file sealed class GraphWriter(Utf8JsonWriter json, Architecture architecture)
{
    private readonly SourceText source = architecture.Diagram.Source;

    public void Write()
    {
        json.WriteString("file", source.Path);
        json.WriteNumber("line", source.GetPosition(architecture.Diagram.Span.Start).Line);
        json.WriteOptional("title", architecture.Diagram.Title?.Text);
        json.WriteObjects("services", architecture.Services, WriteService);
        json.WriteObjects("others", architecture.Others, WriteOther);
        json.WriteObjects("boundaries", architecture.Boundaries, WriteBoundary);
        json.WriteObjects("relations", architecture.Relations, WriteRelation);
        json.WriteObjects("unresolved", architecture.Unresolved, WriteUnresolved);
        json.WriteObjects("dropped", architecture.Dropped, WriteDropped);
    }

    private void WriteService(Service service)
    {
        WriteParticipant(service);
        json.WriteTexts("zones", service.Zones);
        json.WriteOptional("region", service.Region);
        json.WriteTexts("boundaries", service.Boundaries);
        json.WriteOptionalTexts("drawnWith", service.DrawnWith);
        json.WriteOptional("follows", service.Follows);
        json.WriteOptionalTexts("runs", [.. service.Programs.Select(program => program.Title)]);
        json.WriteStartObject("properties");
        foreach (var (name, property) in service.Properties.Values)
        {
            json.WriteStartObject(name);
            json.WriteString("value", property.Text);
            json.WriteString("source", NameOf(property.Source));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        WriteSpan(service.Span);
    }

    private void WriteOther(Other other)
    {
        WriteParticipant(other);
        json.WriteTexts("boundaries", other.Boundaries);
        WriteSpan(other.Span);
    }

    private void WriteParticipant(Participant participant)
    {
        json.WriteString("id", participant.Id);
        json.WriteString("kind", participant.Kind.Id);
        json.WriteString("title", participant.Title);
        json.WriteOptional("qualifier", participant.Qualifier);
        json.WriteTexts("nodes", participant.NodeIds);
    }

    private void WriteBoundary(Boundary boundary)
    {
        json.WriteString("id", boundary.Id);
        json.WriteString("kind", KebabNames.Of(boundary.Kind));
        json.WriteString("title", boundary.Title);
        json.WriteOptional("parent", boundary.Parent);
        json.WriteString("group", boundary.Group.Id.Text);
        json.WriteOptional("cidr", boundary.Cidr);
        json.WriteOptional("code", boundary.Code);
        json.WriteOptional("service", boundary.ServiceId);
        WriteSpan(boundary.Span);
    }

    private void WriteRelation(Relation relation)
    {
        json.WriteString("id", relation.Id);
        json.WriteString("from", relation.From);
        json.WriteString("to", relation.To);
        json.WriteString("kind", KebabNames.Of(relation.Kind));
        json.WriteOptional("access", AccessNames.Of(relation.Access));
        json.WriteOptional("protocol", relation.Protocol);
        if (relation.Port is { } port)
        {
            json.WriteNumber("port", port);
        }

        json.WriteOptional("method", relation.Method);
        json.WriteOptional("path", relation.Path);
        json.WriteOptional("label", relation.Label);
        json.WriteOptional("outcome", relation.Outcome is Outcome.None ? null : KebabNames.Of(relation.Outcome));
        json.WriteBoolean("reversed", relation.IsReversed);
        json.WriteBoolean("optional", relation.IsOptional);
        json.WriteOptionalTexts("via", relation.Via);
        json.WriteTexts("edges", relation.Edges.Select(edge => edge.Id.Text));
        WriteSpan(relation.Span);
    }

    private void WriteUnresolved(UnresolvedNode unresolved)
    {
        json.WriteString("node", unresolved.Node.Id.Text);
        json.WriteTexts("candidates", unresolved.Candidates);
        WriteSpan(unresolved.Node.Span);
    }

    private void WriteDropped(DroppedEdge dropped)
    {
        json.WriteString("edge", dropped.Edge.Id.Text);
        json.WriteString("from", dropped.Edge.From.Text);
        json.WriteString("to", dropped.Edge.To.Text);
        json.WriteString("reason", dropped.Reason);
        WriteSpan(dropped.Edge.Span);
    }

    private void WriteSpan(SourceSpan span)
    {
        var (start, end) = (source.GetPosition(span.Start), source.GetPosition(span.End));
        json.WriteStartObject("span");
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
    }

    private static string NameOf(PropertySource source) => source switch
    {
        PropertySource.Default => "default",
        PropertySource.Label => "label",
        PropertySource.Stated => "stated",
        _ => throw new UnreachableException(),
    };
}
