using System.Collections.Frozen;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Mermaid.Writing;

/// <summary>
/// Tells which ids Mermaid takes for what they are. Words of letters and digits it takes but for its own; of any other
/// the reader is asked.
/// </summary>
public static class WritableIds
{
    /// <summary>Words that start a statement or a direction, or stick to an arrow.</summary>
    private static readonly FrozenSet<string> Reserved = new[]
    {
        "accDescr", "accTitle", "call", "class", "classDef", "click", "default", "direction", "end", "flowchart",
        "graph", "href", "interpolate", "linkStyle", "o", "style", "subgraph", "v", "x",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a node, a frame and an arrow's end can have the id.</summary>
    public static bool IsWritable(string id) =>
        id.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && id.Length > 0 && char.IsAsciiLetter(id[0])
            ? !Reserved.Contains(id)
            : IsRead(id);

    private static bool IsRead(string id)
    {
        var shape = Draw($"    {id}[\"a\"]\n    {id} {id}@--> {id}\n");
        var frame = Draw($"    subgraph {id}[\"a\"]\n    end\n");
        return shape is { Nodes: [var node], Edges: [{ Label: null } edge] }
            && (node.Id.Text, node.Label.Text) == (id, "a")
            && (edge.Id.Text, edge.From.Text, edge.To.Text) == (id, id, id)
            && frame is { Groups: [var group] }
            && (group.Id.Text, group.Title.Text) == (id, "a");
    }

    private static Diagram? Draw(string statements)
    {
        var read = new MermaidFrontend().Read(new("id.mmd", $"flowchart TB\n{statements}"));
        return read is [{ Value: { IsComplete: true } drawn }] ? drawn : null;
    }
}
