using Antlr4.Runtime;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Mermaid.Generated;

namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>Mistakes inside the brackets of a label.</summary>
internal static class LabelMistakes
{
    /// <summary>
    /// An <c>@</c> in the unquoted label of a flag, which Mermaid takes for the end of an edge's id: of all that opens
    /// a label, only <c>&gt;</c> may stand in one.
    /// </summary>
    public static Diagnostic? EdgeSignInLabel(FailedLine line)
    {
        var token = line.Tokens.FirstOrDefault(t => t.Type == MermaidLexer.EDGE_ID && t.StartIndex < line.LineEnd);
        var bracket = token?.Text.IndexOf('>', StringComparison.Ordinal) ?? -1;
        if (token is null || bracket < 0 || LabelPart.Find(line, token.StartIndex + bracket) is not { } label)
        {
            return null;
        }

        return SyntaxDiagnostics.EdgeSignInLabel(line.Source.Span(token.StopIndex, token.StopIndex + 1), label);
    }

    /// <summary>Brackets with nothing in them.</summary>
    public static Diagnostic? Empty(FailedLine line) =>
        Opening(line) is { } opening
            && LabelPart.Find(line, opening.StartIndex) is { } label
            && label.Text.Trim('"').Length == 0
            ? SyntaxDiagnostics.EmptyLabel(line.Source.Span(opening.StartIndex, line.ErrorStart + 1), label)
            : null;

    /// <summary>A bracket or quote in a label that is not quoted.</summary>
    public static Diagnostic? Unquoted(FailedLine line)
    {
        if (Opening(line) is not { } opening || LabelPart.Find(line, opening.StartIndex) is not { } label)
        {
            return null;
        }

        return line.ErrorStart > label.End
            || UnclosedLabel.EndOf(line.Source.Text, opening.StopIndex + 1, line.LineEnd) is not null
            ? null
            : SyntaxDiagnostics.UnquotedLabel(
                line.ErrorSpan,
                line.Offending.Type is MermaidLexer.STR or MermaidLexer.MD_STR
                    ? '"'
                    : line.Source.Text[Math.Min(line.ErrorStart, line.Source.Length - 1)],
                label);
    }

    /// <summary>A bracket or quote that nothing closes on its line.</summary>
    public static Diagnostic? Unclosed(FailedLine line)
    {
        if (Opening(line) is not { } opening)
        {
            return null;
        }

        var at = JsText.SkipBlanks(line.Source.Text, opening.StopIndex + 1);
        var isQuote = at < line.Source.Length
            && line.Source.Text[at] == '"'
            && line.Source.Text.IndexOf('"', at + 1, line.LineEnd > at ? line.LineEnd - at - 1 : 0) < 0;
        return isQuote
            ? SyntaxDiagnostics.Unclosed(line.Source.Span(at, at + 1), "\"")
            : SyntaxDiagnostics.Unclosed(line.Span(opening), JsText.Trim(opening.Text));
    }

    /// <summary>
    /// The bracket that opened the label in which the line went wrong: the first that nothing closed before.
    /// </summary>
    private static IToken? Opening(FailedLine line)
    {
        IToken? open = null;
        foreach (var token in line.Tokens
            .TakeWhile(token => token.StartIndex < line.ErrorStart || token == line.Offending))
        {
            if (token == line.Offending)
            {
                break;
            }

            if (open is null && LabelPart.IsOpener(token.Type))
            {
                open = token;
            }
            else if (open is not null && LabelPart.IsCloser(token.Type))
            {
                open = null;
            }
        }

        return open;
    }
}
