using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Planning.Settling;

/// <summary>What there is to say of values that the project file gives to variables and environments.</summary>
/// <param name="source">The project file, null where the settings come from none.</param>
internal sealed class SettlingDiagnostics(SourceText? source)
{
    public Diagnostic UnknownVariable(Name name, ImmutableArray<PlanVariable> known) =>
        Error("ARC920", name.Span, $"Nothing here has a variable '{name.Text}'.") with
        {
            Remedy = Nearest.To(name.Text, known.Select(variable => variable.Name)) is { } nearest
                ? $"did you mean '{nearest}'?"
                : $"use one of {string.Join(", ", known.Select(variable => variable.Name))}",
        };

    public Diagnostic WrongValue(string name, SourceSpan span, string expected) =>
        Error("ARC921", span, $"'{name}' must be {expected}.") with { Remedy = $"write {expected}" };

    public Diagnostic UnknownNode(string environment, Name id, string? nearest) =>
        Error(
            "ARC922",
            id.Span,
            $"The environment '{environment}' sets '{id.Text}', but no service is drawn with that id.") with
        {
            Remedy = nearest is null ? "use the id of a drawn node" : $"did you mean '{nearest}'?",
        };

    public Diagnostic UnknownProperty(Name key, string what, string? nearest) =>
        Error("ARC923", key.Span, $"'{key.Text}' is not a property of {what}.") with
        {
            Remedy = nearest is null ? "see `archc services`" : $"did you mean '{nearest}'?",
        };

    public Diagnostic Structural(string environment, PropertyAssignment stated) =>
        Error(
            "ARC924",
            stated.Key.Span,
            $"'{stated.Key.Text}' of '{stated.Subject.Text}' decides what is created, so that it cannot differ between "
            + "environments that share one output.") with
        {
            Remedy = $"write an output for each environment, with `--env {environment}` and a folder of its own, "
                + "or take it out here",
        };

    public Diagnostic NoEffect(string environment, PropertyAssignment stated) =>
        Error(
            "ARC925",
            stated.Key.Span,
            $"'{stated.Key.Text}' of '{stated.Subject.Text}' changes nothing in the environment '{environment}': "
            + "nothing of this drawing depends on it.") with
        {
            Severity = Severity.Warning,
            Remedy = "take it out here",
        };

    private Diagnostic Error(string id, SourceSpan span, string message) =>
        new(id, Severity.Error, span, message) { Source = source };
}
