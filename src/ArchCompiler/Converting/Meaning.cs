using System.Text.Json.Nodes;
using ArchCompiler.Contracts;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Converting;

/// <summary>
/// What a diagram means, without how it was written: its typed graph without places, without ids that the notation
/// gave by itself, and in no order. Two diagrams with one meaning are one architecture.
/// </summary>
public static class Meaning
{
    private static readonly string[] Written = ["span", "file", "line", "edges", "edge", "code", "order"];

    /// <summary>The meaning of a diagram, as lines that can be compared.</summary>
    public static string Of(Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return Of(compilation.Bound.Value);
    }

    private static string Of(Architecture architecture)
    {
        var graph = JsonNode.Parse(GraphJson.Write([architecture])) ?? new JsonObject();
        if (graph["dropped"] is JsonArray dropped)
        {
            // A conversion leaves out what was drawn for its place alone.
            foreach (var edge in dropped.Where(IsInvisible).ToList())
            {
                dropped.Remove(edge);
            }
        }

        return Text(graph);
    }

    /// <summary>The first thing that one of two architectures means and the other does not; null for none.</summary>
    internal static string? Difference(Architecture one, Architecture other)
    {
        var (meaning, another) = (Of(one), Of(other));
        if (meaning == another)
        {
            return null;
        }

        var (lines, others) = (meaning.Split('\n'), another.Split('\n'));
        return lines.Except(others, StringComparer.Ordinal).Concat(others.Except(lines, StringComparer.Ordinal))
            .Append(lines[0]).First().Trim('[', ']', '{', '}', ',', ' ');
    }

    private static bool IsInvisible(JsonNode? edge) =>
        edge?["reason"]?.ToString().StartsWith("it is invisible", StringComparison.Ordinal) is true;

    private static string Text(JsonNode? node) => node switch
    {
        JsonObject one => $"{{{string.Join(", ", one.Where(p => !Written.Contains(p.Key, StringComparer.Ordinal))
            .OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => $"{p.Key}: {Text(p.Value)}"))}}}",
        JsonArray { Count: 0 } => "[]",
        JsonArray many when many[0] is JsonObject =>
            $"[\n{string.Join(",\n", many.Select(Text).Order(StringComparer.Ordinal))}]",
        JsonArray many => $"[{string.Join(", ", many.Select(Text).Order(StringComparer.Ordinal))}]",
        _ => node?.ToJsonString() ?? "null",
    };
}
