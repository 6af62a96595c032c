using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Mermaid.Generated;

namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>Mistakes of blanks and comments.</summary>
internal static class SpacingMistakes
{
    private static readonly int[] Openers =
    [
        MermaidLexer.SQS, MermaidLexer.PS, MermaidLexer.DIAMOND_START, MermaidLexer.STADIUM_START,
        MermaidLexer.SUBROUTINE_START, MermaidLexer.CYLINDER_START, MermaidLexer.DOUBLE_CIRCLE_START,
        MermaidLexer.TRAP_START, MermaidLexer.INV_TRAP_START, MermaidLexer.ELLIPSE_START, MermaidLexer.STYLE_SEPARATOR,
        MermaidLexer.SHAPE_DATA,
    ];

    /// <summary>A comment behind a statement.</summary>
    public static Diagnostic? TrailingComment(FailedLine line)
    {
        var at = line.Offending.Type == MermaidLexer.UNEXPECTED
            ? JsText.SkipBlanks(line.Source.Text, line.ErrorStart)
            : line.ErrorStart;
        if (!JsText.StandsAt(line.Source.Text, at, "%%") || at >= line.LineEnd)
        {
            return null;
        }

        var start = at;
        while (start > 0 && line.Source.Text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return SyntaxDiagnostics.TrailingComment(
            line.Source.Span(at, line.LineEnd), line.Source.Span(start, line.LineEnd), line.LineStart);
    }

    /// <summary>A blank between a node and its bracket, class or metadata.</summary>
    public static Diagnostic? BlankBeforeBracket(FailedLine line)
    {
        if (!Openers.Contains(line.Offending.Type)
            || line.Previous(1) is not { Type: MermaidLexer.SPACE }
            || line.FirstType == MermaidLexer.SUBGRAPH)
        {
            return null;
        }

        var start = line.ErrorStart;
        while (start > 0 && line.Source.Text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return SyntaxDiagnostics.BlankBeforeBracket(
            line.Offending.Text, line.ErrorSpan, line.Source.Span(start, line.ErrorStart));
    }

    /// <summary>More than one blank behind <c>|text|</c>.</summary>
    public static Diagnostic? BlanksAfterArrowText(FailedLine line)
    {
        if (line.Offending.Type != MermaidLexer.SPACE || line.Previous(2) is not { Type: MermaidLexer.PIPE })
        {
            return null;
        }

        var end = JsText.SkipBlanks(line.Source.Text, line.ErrorStart);
        return SyntaxDiagnostics.BlanksAfterArrowText(line.Source.Span(line.ErrorStart, Math.Min(end, line.LineEnd)));
    }

    /// <summary><c>&amp;</c> without a blank on both sides.</summary>
    public static Diagnostic? Ampersand(FailedLine line)
    {
        if (line.Previous(1) is { Type: MermaidLexer.AMP } before && line.Previous(2) is { Type: MermaidLexer.SPACE })
        {
            return line.Offending.Type == MermaidLexer.NEWLINE
                ? SyntaxDiagnostics.AmpersandAtLineEnd(line.Span(before))
                : SyntaxDiagnostics.Ampersand(line.Span(before), line.Source.ToSource(before.StopIndex + 1));
        }

        var at = line.Previous(1) is { Type: MermaidLexer.SPACE } blank ? blank.StartIndex - 1 : -1;
        return at > line.Start && line.Source.Text[at] == '&'
            ? SyntaxDiagnostics.Ampersand(line.Source.Span(at, at + 1), line.Source.ToSource(at))
            : null;
    }

    /// <summary>Two nodes with nothing but a blank between them.</summary>
    public static Diagnostic? TwoNodes(FailedLine line) =>
        line.Previous(1) is { Type: MermaidLexer.SPACE }
        && line.FirstType is MermaidLexer.NODE_STRING or MermaidLexer.UNICODE_TEXT
        && line.Offending.Type is MermaidLexer.NODE_STRING or MermaidLexer.NUM or MermaidLexer.UNICODE_TEXT
            ? SyntaxDiagnostics.TwoStatements(line.ErrorSpan)
            : null;
}
