using System.Text;
using System.Text.RegularExpressions;
using Antlr4.Runtime;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid.Architectures;

/// <summary>The texts that tokens of <c>architecture-beta</c> stand for, and their places.</summary>
internal sealed partial class ArchitectureText(MappedText source)
{
    /// <summary>Where a token stands.</summary>
    public SourceSpan Span(IToken token) => source.Span(token.StartIndex, token.StopIndex + 1);

    /// <summary>An id.</summary>
    public Name Id(IToken token) => new(token.Text, Span(token));

    /// <summary>An icon without its parentheses.</summary>
    public Name Icon(IToken token) =>
        new(token.Text[1..^1], source.Span(token.StartIndex + 1, token.StopIndex));

    /// <summary>A text that stands for an icon, its quotes and escapes gone as Mermaid takes them.</summary>
    public Name IconText(IToken token)
    {
        var builder = new StringBuilder();
        var raw = token.Text;
        for (var i = 1; i < raw.Length - 1; i++)
        {
            builder.Append(raw[i] == '\\' ? Unescape(raw[++i]) : raw[i]);
        }

        return new(TextCleanup.DecodeEntities(builder.ToString()), source.Span(token.StartIndex + 1, token.StopIndex));
    }

    /// <summary>A title in brackets: the quotes inside them are no part of it.</summary>
    public Name Title(IToken token)
    {
        var text = JsText.Trim(token.Text[1..^1]);
        var start = token.StartIndex + 1 + (token.Text.Length - 1 - token.Text[1..].TrimStart().Length);
        if (text.Length > 1 && text[0] is '"' or '\'' && text[^1] == text[0])
        {
            text = text[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal)
                .Replace("\\'", "'", StringComparison.Ordinal);
            start++;
        }

        var end = Math.Max(start, Math.Min(start + text.Length, token.StopIndex));
        return new(TextCleanup.DecodeEntities(JsText.Trim(text)), source.Span(start, end));
    }

    /// <summary>The value of a note on one line: what follows its word or colon.</summary>
    public Name Note(IToken token, char mark)
    {
        var start = token.Text.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0 ? at + 1 : token.Text.Length;
        var value = WideBlanks().Replace(JsText.Trim(token.Text[start..]), " ");
        return new(TextCleanup.DecodeEntities(value), Span(token));
    }

    /// <summary>The value of a description in braces, its lines trimmed and its empty lines gone.</summary>
    public Name Block(IToken token) => new(
        TextCleanup.DecodeEntities(WideBlanks().Replace(
            string.Join('\n', token.Text.Split('\n').Select(JsText.Trim).Where(line => line.Length > 0)), " ")),
        Span(token));

    private static char Unescape(char c) => c switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        '0' => '\0',
        _ => c,
    };

    [GeneratedRegex("[\t ]{2,}")]
    private static partial Regex WideBlanks();
}
