using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Planning.Settling;

/// <summary>What there is to say of values that the project file gives to variables.</summary>
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

    private Diagnostic Error(string id, SourceSpan span, string message) =>
        new(id, Severity.Error, span, message) { Source = source };
}
