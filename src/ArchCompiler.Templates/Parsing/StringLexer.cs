using System.Globalization;
using System.Text;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Templates.Parsing;

/// <summary>Reads one string with its escapes; between backticks there are none.</summary>
internal static class StringLexer
{
    public static string Read(SourceText source, ref int position, int end)
    {
        var from = position;
        var quote = source.Text[position++];
        StringBuilder value = new();
        while (position < end)
        {
            var current = source.Text[position++];
            if (current == quote)
            {
                if (quote != '`' || position >= end || source.Text[position] != '`')
                {
                    return value.ToString();
                }

                position++;
                value.Append('`');
            }
            else if (current == '\\' && quote != '`')
            {
                ReadEscape(source, ref position, end, value);
            }
            else
            {
                value.Append(current);
            }
        }

        throw TemplateDiagnostics.Malformed(
            source, new(from, 1), $"The string that begins here has no end. Close it with {quote}.");
    }

    private static void ReadEscape(SourceText source, ref int position, int end, StringBuilder value)
    {
        var escape = position < end ? source.Text[position++] : '\0';
        if (escape == '\n' || (escape == '\r' && position < end && source.Text[position++] == '\n'))
        {
            return;
        }

        if (escape is 'u' or 'x')
        {
            value.Append(ReadHex(source, ref position, end, escape == 'u' ? 4 : 2));
            return;
        }

        value.Append(escape switch
        {
            '\'' or '"' or '\\' => escape,
            '0' => '\0',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            _ => throw TemplateDiagnostics.Malformed(
                source,
                SourceSpan.FromBounds(position - 2, position),
                "This escape has no meaning. "
                + "Strings know \\' \\\" \\\\ \\0 \\b \\f \\n \\r \\t \\v \\uXXXX and \\xXX."),
        });
    }

    private static char ReadHex(SourceText source, ref int position, int end, int digits)
    {
        if (position + digits <= end
            && ushort.TryParse(
                source.Text.AsSpan(position, digits),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var unit))
        {
            position += digits;
            return (char)unit;
        }

        throw TemplateDiagnostics.Malformed(source, SourceSpan.FromBounds(position - 2, position),
            FormattableString.Invariant($"This escape needs {digits} hexadecimal digits."));
    }
}
