using System.Globalization;
using System.Text;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Emitters.Documents;

/// <summary>
/// The drawing as its author wrote it, or a flowchart of what was not drawn, with lines at its end that mark what
/// findings are about. The author's text is not touched, and what is added holds no text of the author's but plain ids.
/// </summary>
internal sealed class MarkedDrawing(DocumentFacts facts)
{
    private const int LongestId = 200;

    /// <summary>The text, null where there is nothing that Mermaid draws.</summary>
    public string? Text() => Diagram.Type is not DiagramType.Yaml ? Own() + Marks()
        : facts.Input.Picture is { } picture ? picture.Text + Marks()
        : null;

    private Diagram Diagram => facts.Architecture.Diagram;

    private string Own()
    {
        var lines = PlainText.Lines(Diagram.Source[Diagram.Span]).Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0)
            .Select(line => line.Length - line.TrimStart(' ').Length)
            .DefaultIfEmpty().Min();
        return string.Join('\n', lines.Select(line => line[Math.Min(indent, line.Length)..])).Trim('\n') + "\n";
    }

    // Mermaid refuses all of a drawing that it refuses a line of, so that only what is sure is added. What it calls
    // architecture has no styles.
    private string Marks() => Diagram switch
    {
        { IsComplete: false } => "",
        { Type: DiagramType.Flowchart or DiagramType.Yaml } => FlowchartMarks(),
        { Type: DiagramType.C4 } => C4Marks(),
        _ => "",
    };

    private string FlowchartMarks()
    {
        StringBuilder lines = new();
        var elements = Marked(Diagram.Nodes.Select(n => n.Id.Text).Concat(Diagram.Groups.Select(g => g.Id.Text)));
        var edges = Diagram.Edges.Index()
            .Select(edge => (Name: edge.Index, Mark: facts.MarkOf(edge.Item)))
            .ToLookup(pair => pair.Mark, pair => pair.Name);
        foreach (var mark in FindingMarks.All)
        {
            Append(lines, mark, [.. elements[mark]], [.. edges[mark]]);
        }

        return lines.ToString();
    }

    private string C4Marks()
    {
        var elements = Marked(Diagram.Nodes.Select(n => n.Id.Text));
        return string.Concat(FindingMarks.All.SelectMany(mark => elements[mark].Select(id =>
            $"UpdateElementStyle({id}, $bgColor=\"{Colours(mark).Fill}\", $fontColor=\"{Colours(mark).Ink}\", "
            + $"$borderColor=\"{Colours(mark).Border}\")\n")));
    }

    private ILookup<FindingMark, string> Marked(IEnumerable<string> ids) => ids.Distinct(StringComparer.Ordinal)
        .Select(id => (Name: facts.Input.Picture?.NameOf(id) ?? id, Mark: facts.MarkOf(id)))
        .Where(pair => IsPlain(pair.Name))
        .ToLookup(pair => pair.Mark, pair => pair.Name);

    private static void Append(StringBuilder lines, FindingMark mark, string[] elements, int[] edges)
    {
        var name = $"archc{mark}";
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

    private static string Look(FindingMark mark) =>
        $"fill:{Colours(mark).Fill},color:{Colours(mark).Ink},{Line(mark)}" + mark switch
        {
            FindingMark.Warning => ",stroke-dasharray:8 3",
            FindingMark.Waived => ",stroke-dasharray:3 3",
            _ => "",
        };

    private static string Line(FindingMark mark) => $"stroke:{Colours(mark).Border},stroke-width:" + mark switch
    {
        FindingMark.LeftOut => "4px,stroke-dasharray:2 6",
        FindingMark.Error => "4px",
        FindingMark.Warning => "3px",
        _ => "2px",
    };

    private static (string Fill, string Ink, string Border) Colours(FindingMark mark) => mark switch
    {
        FindingMark.LeftOut => ("#ffffff", "#5c0011", "#c92a2a"),
        FindingMark.Error => ("#ffe5e5", "#5c0011", "#c92a2a"),
        FindingMark.Warning => ("#fff3d6", "#4a3000", "#b26a00"),
        FindingMark.Note => ("#e3f0ff", "#0b2f5c", "#1c64b0"),
        _ => ("#eeeeee", "#333333", "#666666"),
    };

    // Letters, digits and underscores cannot end the line or be read as anything but an id; Mermaid's own words can.
    // Ids in a flowchart that archc drew were tried.
    private bool IsPlain(string id) =>
        id.Length is > 0 and <= LongestId
        && (id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_') || facts.Input.Picture is not null)
        && !id.Equals("end", StringComparison.OrdinalIgnoreCase)
        && !id.Equals("default", StringComparison.OrdinalIgnoreCase);
}
