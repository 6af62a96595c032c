using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What lowering has to say of the states of a workflow.</summary>
internal static class StateDiagnostics
{
    public static Diagnostic ChoiceLooks(Relation relation, Participant machine, string variable) =>
        LoweringDiagnostics.About(
            relation,
            "ARC362",
            Severity.Note,
            $"'{machine.Title}' looks for the answer at {variable} of what the state before it gives, "
            + "since the drawing does not say where it stands.") with
        {
            Remedy = "Have the task before it answer with that field, or write a condition on the arrow: `risk > 80`.",
        };

    public static Diagnostic MapIterates(Relation relation, Participant to) =>
        LoweringDiagnostics.About(
            relation,
            "ARC363",
            Severity.Note,
            $"'{to.Title}' is run for each item of what the state before it gives, which must be a list.") with
        {
            Remedy = "Have the task before it answer with a list.",
        };

    public static Diagnostic NoPassage(Relation relation, Participant to, string reason) =>
        LoweringDiagnostics.About(relation, "ARC364", Severity.Error, $"The arrow to '{to.Title}' {reason}.") with
        {
            Brief = reason,
            Remedy = "Draw where the ways meet, or write a condition on the arrow.",
        };
}
