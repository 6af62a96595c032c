using System.Buffers;
using Antlr4.Runtime;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Mermaid.Generated;

namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>Brackets and quotes that do not pair.</summary>
internal static class BracketMistakes
{
    private static readonly SearchValues<char> InQuotesOnly = SearchValues.Create("()[]{}|");

    private static readonly (string Open, string Close)[] Pairs =
    [
        ("(((", ")))"), ("((", "))"), ("([", "])"), ("[[", "]]"), ("[(", ")]"), ("[/", "/]"), ("[\\", "\\]"),
        ("{{", "}}"), ("[", "]"), ("(", ")"), ("{", "}"),
    ];

    /// <summary>A bracket too many behind a label.</summary>
    public static Diagnostic? TooMany(FailedLine line)
    {
        var at = line.ErrorStart;
        var text = line.Source.Text;
        var isDoubled = line.Offending.Type is MermaidLexer.SUBROUTINE_END or MermaidLexer.DOUBLE_CIRCLE_END
            && Opener(line) is { Type: MermaidLexer.SQS };
        var isBehind = at < line.LineEnd
            && text[at] is ']' or ')' or '}'
            && line.Previous(1) is { } before
            && LabelPart.IsCloser(before.Type);
        return isDoubled || isBehind
            ? SyntaxDiagnostics.BracketTooMany(line.Source.Span(at, at + 1), text[at])
            : null;
    }

    /// <summary>A label that is closed otherwise than it was opened, or not at all.</summary>
    public static Diagnostic? Unpaired(FailedLine line)
    {
        if (Opener(line) is not { } opener || OpeningAt(line, opener) is not { } pair)
        {
            return null;
        }

        var text = line.Source.Text;
        var start = opener.StartIndex + pair.Open.Length;
        var end = LabelEnd(text, start, line.LineEnd);
        if (end <= start)
        {
            return null;
        }

        var close = end;
        while (close > start && text[close - 1] is ']' or ')' or '}' or '/' or '\\' && end - close < pair.Close.Length)
        {
            close--;
        }

        var label = text[start..close];
        var isHalfQuoted = label.Count(sign => sign == '"') == 1;
        var mended = isHalfQuoted || label.AsSpan().ContainsAny(InQuotesOnly)
            ? $"\"{SyntaxDiagnostics.Written(label).Trim().Trim('"', '”', '“')}\""
            : SyntaxDiagnostics.Written(label);
        return string.Equals(text[start..end], mended + pair.Close, StringComparison.Ordinal)
            ? null
            : SyntaxDiagnostics.Unpaired(
                line.Span(opener), pair.Open, line.Source.Span(start, end), mended + pair.Close);
    }

    /// <summary>The bracket that opened the label in which the line went wrong; of two, the first.</summary>
    private static IToken? Opener(FailedLine line)
    {
        IToken? open = null;
        var depth = 0;
        foreach (var token in line.Tokens.TakeWhile(token => token != line.Offending))
        {
            if (LabelPart.IsOpener(token.Type) && (open is null || token.StartIndex == open.StopIndex + 1))
            {
                open ??= token;
                depth++;
            }
            else if (open is not null && LabelPart.IsCloser(token.Type))
            {
                depth--;
                open = depth > 0 ? open : null;
            }
        }

        return open is { Type: MermaidLexer.PIPE or MermaidLexer.TAG_END } ? null : open;
    }

    private static (string Open, string Close)? OpeningAt(FailedLine line, IToken opener)
    {
        foreach (var pair in Pairs)
        {
            if (JsText.StandsAt(line.Source.Text, opener.StartIndex, pair.Open))
            {
                return pair;
            }
        }

        return null;
    }

    /// <summary>
    /// Where a label most likely ends: before the arrow or the class behind it, else with its line; at once where it
    /// begins below the line that could not be read.
    /// </summary>
    private static int LabelEnd(string text, int start, int lineEnd)
    {
        if (start > lineEnd)
        {
            return start;
        }

        if (UnclosedLabel.EndOf(text, start, lineEnd) is { } buried)
        {
            return buried;
        }

        for (var at = start; at < lineEnd; at++)
        {
            var isBehind = text[at] is ']' or ')' or '}' && IsBehindLabel(text, at + 1, lineEnd);
            if (isBehind)
            {
                return at + 1;
            }
        }

        var arrow = lineEnd;
        foreach (var sign in (ReadOnlySpan<string>)[" --", " ==", " -.", " ~~~", ":::"])
        {
            var found = text.IndexOf(sign, start, lineEnd - start, StringComparison.Ordinal);
            arrow = found >= 0 ? Math.Min(arrow, found) : arrow;
        }

        while (arrow > start && text[arrow - 1] is ' ' or '\t' or ';')
        {
            arrow--;
        }

        return arrow;
    }

    private static bool IsBehindLabel(string text, int at, int lineEnd)
    {
        var next = JsText.SkipBlanks(text, at);
        return next >= lineEnd
            || text[next] is ';' or '&'
            || JsText.StandsAt(text, next, ":::")
            || JsText.StandsAt(text, next, "--")
            || JsText.StandsAt(text, next, "==")
            || JsText.StandsAt(text, next, "-.")
            || JsText.StandsAt(text, next, "<--")
            || JsText.StandsAt(text, next, "~~~");
    }
}
