using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Mermaid.Generated;

namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>Mistakes of arrows.</summary>
internal static class ArrowMistakes
{
    private const string Signs = "-=.~<>–—→⟶➔➜➡⇒↔⇔";

    /// <summary>
    /// A statement that starts with an arrow; where it starts with <c>x</c> or <c>o</c>, that was meant for a node.
    /// </summary>
    public static Diagnostic? AtStart(FailedLine line)
    {
        var isFirst = line.IsHeader || line.Offending.TokenIndex == 0;
        if (!isFirst || line.Offending.Type is not (MermaidLexer.LINK or MermaidLexer.START_LINK))
        {
            return null;
        }

        var at = line.ErrorStart;
        return line.Source.Text[at] is 'x' or 'o'
            ? SyntaxDiagnostics.ArrowTookId(line.Source.Text[at], line.ErrorSpan, line.Source.ToSource(at + 1))
            : SyntaxDiagnostics.ArrowWithoutStart(line.ErrorSpan);
    }

    /// <summary>Signs that look like an arrow and are none.</summary>
    public static Diagnostic? Form(FailedLine line)
    {
        var start = -1;
        var last = -1;
        foreach (var at in new OutsideText(line.Source.Text, Math.Max(line.Start, line.LineStartOffset), line.LineEnd)
            .Offsets().Where(at => Signs.Contains(line.Source.Text[at])).Append(int.MaxValue))
        {
            if (start >= 0 && at != last + 1)
            {
                if (FormOf(line, start, last + 1) is { } found)
                {
                    return found;
                }

                start = -1;
            }

            start = start < 0 ? at : start;
            last = at;
        }

        return null;
    }

    private static Diagnostic? FormOf(FailedLine line, int start, int end)
    {
        var written = line.Source.Text[start..end];
        if (written is "-")
        {
            var isAlone = start > line.Start
                && JsText.IsBlank(line.Source.Text[start - 1])
                && end < line.LineEnd
                && JsText.IsBlank(line.Source.Text[end])
                && line.ErrorStart >= start;
            return isAlone
                ? SyntaxDiagnostics.NotAnArrow(line.Source.Span(start, end), written, "---", FixSafety.NeedsReview)
                : null;
        }

        return written is "<-" ? SyntaxDiagnostics.ArrowPointsBack(line.Source.Span(start, end))
            : Meant(written) is { } meant && !IsText(line, start)
                ? SyntaxDiagnostics.NotAnArrow(line.Source.Span(start, end), written, meant, FixSafety.Safe)
            : null;
    }

    /// <summary>Whether the signs stand in the text of an arrow that is finished.</summary>
    private static bool IsText(FailedLine line, int at)
    {
        if (line.TokenAt(at) is not { Type: MermaidLexer.EDGE_TEXT } text)
        {
            return false;
        }

        var next = text.TokenIndex + 1;
        while (next < line.Tokens.Count && line.Tokens[next].Type is MermaidLexer.EDGE_TEXT or MermaidLexer.STR)
        {
            next++;
        }

        return next < line.Tokens.Count
            && line.Tokens[next].Type == MermaidLexer.LINK
            && line.Tokens[next].StopIndex < line.LineEnd;
    }

    /// <summary>The arrow that was meant by signs that are none; null where they are one, or nothing like it.</summary>
    private static string? Meant(string written)
    {
        var plain = written.Replace('–', '-').Replace('—', '-')
            .Replace("⇒", "=>", StringComparison.Ordinal).Replace("⇔", "<=>", StringComparison.Ordinal)
            .Replace("↔", "<->", StringComparison.Ordinal);
        plain = string.Concat(plain.Select(sign => sign is '→' or '⟶' or '➔' or '➜' or '➡' ? "->" : $"{sign}"));
        var body = plain.Trim('<', '>');
        if (body.Length == 0 || body.Any(sign => sign is '<' or '>'))
        {
            return null;
        }

        if (!plain.EndsWith('>'))
        {
            return string.Equals(plain, written, StringComparison.Ordinal) ? null : "---";
        }

        var tail = plain.StartsWith('<') ? "<" : "";
        var isArrow = IsLine(body) && plain.Length == tail.Length + body.Length + 1;
        if (isArrow)
        {
            return string.Equals(plain, written, StringComparison.Ordinal) ? null : plain;
        }

        return tail + (body.Contains('=', StringComparison.Ordinal) ? "==>"
            : body.Contains('.', StringComparison.Ordinal) ? "-.->"
            : IsLine(body) ? $"{body}>"
            : "-->");
    }

    /// <summary>Whether signs are the line of an arrow.</summary>
    private static bool IsLine(string signs)
    {
        var dotted = signs.StartsWith('-') ? signs[1..] : signs;
        return (signs.Length > 1 && (signs.All(sign => sign == '-') || signs.All(sign => sign == '=')))
            || (dotted.Length > 1 && dotted.EndsWith('-') && dotted[..^1].All(sign => sign == '.'));
    }
}
