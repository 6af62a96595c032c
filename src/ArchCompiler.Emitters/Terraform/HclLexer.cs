using System.Collections.Immutable;

namespace ArchCompiler.Emitters.Terraform;

/// <summary>Cuts HCL into words. Total: what is no HCL is cut into something, and comes out as it went in.</summary>
internal sealed class HclLexer(string text)
{
    private static readonly ImmutableArray<string> Signs = ["...", "==", "!=", "<=", ">=", "&&", "||", "=>", "::"];

    private readonly List<HclToken> tokens = [];
    private readonly Stack<Template> templates = new();
    private int position;
    private int braces;

    public static List<HclToken> Lex(string text) => new HclLexer(text).Lex();

    private List<HclToken> Lex()
    {
        while (position < text.Length)
        {
            LexExpressionToken();
        }

        return tokens;
    }

    private char Current => text[position];

    private char Next => position + 1 < text.Length ? text[position + 1] : '\0';

    private void LexExpressionToken()
    {
        switch (Current)
        {
            case '\n':
                Add(HclTokenKind.NewLine, 1);
                break;
            case ' ' or '\t' or '\r':
                position++;
                break;
            case '#':
            case '/' when Next == '/':
                LexLineComment();
                break;
            case '/' when Next == '*':
                var end = text.IndexOf("*/", position + 2, StringComparison.Ordinal);
                Add(HclTokenKind.Comment, (end < 0 ? text.Length : end + 2) - position);
                break;
            case '"':
                Add(HclTokenKind.OpenQuote, 1);
                LexTemplate(new(null, braces));
                break;
            case '<' when Next == '<':
                LexHeredoc();
                break;
            default:
                LexPlain();
                break;
        }
    }

    private void LexLineComment()
    {
        var end = text.IndexOf('\n', position);
        tokens.Add(new(HclTokenKind.Comment, text[position..(end < 0 ? text.Length : end)].TrimEnd() + "\n"));
        position = end < 0 ? text.Length : end + 1;
    }

    private void LexPlain()
    {
        if (char.IsLetter(Current) || Current == '_')
        {
            Add(HclTokenKind.Identifier, Count(c => char.IsLetterOrDigit(c) || c is '_' or '-'));
        }
        else if (char.IsAsciiDigit(Current))
        {
            LexNumber();
        }
        else if (Current is '{' or '[' or '(')
        {
            braces += Current == '{' ? 1 : 0;
            Add(HclTokenKind.Open, 1);
        }
        else if (Current is '}' or ']' or ')' || (Current == '~' && Next == '}' && EndsSequence()))
        {
            LexClose();
        }
        else
        {
            Add(HclTokenKind.Sign, Signs.FirstOrDefault(IsHere)?.Length ?? 1);
        }
    }

    private bool IsHere(string sign) => string.CompareOrdinal(text, position, sign, 0, sign.Length) == 0;

    private bool EndsSequence() => templates.TryPeek(out var template) && template.Braces == braces;

    private void LexClose()
    {
        if (Current is '}' or '~' && EndsSequence())
        {
            Add(HclTokenKind.CloseSequence, Current == '~' ? 2 : 1);
            var template = templates.Pop();
            LexTemplate(template);
            return;
        }

        braces -= Current == '}' ? 1 : 0;
        Add(HclTokenKind.Close, 1);
    }

    private void LexNumber()
    {
        var length = Count(char.IsAsciiDigit);
        if (At(length) == '.' && char.IsAsciiDigit(At(length + 1)))
        {
            length += 1 + Count(char.IsAsciiDigit, length + 1);
        }

        var sign = At(length + 1) is '+' or '-' ? 1 : 0;
        if (At(length) is 'e' or 'E' && char.IsAsciiDigit(At(length + 1 + sign)))
        {
            length += 1 + sign + Count(char.IsAsciiDigit, length + 1 + sign);
        }

        Add(HclTokenKind.Number, length);
    }

    private void LexHeredoc()
    {
        var start = position + (At(2) == '-' ? 3 : 2);
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-'))
        {
            end++;
        }

        if (end == start || end >= text.Length || text[end] != '\n')
        {
            Add(HclTokenKind.Sign, 1);
            return;
        }

        Template template = new(text[start..end], braces);
        Add(HclTokenKind.OpenHeredoc, end + 1 - position);
        LexTemplate(template);
    }

    /// <summary>
    /// Reads the text of a string or heredoc to its end, or to the next sequence, after which it is taken up again.
    /// </summary>
    private void LexTemplate(Template template)
    {
        var from = position;
        while (position < text.Length)
        {
            if (template.Marker is { } marker
                && (position == 0 || text[position - 1] == '\n')
                && MarkerLength(marker) is var length and > 0)
            {
                AddText(template, from);
                Add(HclTokenKind.CloseHeredoc, length);
                return;
            }

            if (template.Marker is null && Current is '"' or '\n')
            {
                AddText(template, from);
                if (Current == '"')
                {
                    Add(HclTokenKind.CloseQuote, 1);
                }

                return;
            }

            if (Current is '$' or '%' && Next == '{')
            {
                AddText(template, from);
                Add(HclTokenKind.OpenSequence, At(2) == '~' ? 3 : 2);
                templates.Push(template);
                return;
            }

            position += IsEscape(template) ? Math.Min(EscapeLength(), text.Length - position) : 1;
        }

        AddText(template, from);
    }

    private bool IsEscape(Template template) =>
        (Current is '$' or '%' && Next == Current && At(2) == '{') || (Current == '\\' && template.Marker is null);

    private int EscapeLength() => Current == '\\' ? 2 : 3;

    private int MarkerLength(string marker)
    {
        var start = position;
        while (start < text.Length && text[start] is ' ' or '\t')
        {
            start++;
        }

        var end = start + marker.Length;
        return string.CompareOrdinal(text, start, marker, 0, marker.Length) == 0
            && (end >= text.Length || text[end] == '\n')
            ? end - position
            : 0;
    }

    private void AddText(Template template, int from)
    {
        if (position > from)
        {
            tokens.Add(new(
                template.Marker is null ? HclTokenKind.QuotedText : HclTokenKind.HeredocText, text[from..position]));
        }
    }

    private void Add(HclTokenKind kind, int length)
    {
        tokens.Add(new(kind, text.Substring(position, length)));
        position += length;
    }

    private char At(int offset) => position + offset < text.Length ? text[position + offset] : '\0';

    private int Count(Func<char, bool> belongs, int offset = 0)
    {
        var end = position + offset;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end - position - offset;
    }

    /// <summary>A string or heredoc that a sequence interrupts.</summary>
    /// <param name="Marker">The heredoc's marker, null for a string.</param>
    /// <param name="Braces">Braces that were open where it began.</param>
    private sealed record Template(string? Marker, int Braces);
}
