using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What lowering has to say of regions.</summary>
internal static class RegionDiagnostics
{
    /// <summary>Why nobody knows where a service is.</summary>
    public static Diagnostic Nowhere(Service service, PlanBuilder plan) =>
        plan.Regions.IsTaken(service.RegionCode ?? plan.Architecture.FindBoundary(service.Region ?? "")?.Code)
            ? IsHomeToo(service, plan)
            : HasNoName(service, plan.Architecture);

    private static Diagnostic HasNoName(Service service, Architecture architecture)
    {
        var frame = service.Region is { } id && architecture.FindBoundary(id) is { } found ? found.Title : "its frame";
        return new(
            "ARC366",
            Severity.Error,
            service.Span,
            $"'{service.Title}' is left out: nothing says which region '{frame}' is.")
        {
            Subject = Subject.Nodes(service.NodeIds),
            Brief = $"nothing says which region '{frame}' is",
            Remedy = "Write the region's code into the frame's title: `EU (eu-west-1)`.",
        };
    }

    private static Diagnostic IsHomeToo(Service service, PlanBuilder plan) =>
        new(
            "ARC390",
            Severity.Error,
            service.Span,
            $"'{service.Title}' is left out: the environment's home region, {plan.Regions.Home}, is a region that is "
            + "drawn beside home, so that the two would be one.")
        {
            Subject = Subject.Nodes(service.NodeIds),
            Brief = $"its region is the environment's home region, {plan.Regions.Home}",
            Remedy = "Give the environment a home region that is not drawn beside another, "
                + "or choose home for all with the project's `region`.",
        };

    public static Diagnostic OfOtherNetwork(Relation relation, Service part, Service end) =>
        LoweringDiagnostics.About(
            relation,
            "ARC392",
            Severity.Error,
            $"'{end.Title}' goes no way through '{part.Title}', which is a part of another network: nothing that archc "
            + "makes joins the two.") with
        {
            Brief = $"'{part.Title}' is a part of another network",
            Remedy = "Draw them in one VPC.",
        };

    public static Diagnostic TooFar(Relation relation, Service from, Service to, PlanBuilder plan)
    {
        var (here, there) = (NameOf(plan.Of(from), plan), NameOf(plan.Of(to), plan));
        return new(
            "ARC367",
            Severity.Error,
            relation.Span,
            $"The edge from '{from.Title}' in {here} to '{to.Title}' in {there} cannot be realised: archc knows no way "
            + $"in which {from.Kind.Title} reaches {to.Kind.Title} of another region.")
        {
            Subject = EdgesOf(relation),
            Brief = $"{from.Kind.Title} in {here} does not reach {to.Kind.Title} in {there}",
            Remedy = "Draw both in one region, or what stands between: a copy in the other region, "
                + "an event bus in each.",
        };
    }

    public static Diagnostic NotTold(Relation relation, Service watcher, Service topic, IEnumerable<string> regions) =>
        new(
            "ARC368",
            Severity.Warning,
            relation.Span,
            $"Alarms of '{watcher.Title}' in {string.Join(", ", regions)} do not tell '{topic.Title}': an alarm can "
            + "tell a topic of its own region alone.")
        {
            Subject = EdgesOf(relation),
            Remedy = "Draw a topic in that region, with an edge to it.",
        };

    private static Subject EdgesOf(Relation relation) =>
        Subject.Edges(relation.Edges.Select(edge => Origins.Of(edge).Id));

    /// <summary>The code of the region that a construct is in.</summary>
    public static string NameOf(ConstructDraft? draft, PlanBuilder plan) => draft?.Scope switch
    {
        { Code: { } code } => code,
        { Kind: ScopeKind.Replica } => plan.Regions.Second,
        _ => plan.Regions.Home,
    };
}
