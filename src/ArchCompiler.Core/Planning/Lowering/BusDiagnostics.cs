using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What lowering has to say of event buses and pipes.</summary>
internal static class BusDiagnostics
{
    public static Diagnostic PassesNothingOn(Relation relation, Service from, Service to, bool isAll) =>
        LoweringDiagnostics.About(
            relation,
            "ARC395",
            isAll ? Severity.Error : Severity.Warning,
            $"'{from.Title}' passes nothing on to '{to.Title}' that another bus told it: EventBridge goes from bus to "
            + "bus once.") with
        {
            Brief = "EventBridge passes nothing on that came from another bus",
            Remedy = $"Draw an arrow to '{to.Title}' from the bus that the events come from.",
        };

    public static Diagnostic PipeWithoutEnds(Service pipe) =>
        LoweringDiagnostics.About(
            pipe,
            "ARC397",
            Severity.Error,
            $"'{pipe.Title}' is left out: a pipe takes from a queue or a table of its region and gives to a function, "
            + "a workflow, a queue, a topic or a bus, and one of the two is not drawn.") with
        {
            Brief = "what a pipe takes from or what it gives to is not drawn",
            Remedy = "Draw an arrow from a queue or a table to it, and one from it to what it tells.",
        };

    public static Diagnostic PipeHasOneEnd(Relation relation, Service pipe, Service other, bool isKnown)
    {
        var reason = isKnown
            ? "a pipe has one source and one target, and has another already"
            : $"a pipe that archc makes neither takes from {other.Kind.Title} nor gives to it";
        return LoweringDiagnostics.About(
            relation,
            "ARC398",
            Severity.Error,
            $"'{pipe.Title}' has nothing to do with '{other.Title}': {reason}.") with
        {
            Brief = reason,
            Remedy = "Draw a pipe for each, or a topic behind it that tells several.",
        };
    }

    public static Diagnostic PipeTakesAll(Relation relation, Service pipe, Service source, string named) =>
        LoweringDiagnostics.About(
            relation,
            "ARC399",
            Severity.Warning,
            $"'{pipe.Title}' takes all of '{source.Title}', not '{named}' alone: nothing drawn says where in a message "
            + "that stands.") with
        {
            Remedy = "Add a filter to the pipe once it is known where its messages say what they are.",
        };
}
