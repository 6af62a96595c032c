using System.Globalization;
using System.Text;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Emitters.Documents;

/// <summary>
/// The drawing as its author wrote it, with lines at its end that mark what findings are about. The author's text is
/// not touched, and what is added holds no text of the author's but plain ids.
/// </summary>
internal sealed class MarkedDrawing(DocumentFacts facts)
{
    private const int LongestId = 200;

    /// <summary>The text, null for a notation that Mermaid does not draw.</summary>
    public string? Text() => Diagram.Type is DiagramType.Yaml ? null : Own() + Marks();

    private Diagram Diagram => facts.Architecture.Diagram;

    private string Own()
    {
        var lines = PlainText.Lines(Diagram.Source[Diagram.Span]).Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0)
            .Select(line => line.Length - line.TrimStart(' ').Length)
            .DefaultIfEmpty().Min();
        return string.Join('\n', lines.Select(line => line[Math.Min(indent, line.Length)..])).Trim('\n') + "\n";
    }

    // Mermaid knows classes in flowcharts alone, and refuses all of a drawing that it refuses a line of.
    private string Marks()
    {
        if (Diagram.Type is not DiagramType.Flowchart || !Diagram.IsComplete)
        {
            return "";
        }

        StringBuilder lines = new();
        var elements = Diagram.Nodes.Select(n => n.Id.Text).Concat(Diagram.Groups.Select(g => g.Id.Text))
            .Distinct(StringComparer.Ordinal)
            .Where(IsPlain)
            .Select(id => (Name: id, Mark: FindingMarks.WorstOf(facts.FindingsOf(id))))
            .ToLookup(pair => pair.Mark, pair => pair.Name);
        var edges = Diagram.Edges.Index()
            .Select(edge => (Name: edge.Index, Mark: FindingMarks.WorstOf(facts.FindingsOf(edge.Item.Id.Text))))
            .ToLookup(pair => pair.Mark, pair => pair.Name);
        foreach (var mark in FindingMarks.All)
        {
            Append(lines, mark, [.. elements[mark]], [.. edges[mark]]);
        }

        return lines.ToString();
    }

    private static void Append(StringBuilder lines, FindingMark mark, string[] elements, int[] edges)
    {
        var name = "archc" + CultureInfo.InvariantCulture.TextInfo.ToTitleCase(FindingMarks.Word(mark));
        if (elements.Length > 0)
        {
            lines.Append(CultureInfo.InvariantCulture, $"classDef {name} {Look(mark)}\n");
        }

        foreach (var id in elements)
        {
            lines.Append(CultureInfo.InvariantCulture, $"class {id} {name}\n");
        }

        if (edges.Length > 0)
        {
            lines.Append(CultureInfo.InvariantCulture, $"linkStyle {string.Join(',', edges)} {Line(mark)}\n");
        }
    }

    private static string Look(FindingMark mark) => mark switch
    {
        FindingMark.Error => "fill:#ffe5e5,color:#5c0011,stroke:#c92a2a,stroke-width:4px",
        FindingMark.Warning => "fill:#fff3d6,color:#4a3000,stroke:#b26a00,stroke-width:3px,stroke-dasharray:8 3",
        FindingMark.Note => "fill:#e3f0ff,color:#0b2f5c,stroke:#1c64b0,stroke-width:2px",
        _ => "fill:#eeeeee,color:#333333,stroke:#666666,stroke-width:2px,stroke-dasharray:3 3",
    };

    private static string Line(FindingMark mark) => mark switch
    {
        FindingMark.Error => "stroke:#c92a2a,stroke-width:4px",
        FindingMark.Warning => "stroke:#b26a00,stroke-width:3px",
        FindingMark.Note => "stroke:#1c64b0,stroke-width:2px",
        _ => "stroke:#666666,stroke-width:2px",
    };

    // Letters, digits and underscores cannot end the line or be read as anything but an id; Mermaid's own words can.
    private static bool IsPlain(string id) =>
        id.Length is > 0 and <= LongestId
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_')
        && !id.Equals("end", StringComparison.OrdinalIgnoreCase)
        && !id.Equals("default", StringComparison.OrdinalIgnoreCase);
}
