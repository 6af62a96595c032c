using System.Text;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Writing;

namespace ArchCompiler.Contracts;

/// <summary>The typed graph as a Mermaid flowchart: what archc understood, drawn.</summary>
public static class GraphMermaid
{
    /// <summary>The flowchart of an architecture.</summary>
    public static string Write(Architecture architecture)
    {
        StringBuilder text = new("flowchart LR\n");
        OutlineWriter.Write(
            architecture,
            (depth, boundary) => Line(text, depth, $"subgraph b_{boundary.Id}[{LabelText.Quote(boundary.Title)}]"),
            depth => Line(text, depth, "end"),
            (depth, participant) => Line(text, depth, Node(participant)));
        foreach (var relation in architecture.Relations)
        {
            Line(text, 1, $"n_{relation.From} -->|{KebabNames.Of(relation.Kind)}| n_{relation.To}");
        }

        return text.ToString();
    }

    // Ids are prefixed, since Mermaid trips over ids that begin with words of its own ("end", "o", "x").
    private static string Node(Participant participant)
    {
        var label = LabelText.Quote($"{participant.Title}<br/>{participant.Kind.Id}");
        return participant is Service ? $"n_{participant.Id}[{label}]" : $"n_{participant.Id}([{label}])";
    }

    private static void Line(StringBuilder text, int depth, string line) =>
        text.Append(' ', depth * 2).Append(line).Append('\n');
}
