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

    /// <summary>Whether the value is a text.</summary>
    public static bool IsText(DrawnValue value) =>
        value is DrawnValue.Scalar scalar
            && (scalar.IsQuoted || (!IsNull(scalar.Text) && !IsFlag(scalar.Text) && Number(scalar.Text) is null));

    /// <summary>Whether JavaScript takes the value for nothing: empty, null, false or zero.</summary>
    public static bool IsNothing(DrawnValue value) => value is DrawnValue.Scalar scalar && (scalar.Text.Length == 0
        || (!scalar.IsQuoted
            && (IsNull(scalar.Text) || scalar.Text is "false" or "False" or "FALSE" || Number(scalar.Text) is 0)));

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

    private static string PrintNumber(double number) =>
        number.ToString(
            Math.Abs(number) is >= 1e21 or (< 1e-6 and > 0) ? "R" : "0.####################",
            CultureInfo.InvariantCulture);

    private static double? Number(string text)
    {
        var digits = text.AsSpan(text.StartsWith('-') || text.StartsWith('+') ? 1 : 0);
        if (digits.IsEmpty || digits.Length > 300)
        {
            return null;
        }

        if (digits.StartsWith("0x")
            && long.TryParse(digits[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex))
        {
            return hex;
        }

        var isNumber = (char.IsAsciiDigit(digits[0])
            || (digits[0] == '.' && digits.Length > 1 && char.IsAsciiDigit(digits[1])))
            && !digits.ContainsAnyExcept(NumberSigns);
        return isNumber && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }
}
