using System.Globalization;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.States;

/// <summary>
/// Writes what a choice looks at. The drawing says what is asked, never where the answer stands: it is looked for in
/// the input under the name that the question has.
/// </summary>
internal static class ChoiceRules
{
    private const string DefaultName = "answer";

    /// <summary>The rule of a way; its test is one of the fields beside the next state.</summary>
    /// <param name="way">The way.</param>
    /// <param name="question">What stands before it, null where nothing asks.</param>
    /// <param name="next">The state it leads to.</param>
    public static PlanValue Rule(Way way, string? question, string next)
    {
        var (variable, test, value) = TestOf(way, question);
        var holds = PlanValue.Of(("Variable", PlanValue.Of(variable)), (test, value));
        return PlanValue.Of(
            ("And", PlanValue.Of(
            [
                PlanValue.Of(("Variable", PlanValue.Of(variable)), ("IsPresent", PlanValue.Of(true))),
                way.Passage.Condition?.Operator is "!=" ? PlanValue.Of(("Not", holds)) : holds,
            ])),
            ("Next", PlanValue.Of(next)));
    }

    /// <summary>Where the answer is looked for.</summary>
    public static string VariableOf(Way way, string? question) => TestOf(way, question).Variable;

    private static (string Variable, string Test, PlanValue Value) TestOf(Way way, string? question)
    {
        var asked = PathOf(question ?? DefaultName);
        return way.Passage switch
        {
            { Answer: Answer.Yes } => (asked, "BooleanEquals", PlanValue.Of(true)),
            { Answer: Answer.No } => (asked, "BooleanEquals", PlanValue.Of(false)),
            { Condition: { Operator: { } sign, Value: { } value } condition } => Compare(condition.Name, sign, value),
            { Condition: { } condition } => (PathOf(condition.Name), "BooleanEquals", PlanValue.Of(true)),
            _ => (asked, "StringEquals", PlanValue.Of(way.Relation?.Label ?? way.To.Id)),
        };
    }

    private static (string Variable, string Test, PlanValue Value) Compare(string name, string sign, string value)
    {
        var variable = PathOf(name);
        var suffix = sign switch
        {
            ">" => "GreaterThan",
            ">=" => "GreaterThanEquals",
            "<" => "LessThan",
            "<=" => "LessThanEquals",
            _ => "Equals",
        };
        var isNumber = decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number);
        var isFlag = value is "true" or "false" && suffix == "Equals";
        return (variable, (isNumber ? "Numeric" : isFlag ? "Boolean" : "String") + suffix,
            isNumber ? PlanValue.Of(number) : isFlag ? PlanValue.Of(value == "true")
            : PlanValue.Of(value));
    }

    /// <summary>A name as a path into the input: words run together, anything but plain letters in quotes.</summary>
    private static string PathOf(string name)
    {
        var words = name.Trim(' ', '?', '？', '!', '.', ':').TrimStart('$').TrimStart('.')
            .Split([' ', '-', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var text = string.Concat(words.Select((word, index) => index == 0
            ? (word.Any(char.IsLower) ? char.ToLowerInvariant(word[0]) + word[1..] : word.ToLowerInvariant())
            : char.ToUpperInvariant(word[0]) + word[1..]));
        text = string.Concat(text.Where(c => char.IsLetterOrDigit(c) || c is '_' or '.'));
        return text.Length == 0 ? $"$.{DefaultName}"
            : text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.') && !char.IsAsciiDigit(text[0])
                ? $"$.{text}"
            : $"$['{text}']";
    }
}
