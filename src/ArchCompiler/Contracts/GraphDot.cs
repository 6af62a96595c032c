using System.Text;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Contracts;

/// <summary>
/// The typed graph for Graphviz: boundaries as clusters, services as boxes, everything else as ellipses.
/// </summary>
public static class GraphDot
{
    /// <summary>The graph of an architecture.</summary>
    public static string Write(Architecture architecture)
    {
        StringBuilder text = new("digraph architecture {\n  rankdir = LR;\n  node [shape = box];\n");
        OutlineWriter.Write(
            architecture,
            (depth, boundary) =>
                Line(text, depth, $"subgraph {Quote("cluster_" + boundary.Id)} {{ label = {Quote(boundary.Title)};"),
            depth => Line(text, depth, "}"),
            (depth, participant) => Line(text, depth, Node(participant)));
        foreach (var relation in architecture.Relations)
        {
            Line(
                text,
                1,
                $"{Quote(relation.From)} -> {Quote(relation.To)} [label = {Quote(KebabNames.Of(relation.Kind))}];");
        }

        return text.Append("}\n").ToString();
    }

    private static string Node(Participant participant)
    {
        var shape = participant is Service ? "" : ", shape = ellipse";
        return $"{Quote(participant.Id)} [label = {Quote($"{participant.Title}\n{participant.Kind.Id}")}{shape}];";
    }

    private static void Line(StringBuilder text, int depth, string line) =>
        text.Append(' ', depth * 2).Append(line).Append('\n');

    private static string Quote(string value)
    {
        var escaped = value
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .ReplaceLineEndings("\\n");
        return $"\"{escaped}\"";
    }
}
