using ArchCompiler.Core.Text;

namespace ArchCompiler.Templates.Parsing;

/// <summary>
/// Cuts a template into text and code, with the language's three ways to control the white space between them.
/// </summary>
internal sealed class TemplateLexer(SourceText source, int start)
{
    private readonly string text = source.Text;
    private readonly List<Token> tokens = [];
    private int position = start;

    public static List<Token> Lex(SourceText source, int start) => new TemplateLexer(source, start).Lex();

    private List<Token> Lex()
    {
        while (position < text.Length)
        {
            var enter = FindEnter(position, out var percents);
            if (enter < 0)
            {
                AddText(position, text.Length);
                position = text.Length;
                break;
            }

            var inside = enter + 2 + percents;
            var mode = inside < text.Length && text[inside] is '-' or '~' ? text[inside] : ' ';
            AddText(position, TrimEnd(position, enter, mode));
            position = mode == ' ' ? inside : inside + 1;
            if (percents == 0)
            {
                LexCode(SourceSpan.FromBounds(enter, position));
            }
            else
            {
                LexEscaped(SourceSpan.FromBounds(enter, position), percents);
            }
        }

        tokens.Add(new(TokenKind.End, "", new(text.Length, 0), IsSpaced: true));
        return tokens;
    }

    private int FindEnter(int from, out int percents)
    {
        for (var i = text.IndexOf('{', from); i >= 0; i = text.IndexOf('{', i + 1))
        {
            var second = i + 1;
            while (second < text.Length && text[second] == '%')
            {
                second++;
            }

            if (second < text.Length && text[second] == '{')
            {
                percents = second - i - 1;
                return i;
            }
        }

        percents = 0;
        return -1;
    }

    private void LexCode(SourceSpan enter)
    {
        tokens.Add(new(TokenKind.Enter, "{{", enter, IsSpaced: true));
        CodeLexer code = new(source, position, text.Length, tokens);
        if (code.LexToExit() is not { } end)
        {
            throw TemplateDiagnostics.Malformed(
                source, enter, "The code block that begins here has no end. Close it with '}}'.");
        }

        Leave(end, percents: 0);
    }

    private void LexEscaped(SourceSpan enter, int percents)
    {
        var exit = "}" + new string('%', percents) + "}";
        var end = text.IndexOf(exit, position, StringComparison.Ordinal);
        if (end < 0)
        {
            throw TemplateDiagnostics.Malformed(
                source, enter, $"The escape block that begins here has no end. Close it with '{exit}'.");
        }

        var mode = end > position && text[end - 1] is '-' or '~';
        AddText(position, mode ? end - 1 : end);
        Leave(mode ? end - 1 : end, percents);
    }

    private void Leave(int exit, int percents)
    {
        var mode = text[exit] is '-' or '~' ? text[exit] : ' ';
        position = exit + 2 + percents + (mode == ' ' ? 0 : 1);
        if (percents == 0)
        {
            tokens.Add(new(TokenKind.Exit, "}}", SourceSpan.FromBounds(exit, position), IsSpaced: true));
        }

        while (mode != ' ' && position < text.Length && char.IsWhiteSpace(text[position]))
        {
            if (text[position++] == '\n' && mode == '~')
            {
                break;
            }
        }
    }

    private int TrimEnd(int from, int end, char mode)
    {
        while (mode != ' ' && end > from && char.IsWhiteSpace(text[end - 1]) && (mode == '-' || text[end - 1] != '\n'))
        {
            end--;
        }

        return end;
    }

    private void AddText(int from, int to)
    {
        if (to > from)
        {
            tokens.Add(new(TokenKind.Text, text[from..to], SourceSpan.FromBounds(from, to), IsSpaced: true));
        }
    }
}
