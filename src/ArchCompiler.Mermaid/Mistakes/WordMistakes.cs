using Antlr4.Runtime;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Mermaid.Generated;

namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>Mistakes of ids, titles and styles.</summary>
internal static class WordMistakes
{
    private static readonly int[] Reserved =
    [
        MermaidLexer.END, MermaidLexer.GRAPH, MermaidLexer.SUBGRAPH, MermaidLexer.STYLE, MermaidLexer.CLASS,
        MermaidLexer.CLASSDEF, MermaidLexer.LINKSTYLE, MermaidLexer.INTERPOLATE, MermaidLexer.LINK_TARGET,
    ];

    private static readonly string[] Openers =
        ["subgraph", "style", "class", "classDef", "linkStyle", "click", "direction"];

    private static readonly int[] AfterId =
    [
        MermaidLexer.LINK, MermaidLexer.START_LINK, MermaidLexer.SQS, MermaidLexer.PS, MermaidLexer.DIAMOND_START,
        MermaidLexer.STYLE_SEPARATOR, MermaidLexer.STADIUM_START, MermaidLexer.CYLINDER_START,
        MermaidLexer.SUBROUTINE_START, MermaidLexer.SHAPE_DATA,
    ];

    /// <summary>A word of Mermaid's own where an id was meant.</summary>
    public static Diagnostic? ReservedWord(FailedLine line)
    {
        if (Reserved.Contains(line.Offending.Type) && line.Offending.TokenIndex > 0)
        {
            return line.Offending.Type == MermaidLexer.END
                && line.Previous(1) is { Type: MermaidLexer.SPACE } blank
                ? SyntaxDiagnostics.EndBehindNode(
                    line.Source.Span(line.ErrorStart, line.ErrorStart + "end".Length), line.Span(blank))
                : ReservedAt(line, line.Offending);
        }

        var isAlone = line.Offending.TokenIndex == 1
            && Reserved.Contains(line.FirstType)
            && AfterId.Contains(line.Offending.Type);
        return isAlone ? ReservedAt(line, line.Tokens[0]) : null;
    }

    /// <summary>Metadata that nothing closes.</summary>
    public static Diagnostic? UnclosedMetadata(FailedLine line) =>
        line.Offending.Type == MermaidLexer.UNEXPECTED && line.Offending.Text is "@{"
            ? SyntaxDiagnostics.UnclosedMetadata(line.ErrorSpan)
            : null;

    /// <summary>A mapping inside metadata.</summary>
    public static Diagnostic? BraceInMetadata(FailedLine line)
    {
        var isAfterMetadata = line.Previous(1) is { Type: MermaidLexer.SHAPE_DATA or MermaidLexer.SPACE }
            && line.Tokens.Any(token => token.Type == MermaidLexer.SHAPE_DATA);
        return isAfterMetadata && line.Offending.Text is "}" or "]"
            ? SyntaxDiagnostics.BraceInMetadata(line.ErrorSpan)
            : null;
    }

    /// <summary>A word of Mermaid's own in other capitals.</summary>
    public static Diagnostic? Capitals(FailedLine line)
    {
        if (line.FirstType != MermaidLexer.NODE_STRING
            || line.Tokens[0] is not { } first
            || line.Previous(1) is not { Type: MermaidLexer.SPACE })
        {
            return null;
        }

        var meant = Array.Find(Openers, word =>
            string.Equals(word, first.Text, StringComparison.OrdinalIgnoreCase)
            && !string.Equals(word, first.Text, StringComparison.Ordinal));
        return meant is null ? null : SyntaxDiagnostics.Capitals(new(first.Text, line.Span(first)), meant);
    }

    /// <summary>A direction that is none.</summary>
    public static Diagnostic? Direction(FailedLine line)
    {
        if (line.FirstType != MermaidLexer.NODE_STRING || line.Tokens[0].Text is not "direction")
        {
            return null;
        }

        var start = JsText.SkipBlanks(line.Source.Text, line.Tokens[0].StopIndex + 1);
        var name = start < line.LineEnd ? JsText.Trim(line.Source.Text[start..line.LineEnd]) : "";
        return name.Length == 0
            ? null
            : SyntaxDiagnostics.NotADirection(
                new(name, line.Source.Span(start, start + name.Length)), HeaderMistakes.Meant(name));
    }

    /// <summary>The mark of a list before a statement.</summary>
    public static Diagnostic? ListMark(FailedLine line)
    {
        if (line.Previous(1) is not { Type: MermaidLexer.SPACE } blank || line.Offending.TokenIndex > 3)
        {
            return null;
        }

        var mark = line.Source.Text[line.Start..blank.StartIndex];
        var isNumber = mark.Length > 1 && mark.EndsWith('.') && mark[..^1].All(char.IsAsciiDigit);
        var isMark = mark is "-" or "*" or "+" or "•" || isNumber;
        return isMark ? SyntaxDiagnostics.ListMark(line.Source.Span(line.Start, line.ErrorStart), mark) : null;
    }

    private static Diagnostic ReservedAt(FailedLine line, IToken token)
    {
        var word = JsText.Trim(token.Text);
        return SyntaxDiagnostics.ReservedWord(
            new(word, line.Source.Span(token.StartIndex, token.StartIndex + word.Length)));
    }
}
