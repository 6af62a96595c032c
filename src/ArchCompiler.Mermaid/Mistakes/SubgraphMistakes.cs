using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Generated;

namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>Mistakes on the line that opens a subgraph.</summary>
internal static class SubgraphMistakes
{
    private const string Brackets = "[](){}\"";

    /// <summary>A title with characters that only stand in quotes, or with something behind it.</summary>
    public static Diagnostic? Title(FailedLine line)
    {
        if (line.FirstType != MermaidLexer.SUBGRAPH || line.Offending.TokenIndex == 0)
        {
            return null;
        }

        var text = line.Source.Text;
        if (line.Previous(1) is { Type: MermaidLexer.SQE } close && line.Offending.Type == MermaidLexer.SPACE
            && JsText.SkipBlanks(text, line.ErrorStart) >= line.LineEnd)
        {
            return SyntaxDiagnostics.BlankAfterTitle(line.Source.Span(close.StopIndex + 1, line.LineEnd));
        }

        var start = JsText.SkipBlanks(text, line.Tokens[0].StopIndex + 1);
        var title = start < line.LineEnd
            ? SyntaxDiagnostics.Written(text[start..line.LineEnd]).TrimEnd(' ', '\t', ';')
            : "";
        if (title.Length == 0 || title.Contains("direction ", StringComparison.Ordinal))
        {
            return null;
        }

        var name = new Name(title, line.Source.Span(start, line.LineEnd));
        return title.EndsWith(" {", StringComparison.Ordinal)
            ? SyntaxDiagnostics.BracesOfSubgraph(name, title[..^1].TrimEnd())
            : SyntaxDiagnostics.UnquotedTitle(line.ErrorSpan, name, Mend(title));
    }

    /// <summary>A brace where 'end' is meant.</summary>
    public static Diagnostic? ClosingBrace(FailedLine line)
    {
        var start = JsText.SkipBlanks(line.Source.Text, line.LineStartOffset);
        return start < line.LineEnd && line.Source.Text[start..line.LineEnd].Trim() is "}"
            ? SyntaxDiagnostics.BraceForEnd(line.Source.Span(start, start + 1))
            : null;
    }

    /// <summary>The id and the quoted title that were meant.</summary>
    private static string Mend(string title)
    {
        var open = title.AsSpan().IndexOfAny("[\"");
        var id = open < 0 ? "" : title[..open].TrimEnd(' ', '\t', '=', ':', '-', '(');
        var isPlain = id.Length > 0 && id.All(sign => JsText.IsWord(sign) || sign is '-' or '.' || sign > '\u007F');
        if (open < 0 || (!isPlain && id.Length > 0))
        {
            return Quoted(title);
        }

        var end = title.AsSpan().LastIndexOfAny("]\"");
        var inner = end <= open ? title[(open + 1)..] : title[(open + 1)..end];
        var label = Quoted(Strip(inner));
        return id.Length == 0 ? label : $"{id}[{label}]";
    }

    private static string Strip(string inner)
    {
        var trimmed = inner.Trim();
        while (trimmed.Length > 1
            && Brackets.Contains(trimmed[0], StringComparison.Ordinal)
            && Brackets.Contains(trimmed[^1], StringComparison.Ordinal))
        {
            trimmed = trimmed[1..^1].Trim();
        }

        return trimmed;
    }

    private static string Quoted(string text) =>
        $"\"{text.Trim().Replace("\"", "#quot;", StringComparison.Ordinal)}\"";
}
