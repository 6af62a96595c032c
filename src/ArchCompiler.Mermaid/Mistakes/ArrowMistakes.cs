using Antlr4.Runtime;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Mermaid.Generated;

namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>Mistakes of arrows.</summary>
internal static class ArrowMistakes
{
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
        var tokens = line.Tokens.TakeWhile(token => token.StartIndex < line.LineEnd
            && token.StartIndex <= line.ErrorStart);
        return tokens.Select(token => FormAt(line, token)).FirstOrDefault(found => found is not null);
    }

    private static Diagnostic? FormAt(FailedLine line, IToken token)
    {
        var next = token.StopIndex + 1;
        var isBeforeHead = next < line.Source.Length && line.Source.Text[next] == '>';
        var meant = token.Type switch
        {
            MermaidLexer.MINUS when isBeforeHead => "-->",
            MermaidLexer.UNEXPECTED when isBeforeHead && token.Text is "=" => "==>",
            MermaidLexer.UNEXPECTED when isBeforeHead && token.Text is "–" or "—" => "-->",
            MermaidLexer.UNEXPECTED when token.Text is "→" or "⟶" or "➔" => "-->",
            MermaidLexer.LINK when isBeforeHead => JsText.Trim(token.Text),
            _ => null,
        };
        if (meant is null)
        {
            return null;
        }

        var start = JsText.SkipBlanks(line.Source.Text, token.StartIndex);
        var end = isBeforeHead ? next + 1 : next;
        return SyntaxDiagnostics.NotAnArrow(line.Source.Span(start, end), line.Source.Text[start..end], meant);
    }
}
