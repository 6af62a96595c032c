using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.Terraform;

/// <summary>
/// What the values of a variable must meet, so that Terraform says it before the provider does: of their own, and
/// beside other variables (a validation may name others since Terraform 1.9).
/// </summary>
/// <param name="isDeclared">Whether a variable of a name is declared.</param>
internal sealed class VariableChecks(Func<string, bool> isDeclared)
{
    /// <summary>The validations of a variable, each a condition with what to say where it does not hold.</summary>
    public IEnumerable<ScriptValue> Of(PlanVariable variable)
    {
        if (Own(variable) is { } condition)
        {
            yield return Check(condition, $"{variable.Name} must be {Requirement(variable)}.");
        }

        foreach (var fit in variable.Fits.Where(fit => isDeclared(fit.Other)))
        {
            yield return Check(Condition(variable, fit), $"{variable.Name} must be {Requirement(variable, fit)}.");
        }
    }

    private static ScriptValue Check(string condition, string message) => ScriptValue.Of(
        ("condition", ScriptValue.Of(condition)), ("message", ScriptValue.Of(PlanValue.Of(message))));

    /// <summary>The condition on the value alone, null where any value will do.</summary>
    private static string? Own(PlanVariable variable)
    {
        var name = $"var.{variable.Name}";
        List<string> conditions = [];
        if (variable.Allowed.Length > 0)
        {
            conditions.Add($"contains({Values(variable, variable.Allowed)}, {name})");
        }

        if (variable.Minimum is { } least)
        {
            conditions.Add(string.Create(CultureInfo.InvariantCulture, $"{name} >= {least}"));
        }

        if (variable.Maximum is { } most)
        {
            conditions.Add(string.Create(CultureInfo.InvariantCulture, $"{name} <= {most}"));
        }

        if (variable.Count is { } count)
        {
            conditions.Add(string.Create(CultureInfo.InvariantCulture, $"length(distinct({name})) == {count}"));
            conditions.Add(string.Create(CultureInfo.InvariantCulture, $"length({name}) == {count}"));
        }

        if (variable.Pattern is { } pattern)
        {
            conditions.Add(variable.Type is VariableType.TextList
                ? $"alltrue([for item in {name} : {Matches("item", pattern)}])"
                : Matches(name, pattern));
        }

        return conditions.Count == 0 ? null : string.Join(" && ", conditions);
    }

    private static string Condition(PlanVariable variable, PropertyFit fit)
    {
        var (name, other) = ($"var.{variable.Name}", $"var.{fit.Other}");
        return fit switch
        {
            PropertyFit.AtLeast => $"{name} >= {other}",
            PropertyFit.AtMost => $"{name} <= {other}",
            PropertyFit.OneOf one =>
                $"{other} != {Value(one.Value)} || contains({Values(variable, one.Allowed)}, {name})",
            PropertyFit.Matching matching =>
                $"{Matches(name, matching.Pattern)} == ({other} == {Value(matching.Value)})",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string Requirement(PlanVariable variable)
    {
        List<string> parts = [];
        if (variable.Allowed.Length > 0)
        {
            parts.Add($"one of {string.Join(", ", variable.Allowed)}");
        }

        if (variable.Minimum is { } least)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"at least {least}"));
        }

        if (variable.Maximum is { } most)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"at most {most}"));
        }

        if (variable.Count is { } count)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} different items"));
        }

        if (variable.Pattern is { } pattern)
        {
            parts.Add($"{(variable.Type is VariableType.TextList ? "each " : "")}of the form {pattern}");
        }

        return string.Join(", ", parts);
    }

    private static string Requirement(PlanVariable variable, PropertyFit fit) => fit switch
    {
        PropertyFit.AtLeast => $"at least {fit.Other}",
        PropertyFit.AtMost => $"at most {fit.Other}",
        PropertyFit.OneOf one => $"{Enumerate(variable, one.Allowed)} where {fit.Other} is {one.Value}",
        PropertyFit.Matching matching => $"one for {matching.Value} exactly where {fit.Other} is {matching.Value}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Enumerate(PlanVariable variable, ImmutableArray<string> values) =>
        Steps(variable, values) is { } step
            ? $"{values[0]} to {values[^1]} in steps of {step.ToString(CultureInfo.InvariantCulture)}"
            : $"one of {string.Join(", ", values)}";

    /// <summary>A list of values; one of equal steps as a range.</summary>
    private static string Values(PlanVariable variable, ImmutableArray<string> values) =>
        Steps(variable, values) is { } step
            ? string.Create(
                CultureInfo.InvariantCulture, $"range({values[0]}, {Number(values[^1]) + 1}, {step})")
            : Hcl.Write(
                PlanValue.Of(values.Select(v => variable.Type is VariableType.Number
                    ? PlanValue.Of(Number(v))
                    : PlanValue.Of(v))),
                NoReference);

    /// <summary>The step between numbers that have the same all through; null where they have not.</summary>
    private static decimal? Steps(PlanVariable variable, ImmutableArray<string> values)
    {
        if (variable.Type is not VariableType.Number || values.Length < 4)
        {
            return null;
        }

        var step = Number(values[1]) - Number(values[0]);
        return Enumerable.Range(1, values.Length - 1).All(i => Number(values[i]) - Number(values[i - 1]) == step)
            ? step
            : null;
    }

    private static string Matches(string name, string pattern) =>
        $"can(regex({Hcl.Quote($"^(?:{pattern})$")}, {name}))";

    private static string Value(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _) ? text : Hcl.Quote(text);

    private static decimal Number(string text) =>
        decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static string NoReference(PlanValue.Reference reference) =>
        throw new System.Diagnostics.UnreachableException();
}
