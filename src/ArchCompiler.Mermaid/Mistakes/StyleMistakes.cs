using System.Globalization;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Mermaid.Generated;

namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>Mistakes of the statements that style nodes and arrows.</summary>
internal static class StyleMistakes
{
    /// <summary>How a ';' behind '#' and a word looks once entities are hidden.</summary>
    private const string HiddenSemicolon = "\u00B6\u00DF";

    /// <summary><c>rgb(…)</c> and the like.</summary>
    public static Diagnostic? Parentheses(FailedLine line)
    {
        if (!IsStyle(line) || line.Offending.Type is not (MermaidLexer.PS or MermaidLexer.ELLIPSE_START))
        {
            return null;
        }

        var text = line.Source.Text;
        var close = text.IndexOf(')', line.ErrorStart, Math.Max(0, line.LineEnd - line.ErrorStart));
        var start = line.ErrorStart;
        while (start > line.Start && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        var colour = close > 0 && text[start..line.ErrorStart] is "rgb" or "rgba"
            ? HexColour(text[(line.ErrorStart + 1)..close])
            : null;
        return SyntaxDiagnostics.ParenthesesInStyle(
            colour is null ? line.ErrorSpan : line.Source.Span(start, close + 1), colour);
    }

    /// <summary>Signs of style sheets that separate or enclose otherwise than Mermaid does.</summary>
    public static Diagnostic? Separators(FailedLine line)
    {
        if (!IsStyle(line))
        {
            return null;
        }

        var edits = Enumerable.Range(line.Start, Math.Max(0, line.LineEnd - line.Start))
            .Select(at => EditAt(line, at)).OfType<TextEdit>().ToList();
        return edits.Count == 0 ? null : SyntaxDiagnostics.StyleSeparators(line.ErrorSpan, edits);
    }

    /// <summary>Blanks in a list of ids or numbers.</summary>
    public static Diagnostic? BlanksInList(FailedLine line)
    {
        if (line.FirstType is not MermaidLexer.CLASS && !IsStyle(line))
        {
            return null;
        }

        var text = line.Source.Text;
        var end = text.IndexOf(':', line.Start, Math.Max(0, line.LineEnd - line.Start));
        end = end < 0 ? line.LineEnd : end;
        List<TextEdit> edits = [];
        for (var at = line.Start; at < end; at++)
        {
            var next = text[at] == ',' ? Math.Min(JsText.SkipBlanks(text, at + 1), end) : 0;
            edits.AddRange(next > at + 1 ? [TextEdit.Delete(line.Source.Span(at + 1, next))] : []);
        }

        return edits.Count == 0 ? null : SyntaxDiagnostics.BlanksInList(line.ErrorSpan, edits);
    }

    private static bool IsStyle(FailedLine line) =>
        line.FirstType is MermaidLexer.STYLE or MermaidLexer.CLASSDEF or MermaidLexer.LINKSTYLE;

    private static TextEdit? EditAt(FailedLine line, int at)
    {
        var text = line.Source.Text;
        var length = JsText.StandsAt(text, at, HiddenSemicolon) ? HiddenSemicolon.Length : 1;
        var span = line.Source.Span(at, at + length);
        return text[at] switch
        {
            '{' or '}' or '"' => TextEdit.Delete(span),
            '=' => new(span, ":"),
            ',' when IsLast() => TextEdit.Delete(span),
            '\u00B6' when length > 1 => IsLast() ? TextEdit.Delete(span) : new(span, ","),
            ';' when IsProperty(text, at + 1, line.LineEnd) => new(span, ","),
            _ => null,
        };

        bool IsLast() => JsText.SkipBlanks(text, at + length) >= line.LineEnd;
    }

    private static bool IsProperty(string text, int start, int end)
    {
        var at = JsText.SkipBlanks(text, start);
        while (at < end && (char.IsAsciiLetterLower(text[at]) || text[at] == '-'))
        {
            at++;
        }

        return at > start && at < end && text[at] == ':';
    }

    private static string? HexColour(string parts)
    {
        var numbers = parts.Split(',', StringSplitOptions.TrimEntries);
        var bytes = numbers.Take(3)
            .Select(part => byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1)
            .ToList();
        var alpha = numbers.Length == 4
            && double.TryParse(numbers[3], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part)
                ? (int)Math.Round(Math.Clamp(part, 0, 1) * byte.MaxValue)
                : -1;
        return bytes.Count < 3 || bytes.Contains(-1) || numbers.Length > 4 || (numbers.Length == 4 && alpha < 0)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"#{bytes[0]:x2}{bytes[1]:x2}{bytes[2]:x2}")
                + (alpha < 0 ? "" : alpha.ToString("x2", CultureInfo.InvariantCulture));
    }
}
