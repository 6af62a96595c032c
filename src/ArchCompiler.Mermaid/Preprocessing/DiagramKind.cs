namespace ArchCompiler.Mermaid.Preprocessing;

/// <summary>What sort of diagram a text is, by its first word, as Mermaid tells it.</summary>
internal enum DiagramKind
{
    /// <summary>No known word.</summary>
    Unknown,

    /// <summary>A flowchart.</summary>
    Flowchart,

    /// <summary><c>architecture-beta</c>.</summary>
    Architecture,

    /// <summary>A C4 diagram.</summary>
    C4,

    /// <summary>Any other diagram.</summary>
    Other,
}

/// <summary>Tells the sort of a diagram.</summary>
internal static class DiagramKinds
{
    private static readonly string[] C4Words = ["C4Container", "C4Component", "C4Dynamic", "C4Deployment"];

    private static readonly string[] OtherWords =
    [
        "kanban", "classDiagram", "erDiagram", "gantt", "info", "pie", "requirement", "sequenceDiagram", "timeline",
        "gitGraph", "stateDiagram", "journey", "quadrantChart", "sankey", "packet", "xychart", "block", "eventmodeling",
        "treeView-beta", "radar-beta", "ishikawa", "treemap", "railroad", "venn-beta", "wardley-beta", "cynefin-beta",
        "mindmap", "zenuml", "error",
    ];

    /// <summary>The sort of a preprocessed text and the offset of the word that tells it.</summary>
    public static (DiagramKind Kind, int Offset) Detect(string text)
    {
        var at = SkipBlanksAndComments(text);
        if (StartsWith(text, at, "C4Context"))
        {
            return (DiagramKind.C4, at);
        }

        // Mermaid looks for these words in the whole text.
        var c4 = C4Words.Select(word => text.IndexOf(word, StringComparison.Ordinal))
            .Where(found => found >= 0)
            .DefaultIfEmpty(-1)
            .Min();
        return c4 >= 0 ? (DiagramKind.C4, c4) : (DetectAt(text, at), at);
    }

    private static DiagramKind DetectAt(string text, int at) =>
        StartsWith(text, at, "flowchart") || StartsWith(text, at, "graph") || StartsWith(text, at, "swimlane-beta")
            ? DiagramKind.Flowchart
        : StartsWith(text, at, "architecture") ? DiagramKind.Architecture
        : OtherWords.Any(word => StartsWith(text, at, word)) ? DiagramKind.Other
        : DiagramKind.Unknown;

    private static bool StartsWith(string text, int at, string word) => JsText.StandsAt(text, at, word);

    private static int SkipBlanksAndComments(string text)
    {
        var at = JsText.SkipBlanks(text, 0);
        while (JsText.StandsAt(text, at, "%%"))
        {
            var end = text.IndexOf('\n', at);
            if (end < 0)
            {
                break;
            }

            at = JsText.SkipBlanks(text, end);
        }

        return at;
    }
}
