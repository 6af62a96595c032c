using System.Collections.Immutable;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Templates.Parsing;

/// <summary>Cuts the script inside a code block or a front matter into words.</summary>
internal sealed class CodeLexer(SourceText source, int start, int end, List<Token> tokens)
{
    private static readonly ImmutableArray<string> Symbols =
    [
        "..<", "//=", "..", "?.", "??", "?!", "==", "!=", "<=", ">=", "&&", "||", "|>", "//", "+=", "-=", "*=", "/=",
        "%=", "++", "--", "+", "-", "*", "/", "%", "<", ">", "=", "!", "(", ")", "[", "]", "{", "}", ",", ":", ".", "?",
        "|", "@", "^", "&",
    ];

    private readonly string text = source.Text;
    private int position = start;
    private int braces;
    private bool isSpaced = true;

    /// <summary>
    /// Reads to the end of the code block, and gives the offset of its closing mark; null where there is none.
    /// </summary>
    public int? LexToExit()
    {
        while (position < end)
        {
            if (IsExit())
            {
                return position;
            }

            LexOne();
        }

        return null;
    }

    /// <summary>Reads the whole range, as a front matter is read.</summary>
    public void LexAll()
    {
        while (position < end)
        {
            LexOne();
        }
    }

    private bool IsExit()
    {
        if (braces > 0)
        {
            return false;
        }

        var brace = text[position] is '-' or '~' ? position + 1 : position;
        return brace + 1 < end && text[brace] == '}' && text[brace + 1] == '}';
    }

    private void LexOne()
    {
        var from = position;
        var current = text[position];
        if (current is '\n' or ';')
        {
            position++;
            Add(TokenKind.EndOfLine, current == ';' ? ";" : "\n", from);
        }
        else if (char.IsWhiteSpace(current))
        {
            position++;
            isSpaced = true;
        }
        else if (current == '#')
        {
            SkipComment();
        }
        else if (current is '"' or '\'' or '`')
        {
            var value = StringLexer.Read(source, ref position, end);
            Add(TokenKind.String, value, from);
        }
        else if (char.IsAsciiDigit(current))
        {
            LexNumber();
        }
        else if (char.IsAsciiLetter(current) || current is '_' or '$')
        {
            LexIdentifier();
        }
        else
        {
            LexSymbol();
        }
    }

    private void SkipComment()
    {
        isSpaced = true;
        var isLong = position + 1 < end && text[position + 1] == '#';
        position += isLong ? 2 : 1;
        while (position < end && !IsExit() && (isLong || text[position] != '\n'))
        {
            if (isLong && text[position] == '#' && position + 1 < end && text[position + 1] == '#')
            {
                position += 2;
                return;
            }

            position++;
        }
    }

    private void LexNumber()
    {
        var from = position;
        SkipDigits();
        if (position + 1 < end && text[position] == '.' && char.IsAsciiDigit(text[position + 1]))
        {
            position++;
            SkipDigits();
        }

        if (position < end && (char.IsAsciiLetter(text[position]) || text[position] == '_'))
        {
            throw TemplateDiagnostics.Malformed(
                source,
                SourceSpan.FromBounds(from, position + 1),
                $"'{text[from..(position + 1)]}' is not a number that templates use. "
                + "Write digits, with a point where needed.");
        }

        Add(TokenKind.Number, text[from..position], from);
    }

    private void SkipDigits()
    {
        while (position < end && char.IsAsciiDigit(text[position]))
        {
            position++;
        }
    }

    private void LexIdentifier()
    {
        var from = position++;
        while (position < end && (char.IsAsciiLetterOrDigit(text[position]) || text[position] == '_'))
        {
            position++;
        }

        if (text[from] == '$' && position < end && text[position] is '"' or '\'')
        {
            throw TemplateDiagnostics.Unsupported(source, new(from, 1), "$\"…\"", "Join the parts with '+'.");
        }

        Add(TokenKind.Identifier, text[from..position], from);
    }

    private void LexSymbol()
    {
        var from = position;
        foreach (var symbol in Symbols)
        {
            if (position + symbol.Length <= end && string.CompareOrdinal(text, position, symbol, 0, symbol.Length) == 0)
            {
                position += symbol.Length;
                CountBraces(symbol, from);
                Add(TokenKind.Symbol, symbol, from);
                return;
            }
        }

        throw TemplateDiagnostics.Malformed(source, new(from, 1), $"'{text[from]}' has no meaning in code.");
    }

    private void CountBraces(string symbol, int from)
    {
        braces += symbol switch { "{" => 1, "}" => -1, _ => 0 };
        if (braces < 0)
        {
            throw TemplateDiagnostics.Malformed(
                source, new(from, 1), "This '}' closes nothing. A code block ends with '}}'.");
        }
    }

    private void Add(TokenKind kind, string value, int from)
    {
        tokens.Add(new(kind, value, SourceSpan.FromBounds(from, position), isSpaced));
        isSpaced = kind is TokenKind.EndOfLine;
    }
}
