using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What lowering has to say of event buses.</summary>
internal static class BusDiagnostics
{
    public static Diagnostic PassesNothingOn(Relation relation, Service from, Service to, bool isAll) =>
        LoweringDiagnostics.About(
            relation,
            "ARC395",
            isAll ? Severity.Error : Severity.Warning,
            $"'{from.Title}' passes nothing on to '{to.Title}' that another bus told it: EventBridge goes from bus to bus "
            + "once.") with
        {
            Brief = "EventBridge passes nothing on that came from another bus",
            Remedy = $"Draw an arrow to '{to.Title}' from the bus that the events come from.",
        };
}
