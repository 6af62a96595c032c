using Antlr4.Runtime;
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

    /// <summary>A blank between a node and its bracket, class or metadata.</summary>
    public static Diagnostic? BlankBeforeBracket(FailedLine line)
    {
        if (!Openers.Contains(line.Offending.Type)
            || line.Previous(1) is not { Type: MermaidLexer.SPACE }
            || line.Previous(2) is not { } before
            || LabelPart.IsCloser(before.Type)
            || line.FirstType is MermaidLexer.SUBGRAPH or MermaidLexer.STYLE or MermaidLexer.CLASSDEF)
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

    /// <summary><c>&amp;</c> without a blank on both sides.</summary>
    public static Diagnostic? Ampersand(FailedLine line)
    {
        if (line.Previous(1) is { Type: MermaidLexer.AMP } before && line.Previous(2) is { Type: MermaidLexer.SPACE })
        {
            return !IsWord(line.Offending)
                ? SyntaxDiagnostics.AmpersandAtLineEnd(line.Span(before))
                : SyntaxDiagnostics.Ampersand(line.Span(before), line.Source.ToSource(before.StopIndex + 1));
        }

        var at = line.Previous(1) is { Type: MermaidLexer.SPACE } blank ? blank.StartIndex - 1 : -1;
        return at > line.Start && line.Source.Text[at] == '&'
            ? line.Source.Text[at - 1] is ' ' or '\t'
                ? SyntaxDiagnostics.AmpersandWithoutNode(line.Source.Span(at, at + 1))
                : SyntaxDiagnostics.Ampersand(line.Source.Span(at, at + 1), line.Source.ToSource(at))
            : null;
    }

    /// <summary>The letters <c>\n</c> behind a label.</summary>
    public static Diagnostic? LineBreakSign(FailedLine line) =>
        line.ErrorStart < line.LineEnd
        && JsText.StandsAt(line.Source.Text, line.ErrorStart, "\\n")
        && line.Previous(1) is { } before
        && LabelPart.IsCloser(before.Type)
            ? SyntaxDiagnostics.LineBreakSign(line.Source.Span(line.ErrorStart, line.ErrorStart + "\\n".Length))
            : null;

    /// <summary>Two <c>&amp;</c> where one is meant.</summary>
    public static Diagnostic? DoubleAmpersand(FailedLine line)
    {
        var length = Math.Max(0, line.LineEnd - line.Start);
        var at = line.Source.Text.IndexOf(" && ", line.Start, length, StringComparison.Ordinal);
        return at >= 0 && at <= line.ErrorStart
            ? SyntaxDiagnostics.DoubleAmpersand(line.Source.Span(at + 1, at + 3))
            : null;
    }

    /// <summary>Nodes in a list with commas.</summary>
    public static Diagnostic? Comma(FailedLine line)
    {
        var comma = line.Previous(2)?.StopIndex ?? -1;
        return line.Previous(1) is { Type: MermaidLexer.SPACE }
            && comma > line.Start
            && line.Source.Text[comma] == ','
            && line.Tokens.All(token => token.StartIndex > line.ErrorStart || token.Type != MermaidLexer.SUBGRAPH)
            ? SyntaxDiagnostics.CommaBetweenNodes(line.Source.Span(comma, comma + 1))
            : null;
    }

    /// <summary>A blank behind <c>:::</c>.</summary>
    public static Diagnostic? BlankAfterClassSign(FailedLine line) =>
        line.Offending.Type == MermaidLexer.SPACE && line.Previous(1) is { Type: MermaidLexer.STYLE_SEPARATOR }
            ? SyntaxDiagnostics.BlankAfterClassSign(line.Source.Span(
                line.ErrorStart, Math.Min(JsText.SkipBlanks(line.Source.Text, line.ErrorStart), line.LineEnd)))
            : null;

    /// <summary>Two nodes with nothing but a blank between them.</summary>
    public static Diagnostic? TwoNodes(FailedLine line) =>
        line.Previous(1) is { Type: MermaidLexer.SPACE }
        && line.FirstType is MermaidLexer.NODE_STRING or MermaidLexer.UNICODE_TEXT
        && IsWord(line.Offending)
            ? SyntaxDiagnostics.TwoStatements(line.ErrorSpan, JoinedWords(line))
            : null;

    private static bool IsWord(IToken token) =>
        token.Type is MermaidLexer.NODE_STRING or MermaidLexer.NUM or MermaidLexer.UNICODE_TEXT;

    /// <summary>The words around the error as one id, where an arrow or a label shows that a node is meant.</summary>
    private static Fix? JoinedWords(FailedLine line)
    {
        var text = line.Source.Text;
        var joint = line.Tokens.LastOrDefault(token => token.StartIndex < line.ErrorStart
            && token.Type is MermaidLexer.LINK or MermaidLexer.AMP or MermaidLexer.PIPE);
        var start = JsText.SkipBlanks(text, joint is null ? line.LineStartOffset : joint.StopIndex + 1);
        var end = line.ErrorStart;
        while (end < line.LineEnd && (JsText.IsWord(text[end]) || text[end] > '\u007F' || text[end] == ' '))
        {
            end++;
        }

        var words = start < end ? text[start..end].TrimEnd() : "";
        var next = JsText.SkipBlanks(text, end);
        var hasLabel = end < line.LineEnd && text[end] is '[' or '(' or '{';
        var isNode = words.Length > 0
            && words.All(sign => JsText.IsWord(sign) || sign > '\u007F' || sign == ' ')
            && (hasLabel || (joint is not null && next >= line.LineEnd) || JsText.StandsAt(text, next, "--"));
        var id = words.Replace(' ', '_');
        return isNode
            ? new(
                $"Write '{id}'", FixSafety.NeedsReview,
                [new(line.Source.Span(start, start + words.Length), hasLabel ? id : $"{id}[\"{words}\"]")])
            : null;
    }
}
