using System.Buffers;
using System.Globalization;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>
/// What Mermaid's YAML makes of a value: null, true, a number or a text, by JSON's rules. Only a text can be a shape.
/// </summary>
internal static class JsonScalar
{
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789.eE+-");
    private const int LongestNumber = 300;

    /// <summary>Whether the value is a text.</summary>
    public static bool IsText(DrawnValue value) =>
        value is DrawnValue.Scalar scalar
            && (scalar.IsQuoted || (!IsNull(scalar.Text) && !IsFlag(scalar.Text) && Number(scalar.Text) is null));

    /// <summary>Whether JavaScript takes the value for nothing: empty, null, false or zero.</summary>
    public static bool IsNothing(DrawnValue value) => value is DrawnValue.Scalar scalar && (scalar.Text.Length == 0
        || (!scalar.IsQuoted
            && (IsNull(scalar.Text)
                || scalar.Text is "false" or "False" or "FALSE" or ".nan" or ".NaN" or ".NAN"
                || Number(scalar.Text) is 0)));

    /// <summary>The value as JavaScript prints it.</summary>
    public static string Print(DrawnValue value) => value switch
    {
        DrawnValue.Scalar { IsQuoted: false } scalar when Number(scalar.Text) is { } number => PrintNumber(number),
        DrawnValue.Scalar { IsQuoted: false } scalar when IsFlag(scalar.Text) => scalar.Text.ToLowerInvariant(),
        DrawnValue.Scalar scalar => scalar.Text,
        DrawnValue.Sequence sequence => string.Join(',', sequence.Items.Select(Print)),
        _ => "[object Object]",
    };

    private static bool IsNull(string text) => text is "" or "~" or "null" or "Null" or "NULL";

    private static bool IsFlag(string text) => text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE";

    private static string PrintNumber(double number) => !double.IsFinite(number)
        ? number > 0 ? "Infinity" : "-Infinity"
        : number.ToString(
            Math.Abs(number) is >= 1e21 or (< 1e-6 and > 0) ? "R" : "0.####################",
            CultureInfo.InvariantCulture);

    private static double? Number(string text)
    {
        var isSigned = text.StartsWith('-') || text.StartsWith('+');
        var digits = text.AsSpan(isSigned ? 1 : 0);
        if (digits.IsEmpty || digits.Length > LongestNumber)
        {
            return null;
        }

        if (Whole(digits) is { } whole)
        {
            return text[0] == '-' ? -whole : whole;
        }

        if (digits is ".inf" or ".Inf" or ".INF")
        {
            return text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        }

        var isNumber = (char.IsAsciiDigit(digits[0])
            || (!isSigned && digits[0] == '.' && digits.Length > 1 && char.IsAsciiDigit(digits[1])))
            && !digits.ContainsAnyExcept(NumberSigns);
        return isNumber
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? number
            : null;
    }

    /// <summary>The value of digits to the base 2, 8 or 16, which their start names; null for any others.</summary>
    private static double? Whole(ReadOnlySpan<char> digits)
    {
        var bits = digits switch
        {
            ['0', 'b', ..] => 1,
            ['0', 'o', ..] => 3,
            ['0', 'x', ..] => 4,
            _ => 0,
        };
        if (bits == 0 || digits.Length == 2)
        {
            return null;
        }

        var value = 0.0;
        foreach (var digit in digits[2..])
        {
            if (!char.IsAsciiHexDigit(digit) || Convert.ToInt32($"{digit}", 16) >> bits > 0)
            {
                return null;
            }

            value = (value * (1 << bits)) + Convert.ToInt32($"{digit}", 16);
        }

        return value;
    }
}
