using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Binding.Relations;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Binding.Properties;

/// <summary>Reads a stated value by the declaration of its property.</summary>
internal static class PropertyReader
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    /// <summary>The canonical text of a value, or what would be right where it is not one.</summary>
    public static (string? Text, string? Expected) Read(
        PropertyDeclaration declaration, DrawnValue value) => value switch
        {
            DrawnValue.Scalar scalar => Check(declaration, scalar.Text.Trim()),
            DrawnValue.Sequence sequence when declaration.Type is PropertyType.List => ReadList(declaration, sequence),
            _ => (null, Expect(declaration)),
        };

    /// <summary>The canonical text of a text.</summary>
    public static (string? Text, string? Expected) Check(PropertyDeclaration declaration, string text)
    {
        var canonical = declaration.Type switch
        {
            PropertyType.Text => Matches(declaration, text) ? text : null,
            PropertyType.Flag => ReadFlag(text),
            PropertyType.Number => ReadNumber(declaration, text),
            PropertyType.Choice =>
                declaration.Allowed.FirstOrDefault(a => string.Equals(a, text, StringComparison.OrdinalIgnoreCase)),
            PropertyType.List => ReadItems(
                declaration, text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            PropertyType.Schedule => ScheduleWords.IsExpression(text) ? text : null,
            PropertyType.Cidr =>
                IPNetwork.TryParse(text, out _) && text.Contains('.', StringComparison.Ordinal) ? text : null,
            _ => throw new UnreachableException(),
        };
        return (canonical, canonical is null ? Expect(declaration) : null);
    }

    private static (string? Text, string? Expected) ReadList(
        PropertyDeclaration declaration, DrawnValue.Sequence sequence)
    {
        var items = sequence.Items.OfType<DrawnValue.Scalar>().Select(item => item.Text.Trim()).ToArray();
        var text = items.Length == sequence.Items.Length ? ReadItems(declaration, items) : null;
        return (text, text is null ? Expect(declaration) : null);
    }

    private static string? ReadItems(PropertyDeclaration declaration, string[] items) =>
        Array.TrueForAll(
            items,
            item => Matches(declaration, item) && (declaration.Allowed.IsEmpty || declaration.Allowed.Contains(item)))
            ? string.Join(",", items)
            : null;

    private static string? ReadFlag(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" => "true",
        "false" or "no" or "off" => "false",
        _ => null,
    };

    private static string? ReadNumber(PropertyDeclaration declaration, string text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number)
        && !(number < declaration.Minimum) && !(number > declaration.Maximum)
        && number.ToString(CultureInfo.InvariantCulture) is var canonical
        && (declaration.Allowed.IsEmpty || declaration.Allowed.Contains(canonical))
            ? canonical
            : null;

    /// <summary>Whether a text matches an expression of the catalog in full.</summary>
    public static bool Matches(string pattern, string text) =>
        Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.CultureInvariant, PatternTimeout);

    private static bool Matches(PropertyDeclaration declaration, string text) =>
        declaration.Pattern is not { } pattern || Matches(pattern, text);

    private static string Expect(PropertyDeclaration declaration) => declaration switch
    {
        { Type: PropertyType.Flag } => "true or false",
        { Type: PropertyType.Choice or PropertyType.Number, Allowed: { IsEmpty: false } allowed } =>
            $"one of {string.Join(", ", allowed)}",
        { Type: PropertyType.Number, Minimum: { } least, Maximum: { } most } =>
            Invariant($"a number from {least} to {most}"),
        { Type: PropertyType.Number, Minimum: { } least } => Invariant($"a number from {least}"),
        { Type: PropertyType.Number } => "a number",
        { Type: PropertyType.Schedule } => "a time such as rate(5 minutes) or cron(0 2 * * ? *)",
        { Type: PropertyType.Cidr } => "an IPv4 range such as 10.0.0.0/16",
        { Pattern: { } pattern } => $"text of the form {pattern}",
        { Type: PropertyType.List } => "a list of texts",
        _ => "one text",
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
