using Antlr4.Runtime;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Mermaid.Generated;

namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>Mistakes of the text on an arrow.</summary>
internal static class EdgeTextMistakes
{
    /// <summary>The sign of the arrow's own line in the text between its halves.</summary>
    public static Diagnostic? OwnSign(FailedLine line)
    {
        if (Begun(line) is not { } start)
        {
            return null;
        }

        var text = line.Source.Text;
        var from = JsText.SkipBlanks(text, start.StopIndex + 1);
        var signs = JsText.Trim(start.Text);
        var (mark, close) = signs.Contains('.', StringComparison.Ordinal) ? ('.', ".-")
            : signs.Contains('=', StringComparison.Ordinal) ? ('=', "==")
            : ('-', "--");
        if (from >= line.LineEnd || text[from] == '"' || line.ErrorStart < from)
        {
            return null;
        }

        var end = text.LastIndexOf(close, line.LineEnd - 1, line.LineEnd - from, StringComparison.Ordinal);
        while (end > from && text[end - 1] == mark)
        {
            end--;
        }

        var label = end > from ? text[from..end].TrimEnd() : "";
        return label.Contains(mark, StringComparison.Ordinal) && !label.Contains('"', StringComparison.Ordinal)
            ? SyntaxDiagnostics.SignInEdgeText(
                line.ErrorSpan, mark, line.Source.Span(from, from + label.Length), SyntaxDiagnostics.Written(label))
            : null;
    }

    /// <summary>An arrow whose second half is missing.</summary>
    public static Diagnostic? Unfinished(FailedLine line)
    {
        var start = Begun(line);
        var isFinished = start is null
            || start.StartIndex >= line.LineEnd
            || line.FirstType == MermaidLexer.SUBGRAPH
            || line.Tokens.Any(token => token.Type == MermaidLexer.LINK
                && token.StartIndex > start.StopIndex
                && token.StartIndex < line.LineEnd);
        if (isFinished || start is null)
        {
            return null;
        }

        var text = line.Source.Text;
        var signs = JsText.Trim(start.Text);
        var from = JsText.SkipBlanks(text, start.StartIndex);
        var behind = from + signs.Length;
        var second = behind < line.LineEnd
            ? text.LastIndexOf($" {signs} ", line.LineEnd - 1, line.LineEnd - behind, StringComparison.Ordinal)
            : -1;
        var close = signs is "--" or "==" ? (second < 0 ? from : second + 1) : -1;
        return SyntaxDiagnostics.UnfinishedArrow(
            line.Source.Span(from, behind),
            signs,
            close < 0 ? null : line.Source.Span(close, close + signs.Length));
    }

    /// <summary>An arrow with nothing behind it.</summary>
    public static Diagnostic? NoEnd(FailedLine line) =>
        line.Offending.Type == TokenConstants.EOF && line.Previous(1) is { Type: MermaidLexer.LINK } arrow
            ? SyntaxDiagnostics.ArrowWithoutEnd(line.Source.Span(
                JsText.SkipBlanks(line.Source.Text, arrow.StartIndex), arrow.StartIndex + arrow.Text.TrimEnd().Length))
            : null;

    /// <summary>A second arrow behind the text of the first.</summary>
    public static Diagnostic? SecondArrow(FailedLine line)
    {
        if (line.Offending.Type != MermaidLexer.LINK
            || line.Previous(1) is not { Type: MermaidLexer.PIPE or MermaidLexer.LINK })
        {
            return null;
        }

        var end = Math.Min(line.Offending.StopIndex + 1, line.LineEnd);
        return SyntaxDiagnostics.SecondArrow(line.Source.Span(line.ErrorStart, Math.Max(line.ErrorStart, end)));
    }

    /// <summary>The text behind the nodes, as sequence diagrams have it.</summary>
    public static Diagnostic? BehindNodes(FailedLine line)
    {
        var text = line.Source.Text;
        var arrows = line.Tokens
            .Where(token => token.Type == MermaidLexer.LINK && token.StartIndex < line.LineEnd)
            .ToList();
        if (arrows is not [var arrow] || line.ErrorStart <= arrow.StopIndex)
        {
            return null;
        }

        var colon = new OutsideText(text, arrow.StopIndex + 1, line.LineEnd).Offsets()
            .FirstOrDefault(at => text[at] == ':' && at + 1 < line.LineEnd && JsText.IsBlank(text[at + 1]), -1);
        var label = colon < 0 ? "" : text[(colon + 1)..line.LineEnd].Trim();
        if (label.Length == 0 || colon > line.ErrorStart + 1)
        {
            return null;
        }

        var start = text[..colon].TrimEnd().Length;
        var place = arrow.StartIndex + arrow.Text.TrimEnd().Length;
        return SyntaxDiagnostics.TextBehindNodes(
            line.Source.Span(colon, line.LineEnd),
            line.Source.ToSource(place),
            line.Source.Span(start, line.LineEnd),
            SyntaxDiagnostics.Written(label).TrimEnd(';'));
    }

    /// <summary>The last first half of an arrow before the error.</summary>
    private static IToken? Begun(FailedLine line) => line.Tokens.LastOrDefault(token =>
        token.Type == MermaidLexer.START_LINK && token.StartIndex <= line.ErrorStart);
}
