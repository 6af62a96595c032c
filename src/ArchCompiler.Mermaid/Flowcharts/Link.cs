namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>What the signs of an arrow mean, by Mermaid's names.</summary>
/// <param name="Type">Its heads: <c>arrow_point</c>, <c>double_arrow_cross</c> …</param>
/// <param name="Stroke">Its line: <c>normal</c>, <c>thick</c>, <c>dotted</c>, <c>invisible</c>.</param>
/// <param name="Length">
/// Its length in ranks; null where the two ends do not fit each other, which Mermaid draws all the same.
/// </param>
internal readonly record struct Link(string Type, string Stroke, int? Length)
{
    private const int LongestDrawn = 10;

    /// <summary>Reads an arrow written in one piece.</summary>
    public static Link Read(string signs)
    {
        var arrow = JsText.Trim(signs);
        var head = Head(arrow[^1]);
        var line = arrow[..^1];
        var isDouble = head.Length > 0 && arrow[0] == (arrow[^1] == '>' ? '<' : arrow[^1]);
        if (isDouble)
        {
            line = line[1..];
        }

        var dots = line.Count(c => c == '.');
        var stroke = dots > 0
            ? "dotted"
            : line.StartsWith('=') ? "thick" : line.StartsWith('~') ? "invisible" : "normal";
        var type = head.Length == 0 ? "arrow_open" : isDouble ? "double_arrow_" + head : "arrow_" + head;
        return new(type, stroke, Math.Min(dots > 0 ? dots : line.Length - 1, LongestDrawn));
    }

    /// <summary>Reads an arrow whose text stands between its two halves.</summary>
    public static Link Read(string opening, string closing)
    {
        var end = Read(closing);
        var start = JsText.Trim(opening);
        var stroke = start.Contains('.', StringComparison.Ordinal)
            ? "dotted"
            : start.Contains('=', StringComparison.Ordinal) ? "thick" : "normal";
        var head =
            start[0] switch { '<' => "arrow_point", 'x' => "arrow_cross", 'o' => "arrow_circle", _ => "arrow_open" };
        if (!string.Equals(stroke, end.Stroke, StringComparison.Ordinal))
        {
            return new("INVALID", "INVALID", null);
        }

        return string.Equals(head, "arrow_open", StringComparison.Ordinal) ? end
            : string.Equals(head, end.Type, StringComparison.Ordinal) ? end with { Type = "double_" + head }
            : new("INVALID", "INVALID", null);
    }

    private static string Head(char last) => last switch { '>' => "point", 'x' => "cross", 'o' => "circle", _ => "" };
}
