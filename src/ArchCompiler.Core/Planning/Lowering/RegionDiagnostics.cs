using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What lowering has to say of regions.</summary>
internal static class RegionDiagnostics
{
    public static Diagnostic HasNoName(Service service, Architecture architecture)
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
