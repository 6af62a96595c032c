using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What an arrow chooses that AWS cannot.</summary>
internal static class FilterDiagnostics
{
    public static Diagnostic NotReadable(Relation relation, Participant from, string words) =>
        LoweringDiagnostics.About(
            relation,
            "ARC382",
            Severity.Error,
            $"'{words}' chooses among what '{from.Title}' hands on, and nothing says by which name and value.") with
        {
            Brief = $"'{words}' names no value to choose by",
            Remedy = "Write it as 'only type = order', or leave the choice away.",
        };

    public static Diagnostic NothingMadeOf(Relation relation, IReadOnlyCollection<string> parts) =>
        LoweringDiagnostics.About(
            relation,
            "ARC387",
            Severity.Warning,
            $"Nothing is made of {string.Join(" and ", parts.Select(part => $"'{part}'"))} on the arrow: "
            + "what it becomes is about all, and at any time.") with
        {
            Remedy = "Draw what chooses or waits between the two, or leave it away.",
        };

    public static Diagnostic NotPossible(Relation relation, Participant from, Participant to) =>
        LoweringDiagnostics.About(
            relation,
            "ARC383",
            Severity.Error,
            $"'{relation.Filter}' cannot be chosen between '{from.Title}' and '{to.Title}': "
            + "nothing there filters so.") with
        {
            Brief = $"nothing filters '{relation.Filter}' there",
            Remedy = "Draw what filters between them, or leave the choice away and let the code choose.",
        };
}
