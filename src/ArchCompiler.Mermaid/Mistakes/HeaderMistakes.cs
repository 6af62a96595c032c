using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Mermaid.Generated;

namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>Mistakes on the line that opens a diagram.</summary>
internal static class HeaderMistakes
{
    private static readonly string[] Directions = ["TB", "TD", "BT", "RL", "LR"];

    /// <summary>A direction that Mermaid does not know, or one in small letters.</summary>
    public static Diagnostic? Direction(FailedLine line)
    {
        if (line.Previous(1) is not { Type: MermaidLexer.GRAPH } word)
        {
            return null;
        }

        var start = JsText.SkipBlanks(line.Source.Text, word.StopIndex + 1);
        var end = start;
        while (end < line.LineEnd && (JsText.IsWord(line.Source.Text[end]) || line.Source.Text[end] == '-'))
        {
            end++;
        }

        if (end == start)
        {
            return null;
        }

        var name = line.Source.Text[start..end];
        return SyntaxDiagnostics.NotADirection(new(name, line.Source.Span(start, end)), Meant(name));
    }

    /// <summary>The direction that was meant, null where none is like it.</summary>
    public static string? Meant(string name) =>
        Directions.FirstOrDefault(direction => string.Equals(direction, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A statement on the header's line.</summary>
    public static Diagnostic? TextAfterDirection(FailedLine line)
    {
        var direction = line.Tokens.FirstOrDefault(token => token.Type == MermaidLexer.DIRECTION_NAME);
        if (direction is null
            || line.Offending.StartIndex <= direction.StopIndex
            || line.Offending.Type == MermaidLexer.NEWLINE)
        {
            return null;
        }

        var blanks = line.Source.Span(direction.StopIndex + 1, line.Offending.StartIndex);
        return SyntaxDiagnostics.TextAfterDirection(line.ErrorSpan, blanks);
    }
}
