using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What lowering has to say of messages and events.</summary>
internal static class DeliveryDiagnostics
{
    public static Diagnostic NoEvent(Relation relation, Participant from, string words) =>
        LoweringDiagnostics.About(
            relation,
            "ARC315",
            Severity.Error,
            $"'{words}' names no event of '{from.Title}' that archc can match, and no time.") with
        {
            Brief = $"'{words}' names no event that archc can match",
            Remedy = "Write the event's name as it stands in the event (`OrderPlaced`, `order.placed`), "
                + "or state the arrow's `events` or `schedule`.",
        };

    public static Diagnostic NothingToTell(Relation relation, Participant from, Participant to) =>
        LoweringDiagnostics.About(
            relation,
            "ARC321",
            Severity.Warning,
            $"'{from.Title}' watches nothing, so there is nothing to tell '{to.Title}'.") with
        {
            Brief = $"'{from.Title}' watches nothing that it could tell of",
            Remedy = $"Draw an edge from '{from.Title}' to what it watches.",
        };

    public static Diagnostic NoFailurePath(Relation relation, Participant from, string reason) =>
        LoweringDiagnostics.About(relation, "ARC360", Severity.Error, $"'{from.Title}' {reason}.") with
        {
            Brief = $"'{from.Title}' {reason}",
            Remedy = "Draw what is done with what failed where it is noticed, or have code do it.",
        };

    public static Diagnostic HiddenTooShort(
        Relation relation, Participant from, Participant to, decimal hidden, decimal timeout) =>
        LoweringDiagnostics.About(
            relation,
            "ARC346",
            Severity.Error,
            FormattableString.Invariant(
                $"'{from.Title}' hides a taken message for {hidden} seconds, and '{to.Title}' may run for {timeout}: ")
            + "Lambda refuses that, and six times the function's time is used.") with
        {
            Brief = $"'{from.Title}' hides messages for less than '{to.Title}' may run",
            Remedy = "State a longer `visibilityTimeoutSeconds`, or a shorter `timeoutSeconds` of the function.",
        };

    public static Diagnostic ToldByBus(Relation relation, Participant from, Participant to) =>
        LoweringDiagnostics.About(
            relation,
            "ARC361",
            Severity.Note,
            $"'{from.Title}' tells '{to.Title}' through EventBridge, since it tells others of the same objects "
            + "and S3 takes no rules that overlap: what arrives has the form of EventBridge's events.") with
        {
            Remedy = "Tell them apart by the keys of the objects (`images/*.jpg`), and S3 tells each itself.",
        };
}
