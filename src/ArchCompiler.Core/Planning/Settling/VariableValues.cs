using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Planning.Settling;

/// <summary>Reads a stated value by the variable that it is for.</summary>
internal static class VariableValues
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    /// <summary>The value, or what would be right where it does not fit the variable.</summary>
    public static (PlanValue? Value, string? Expected) Read(PlanVariable variable, DrawnValue stated)
    {
        var value = (variable.Type, stated) switch
        {
            (VariableType.Text, DrawnValue.Scalar scalar) => Text(variable, scalar.Text),
            (VariableType.Number, DrawnValue.Scalar scalar) => Number(variable, scalar.Text),
            (VariableType.Flag, DrawnValue.Scalar { Text: "true" or "false" } scalar) =>
                PlanValue.Of(scalar.Text == "true"),
            (VariableType.TextList, DrawnValue.Sequence sequence) => List(variable, sequence),
            (VariableType.TextMap, DrawnValue.Mapping mapping) => Map(variable, mapping),
            _ => null,
        };
        return (value, value is null ? Expect(variable) : null);
    }

    private static PlanValue? Text(PlanVariable variable, string text) =>
        (variable.Allowed.IsEmpty || variable.Allowed.Contains(text, StringComparer.Ordinal))
        && (variable.Pattern is not { } pattern
            || Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.CultureInvariant, PatternTimeout))
            ? PlanValue.Of(text)
            : null;

    private static PlanValue? Number(PlanVariable variable, string text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number)
        && !(number < variable.Minimum)
        && !(number > variable.Maximum)
        && (variable.Allowed.IsEmpty
            || variable.Allowed.Contains(number.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal))
            ? PlanValue.Of(number)
            : null;

    private static PlanValue? List(PlanVariable variable, DrawnValue.Sequence sequence)
    {
        var items = sequence.Items.Select(item => item is DrawnValue.Scalar scalar ? Text(variable, scalar.Text) : null)
            .ToList();
        return items.Contains(null) ? null : PlanValue.Of(items.OfType<PlanValue>());
    }

    private static PlanValue? Map(PlanVariable variable, DrawnValue.Mapping mapping)
    {
        var entries = mapping.Entries
            .Select(e => (e.Key.Text, Value: e.Value is DrawnValue.Scalar scalar ? Text(variable, scalar.Text) : null))
            .ToList();
        return entries.Exists(entry => entry.Value is null)
            ? null
            : PlanValue.Of(entries.Select(entry => (entry.Text, entry.Value ?? PlanValue.Of(""))));
    }

    private static string Expect(PlanVariable variable) => variable switch
    {
        { Allowed: { IsEmpty: false } allowed } => $"one of {string.Join(", ", allowed)}",
        { Type: VariableType.Flag } => "true or false",
        { Type: VariableType.Number, Minimum: { } least, Maximum: { } most } =>
            string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"),
        { Type: VariableType.Number, Minimum: { } least } =>
            string.Create(CultureInfo.InvariantCulture, $"a number from {least}"),
        { Type: VariableType.Number, Maximum: { } most } =>
            string.Create(CultureInfo.InvariantCulture, $"a number up to {most}"),
        { Type: VariableType.Number } => "a number",
        { Type: VariableType.Text, Pattern: { } pattern } => $"a text of the form {pattern}",
        { Type: VariableType.Text } => "a text",
        { Type: VariableType.TextList } => "a list of texts",
        { Type: VariableType.TextMap } => "a mapping of keys to texts",
        _ => throw new UnreachableException(),
    };
}
