using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>Comments behind a statement, or in the signs of other languages.</summary>
internal static class CommentMistakes
{
    private static readonly string[] Signs = ["//", "/*", "<!--", "#"];

    /// <summary>A line that is a comment in another language.</summary>
    public static Diagnostic? WholeLine(FailedLine line)
    {
        var start = JsText.SkipBlanks(line.Source.Text, line.LineStartOffset);
        if (start >= line.LineEnd || SignAt(line, start) is not { } sign)
        {
            return null;
        }

        var close = sign is "<!--"
            ? line.Source.Text.IndexOf("-->", start, line.LineEnd - start, StringComparison.Ordinal)
            : -1;
        return SyntaxDiagnostics.ForeignComment(
            line.Source.Span(start, start + sign.Length),
            sign,
            close < 0 ? null : line.Source.Span(close, close + "-->".Length));
    }

    /// <summary>A comment behind a statement.</summary>
    public static Diagnostic? Trailing(FailedLine line)
    {
        if (FindTrailing(line) is not { } at)
        {
            return null;
        }

        var text = line.Source.Text;
        var start = at;
        while (start > line.LineStartOffset && JsText.IsBlank(text[start - 1]))
        {
            start--;
        }

        var sign = SignAt(line, at) ?? "%%";
        var first = JsText.SkipBlanks(text, line.LineStartOffset);
        var moved = text[line.LineStartOffset..first] + "%% "
            + SyntaxDiagnostics.Written(text[(at + sign.Length)..line.LineEnd]).Trim() + "\n";
        return SyntaxDiagnostics.TrailingComment(
            line.Source.Span(at, line.LineEnd),
            line.Source.Span(start, line.LineEnd),
            TextEdit.Insert(line.LineStart.Start, moved));
    }

    /// <summary>
    /// Where a comment starts behind something else on the line where reading failed, outside quotes and brackets.
    /// </summary>
    private static int? FindTrailing(FailedLine line)
    {
        var first = JsText.SkipBlanks(line.Source.Text, line.LineStartOffset);
        foreach (var at in new OutsideText(line.Source.Text, first, line.LineEnd).Offsets())
        {
            var isComment = at > first
                && (JsText.IsBlank(line.Source.Text[at - 1]) || line.Source.Text[at - 1] == ';')
                && (JsText.StandsAt(line.Source.Text, at, "%%") || SignAt(line, at) is not null);
            if (isComment)
            {
                return line.ErrorStart >= at - 1 || JsText.SkipBlanks(line.Source.Text, line.ErrorStart) == at
                    ? at
                    : null;
            }
        }

        return null;
    }

    private static string? SignAt(FailedLine line, int at)
    {
        var sign = Array.Find(Signs, sign => JsText.StandsAt(line.Source.Text, at, sign));
        var next = at + (sign?.Length ?? 0);
        return sign is "#" && (next >= line.LineEnd || !JsText.IsBlank(line.Source.Text[next])) ? null : sign;
    }
}
