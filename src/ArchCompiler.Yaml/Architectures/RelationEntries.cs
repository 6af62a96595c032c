using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Yaml.Shapes;

namespace ArchCompiler.Yaml.Architectures;

/// <summary>Reads what is said of a relation beside its properties.</summary>
internal static class RelationEntries
{
    /// <summary>Whether a key is read here; every other one is a property of the edge.</summary>
    public static bool IsOwn(string key) => key is "label" or "id" or "optional";

    /// <summary>The edge of a relation, with an id where one is stated.</summary>
    public static DiagramEdge Read(
        RelationHead head, ImmutableArray<DrawnEntry> entries, Sketch sketch, List<Diagnostic> diagnostics)
    {
        var edge = new DiagramEdge(new("", head.Span), head.From, head.To, head.Span) { Type = head.Type };
        foreach (var entry in entries.Where(entry => IsOwn(entry.Key.Text)))
        {
            edge = entry.Key.Text is "optional"
                ? edge with { Stroke = IsTrue(entry, diagnostics) ? "dotted" : "normal" }
                : Entries.Text(entry, diagnostics) is { } text ? Take(edge, entry.Key.Text, text, sketch)
                : edge;
        }

        return edge;
    }

    private static DiagramEdge Take(DiagramEdge edge, string key, DrawnValue.Scalar text, Sketch sketch) =>
        key is "label" ? edge with { Label = new(text.Text, "text", text.Span) }
        : sketch.Claim(new(text.Text, text.Span)) ? edge with { Id = new(text.Text, text.Span), HasOwnId = true }
        : edge;

    private static bool IsTrue(DrawnEntry entry, List<Diagnostic> diagnostics)
    {
        if (entry.Value is DrawnValue.Scalar { IsQuoted: false, Text: "true" or "false" } flag)
        {
            return flag.Text is "true";
        }

        diagnostics.Add(ShapeDiagnostics.Architecture.WrongType(entry.Value.Span, entry.Key.Text, "true or false"));
        return false;
    }
}
