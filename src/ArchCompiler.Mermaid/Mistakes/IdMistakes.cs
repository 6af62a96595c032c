using System.Globalization;
using System.Text;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Generated;

namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>Ids that hold what no id may, and what was meant to be none.</summary>
internal static class IdMistakes
{
    private const string Ends = " \t\n;[](){}<>|\"=~&";

    /// <summary>A character that no id may hold, such as an emoji or <c>@</c>.</summary>
    public static Diagnostic? Character(FailedLine line)
    {
        var at = line.Offending.Type == MermaidLexer.EDGE_ID ? line.Offending.StopIndex : line.ErrorStart;
        var isForeign = line.Offending.Type == MermaidLexer.UNEXPECTED
            && at < line.LineEnd
            && !char.IsAscii(line.Source.Text[at]);
        if (!isForeign && line.Offending.Type != MermaidLexer.EDGE_ID)
        {
            return null;
        }

        var length = char.IsHighSurrogate(line.Source.Text[at]) && at + 1 < line.LineEnd ? 2 : 1;
        var character = new Name(line.Source.Text.Substring(at, length), line.Source.Span(at, at + length));
        return SyntaxDiagnostics.CharacterInId(character, FixOf(line, at));
    }

    /// <summary>A node whose id is in quotes.</summary>
    public static Diagnostic? Quoted(FailedLine line)
    {
        var text = line.Source.Text;
        var open = line.ErrorStart - 1;
        var close = line.Offending.Type is MermaidLexer.STR && open >= line.LineStartOffset && text[open] == '"'
            ? text.IndexOf('"', line.ErrorStart, Math.Max(0, line.LineEnd - line.ErrorStart))
            : -1;
        if (close < 0 || line.FirstType is MermaidLexer.SUBGRAPH or MermaidLexer.CLICK)
        {
            return null;
        }

        var label = text[(open + 1)..close];
        var span = line.Source.Span(open, close + 1);
        return SyntaxDiagnostics.QuotedId(span, label, $"{Plain(label)}[\"{SyntaxDiagnostics.Written(label)}\"]");
    }

    /// <summary>The word around an offset as an id, with the word as its label where it has none.</summary>
    private static Fix? FixOf(FailedLine line, int at)
    {
        var text = line.Source.Text;
        var (start, end) = (at, at);
        while (start > line.LineStartOffset && !Ends.Contains(text[start - 1]))
        {
            start--;
        }

        while (end < line.LineEnd && !Ends.Contains(text[end]) && !JsText.StandsAt(text, end, "--"))
        {
            end++;
        }

        var word = text[start..end].TrimEnd('-');
        var hasLabel = end < line.LineEnd && text[end] is '[' or '(' or '{' or '>';
        var id = Plain(word);
        return new(
            $"Write '{id}'", FixSafety.NeedsReview,
            [new(line.Source.Span(start, start + word.Length), hasLabel ? id : $"{id}[\"{word}\"]")]);
    }

    private static string Plain(string word)
    {
        var id = new StringBuilder();
        foreach (var rune in word.EnumerateRunes())
        {
            id.Append(rune.IsBmp && (IdLetters.Contains((char)rune.Value) || JsText.IsWord((char)rune.Value))
                ? rune.ToString()
                : rune.IsAscii ? "_" : "");
        }

        var plain = id.ToString().Trim('_');
        return plain.Length > 0
            ? plain
            : "n" + string.Concat(word.EnumerateRunes().Take(1)
                .Select(rune => rune.Value.ToString("x", CultureInfo.InvariantCulture)));
    }
}
