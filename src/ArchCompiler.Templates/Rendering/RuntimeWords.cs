using System.Text.RegularExpressions;
using ArchCompiler.Core.Text;
using Scriban.Syntax;

namespace ArchCompiler.Templates.Rendering;

/// <summary>What Scriban says while it renders, in our words.</summary>
internal static partial class RuntimeWords
{
    /// <summary>Said where a template writes to what it was given.</summary>
    public const string Unchangeable = "What a template is given cannot be changed. Assign a variable of another name.";

    private static readonly (Regex Said, string Ours)[] Rewordings =
    [
        (OfNull(), "This is null and has no '$1'. Write '?.' where it may be null."),
        (ItemOfNull(), "'$1' is null and has no items."),
        (Arguments(), "'$2' takes $3 arguments, the piped one counted, and has $1."),
        (NoFunction(), "This is a value and no function, so nothing can follow it. An item is 'x[0]', x a variable."),
        (NoPipe(), "What stands after '|' is no function. Put a pipe in parentheses to calculate with its result."),
        (NoDivision(), "This cannot be calculated: nothing is divided by 0."),
        (NotOfTexts(), "'$1' has no meaning for texts."),
        (NotBetween(), "'${sign}' has no meaning between these values."),
        (Times(), "'*' repeats a text a whole number of times."),
        (ReadOnly(), Unchangeable),
        (StrayBreak(), "'$1' stands in no loop."),
        (NoObject(), "'with' and 'import' take an object."),
        (NoConversion(), "Another type of value is needed here."),
        (NoNumber(), "A number is needed here."),
        (Pattern(), "This pattern takes too long for its text."),
    ];

    /// <summary>The refusal in our words.</summary>
    public static TemplateException Say(
        SourceText source, SourceSpan span, ScriptRuntimeException refusal, TemplateLimits limits)
    {
        var said = refusal.OriginalMessage;
        if (Turns().IsMatch(said))
        {
            return TemplateDiagnostics.OverLimit(source, span, "its loops turn too often", limits.LoopTurns);
        }

        if (Length().IsMatch(said))
        {
            return TemplateDiagnostics.OverLimit(source, span, "it writes too much", limits.OutputLength);
        }

        return Depth().IsMatch(said)
            ? TemplateDiagnostics.OverLimit(source, span, "templates are nested too deep", limits.IncludeDepth)
            : TemplateDiagnostics.Mistaken(source, span, Reworded(said));
    }

    private static string Reworded(string said)
    {
        foreach (var (pattern, ours) in Rewordings)
        {
            if (pattern.Match(said) is { Success: true } match)
            {
                return match.Result(ours);
            }
        }

        return $"This cannot be done: {said.TrimEnd('.')}.";
    }

    [GeneratedRegex("iteration limit|[Rr]ange.*(?:limit|exceed|too large)")]
    private static partial Regex Turns();

    [GeneratedRegex("LimitToString")]
    private static partial Regex Length();

    [GeneratedRegex("recursive depth limit|stack overflow|[Ii]nsufficient.*stack|too deeply nested")]
    private static partial Regex Depth();

    [GeneratedRegex("Cannot (?:get the|access) member:? [^ ]*?([^. ]+)(?: for a null object|$)")]
    private static partial Regex OfNull();

    [GeneratedRegex("Object `([^`]*)` is null\\. Cannot access")]
    private static partial Regex ItemOfNull();

    [GeneratedRegex("Invalid number of arguments `(\\d+)` passed to `([\\w.]*)[^`]*` while expecting `(\\d+)`")]
    private static partial Regex Arguments();

    [GeneratedRegex("^Invalid target function")]
    private static partial Regex NoFunction();

    [GeneratedRegex("^Pipe expression destination")]
    private static partial Regex NoPipe();

    [GeneratedRegex("divide by zero")]
    private static partial Regex NoDivision();

    [GeneratedRegex("Operator `([^`]*)` is not supported on string objects")]
    private static partial Regex NotOfTexts();

    [GeneratedRegex("The operator `(?<sign>[^`]*)` is not supported between|^Unsupported types .*` (?<sign>[^ `]+) `")]
    private static partial Regex NotBetween();

    [GeneratedRegex("Only working on string x int")]
    private static partial Regex Times();

    [GeneratedRegex("readonly|read-only")]
    private static partial Regex ReadOnly();

    [GeneratedRegex("<(\\w+)> statement can only be used inside")]
    private static partial Regex StrayBreak();

    [GeneratedRegex("used for \\[with\\]|for import")]
    private static partial Regex NoObject();

    [GeneratedRegex("^Unable to convert type")]
    private static partial Regex NoConversion();

    [GeneratedRegex("is not a number|Must be a formattable")]
    private static partial Regex NoNumber();

    [GeneratedRegex("timed out|[Tt]imeout")]
    private static partial Regex Pattern();
}
