using System.Globalization;
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
            return ReservedAt(line, line.Offending);
        }

        var isAlone = line.Offending.TokenIndex == 1
            && Reserved.Contains(line.FirstType)
            && AfterId.Contains(line.Offending.Type);
        return isAlone ? ReservedAt(line, line.Tokens[0]) : null;
    }

    /// <summary>A title with characters that only stand in quotes, or with blanks behind it.</summary>
    public static Diagnostic? SubgraphTitle(FailedLine line)
    {
        if (line.FirstType != MermaidLexer.SUBGRAPH || line.Offending.TokenIndex == 0)
        {
            return null;
        }

        if (line.Previous(1) is { Type: MermaidLexer.SQE } close && line.Offending.Type == MermaidLexer.SPACE
            && JsText.SkipBlanks(line.Source.Text, line.ErrorStart) >= line.LineEnd)
        {
            return SyntaxDiagnostics.BlankAfterTitle(line.Source.Span(close.StopIndex + 1, line.LineEnd));
        }

        var start = JsText.SkipBlanks(line.Source.Text, line.Tokens[0].StopIndex + 1);
        var title = start < line.LineEnd ? line.Source.Text[start..line.LineEnd].TrimEnd(' ', '\t', ';') : "";
        return title.Length == 0
            || title.Contains('"', StringComparison.Ordinal)
            || title.Contains('[', StringComparison.Ordinal)
            ? null
            : SyntaxDiagnostics.UnquotedTitle(
                line.ErrorSpan, new(title, line.Source.Span(start, start + title.Length)));
    }

    /// <summary><c>rgb(…)</c> and the like in a style.</summary>
    public static Diagnostic? ParenthesesInStyle(FailedLine line)
    {
        if (line.FirstType is not (MermaidLexer.STYLE or MermaidLexer.CLASSDEF or MermaidLexer.LINKSTYLE)
            || line.Offending.Type != MermaidLexer.PS)
        {
            return null;
        }

        var close = line.Source.Text.IndexOf(')', line.ErrorStart, Math.Max(0, line.LineEnd - line.ErrorStart));
        var start = line.ErrorStart - "rgb".Length;
        var isRgb = close > 0 && start > line.Start && JsText.StandsAt(line.Source.Text, start, "rgb");
        return SyntaxDiagnostics.ParenthesesInStyle(
            isRgb ? line.Source.Span(start, close + 1) : line.ErrorSpan,
            isRgb ? HexColour(line.Source.Text[(line.ErrorStart + 1)..close]) : null);
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

    /// <summary>A character that no id may hold.</summary>
    public static Diagnostic? CharacterInId(FailedLine line)
    {
        var at = line.ErrorStart;
        if (line.Offending.Type != MermaidLexer.UNEXPECTED || at >= line.LineEnd || char.IsAscii(line.Source.Text[at]))
        {
            return null;
        }

        var length = char.IsHighSurrogate(line.Source.Text[at]) && at + 1 < line.LineEnd ? 2 : 1;
        return SyntaxDiagnostics.CharacterInId(
            new(line.Source.Text.Substring(at, length), line.Source.Span(at, at + length)));
    }

    private static Diagnostic ReservedAt(FailedLine line, IToken token)
    {
        var word = JsText.Trim(token.Text);
        return SyntaxDiagnostics.ReservedWord(
            new(word, line.Source.Span(token.StartIndex, token.StartIndex + word.Length)));
    }

    private static string? HexColour(string parts)
    {
        var numbers = parts.Split(',')
            .Select(part =>
                byte.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1)
            .ToList();
        return numbers.Count == 3 && numbers.TrueForAll(n => n >= 0)
            ? string.Create(CultureInfo.InvariantCulture, $"#{numbers[0]:x2}{numbers[1]:x2}{numbers[2]:x2}")
            : null;
    }
}
