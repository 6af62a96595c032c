using System.Globalization;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Rules;
using ArchCompiler.Core.Text;

namespace ArchCompiler;

/// <summary>What is said of waivers themselves.</summary>
internal static class WaiverDiagnostics
{
    public static Diagnostic Unused(Waiver waiver) => new(
        "ARC901", Severity.Warning, waiver.Span, $"This waiver of {waiver.Rule} waives nothing{For(waiver)}")
    {
        Why = "a waiver that outlives its finding hides the next one",
        Remedy = "take it out",
    };

    public static Diagnostic NotDrawn(Waiver waiver, Name subject, string? nearest) => new(
        "ARC901",
        Severity.Warning,
        subject.Span,
        $"'{subject}' is waived from {waiver.Rule} but not drawn{DidYouMean(nearest)}")
    {
        Why = "a waiver for something that is not there waives nothing",
        Remedy = "name a drawn node, edge or group, or take the waiver out",
    };

    public static Diagnostic Expired(Waiver waiver, DateOnly until) => new(
        "ARC902", Severity.Error, waiver.Span, $"This waiver of {waiver.Rule} ended on {Date(until)}{For(waiver)}")
    {
        Why = "what was accepted for a time is no longer accepted",
        Remedy = "mend what it waived, or agree on a later `until`",
    };

    public static Diagnostic UnknownRule(Waiver waiver, string? nearest) => new(
        "ARC903", Severity.Error, waiver.Rule.Span, $"No rule is called '{waiver.Rule}'{DidYouMean(nearest)}")
    {
        Remedy = "name a rule by its id, its name or the beginning of its id; `archc rules` lists them",
    };

    public static Diagnostic NotWaivable(Waiver waiver, RuleInfo rule) => new(
        "ARC904", Severity.Error, waiver.Span, $"{rule.Id} ({rule.Name}) may not be waived in this project")
    {
        Why = "the project's settings list it under `notWaivable`",
        Remedy = "mend what it reports, and take the waiver out",
    };

    private static string DidYouMean(string? nearest) => nearest is null ? "" : $"; did you mean '{nearest}'?";

    private static string For(Waiver waiver) =>
        waiver.Subjects.IsEmpty ? "" : $" for {string.Join(", ", waiver.Subjects)}";

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
