using System.Collections.Immutable;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Explaining;

/// <summary>What became of a drawn thing and why, or where a planned thing came from, as text for people.</summary>
/// <param name="architecture">The typed graph.</param>
/// <param name="plan">What was lowered from it.</param>
public sealed class Explanation(Architecture architecture, Plan plan)
{
    private readonly OriginText origins = new(architecture.Diagram.Source);

    /// <summary>What became of a drawn node, by its id; null where none has that id.</summary>
    public string? OfNode(string id) =>
        architecture.Diagram.Nodes.FirstOrDefault(node => Same(node.Id.Text, id)) is { } node
            ? Compose(
                [origins.Place(node.Id.Text, node.Label.Text, node.Span), .. Meaning(node), .. Became(TouchedBy(node))])
            : null;

    /// <summary>What became of a service, by its id in the graph; null where none has that id.</summary>
    public string? OfService(string id) =>
        architecture.FindService(id) is { } service
            ? Compose([.. Describe(service), .. Became(TouchedByAny([.. service.Nodes.Select(TouchedBy)]))])
            : null;

    /// <summary>What became of a drawn edge, by its id or as <c>A->B</c>; null where none is so called.</summary>
    public string? OfEdge(string id) =>
        architecture.Diagram.Edges
            .FirstOrDefault(edge => Same(edge.Id.Text, id) || Same(EdgeSubjects.Of(edge), id)) is { } edge
            ? Compose(
            [
                origins.Place(EdgeSubjects.Of(edge), edge.Label?.Text, edge.Span),
                .. Meaning(edge),
                .. Became(MadeFrom(edge)),
            ])
            : null;

    /// <summary>Where a planned thing came from, by the plan's id; null where the plan has none.</summary>
    /// <param name="name">How the target calls it.</param>
    /// <param name="planId">Id of a construct, flow or attachment.</param>
    public string? OfPlanned(string name, string planId)
    {
        IEnumerable<(string Id, string Text, ImmutableArray<Origin> Origins)> all =
        [
            .. plan.Constructs.Select(c => (c.Id, $"{c.Id}: {c.Kind}", c.Origins)),
            .. plan.Flows.Select(f => (f.Id, $"{PlanText.Of(f)} ({f.Description})", f.Origins)),
            .. plan.Attachments.Select(a => (a.Id, PlanText.Of(a), a.Origins)),
            .. plan.Grants.Select(g => ($"{g.Principal}.{g.Sid}", PlanText.Of(g), g.Origins)),
        ];
        return all.Where(item => Same(item.Id, planId))
            .Select(item => Compose([name, $"  {item.Text}", .. From(item.Origins)]))
            .FirstOrDefault();
    }

    private IEnumerable<string> Meaning(DiagramNode node) =>
        architecture.Services.Concat<Participant>(architecture.Others)
            .Where(participant => participant.NodeIds.Contains(node.Id.Text, StringComparer.Ordinal))
            .SelectMany(Describe);

    private IEnumerable<string> Meaning(DiagramEdge edge) => architecture.Relations
        .Where(relation => relation.Edges.Any(e => e.Span == edge.Span && e.Id == edge.Id))
        .Select(relation => $"  means: {relation.From} {Verb(relation)} {relation.To}")
        .Concat(
            architecture.Dropped.Where(dropped => dropped.Edge.Id == edge.Id)
                .Select(dropped => $"  means nothing: {dropped.Reason}"));

    private static string Verb(Relation relation) =>
        KebabNames.Of(relation.Kind) + (relation.IsReversed ? " (against the arrow)" : "");

    private IEnumerable<string> Describe(Participant participant)
    {
        var others = participant.Nodes.Length > 1 ? $", drawn as {string.Join(", ", participant.NodeIds)}" : "";
        yield return $"  is {participant.Id}: {participant.Kind.Title} ({participant.Kind.Id}){others}";
        if (participant is Service { Properties.Values: { IsEmpty: false } properties })
        {
            foreach (var (name, property) in properties.Where(p => p.Value.Source is not PropertySource.Default))
            {
                yield return $"    {name} = {property.Text} ({property.Source.ToString().ToLowerInvariant()})";
            }
        }
    }

    private IEnumerable<string> Became(Func<Origin, bool> concerns)
    {
        var realised = Section("creates", plan.Constructs, c => $"{c.Id}: {c.Kind}", c => c.Origins, concerns)
            .Concat(Section("opens", plan.Flows, PlanText.Of, f => f.Origins, concerns))
            .Concat(Section("allows", plan.Grants, PlanText.Of, g => g.Origins, concerns))
            .Concat(Section("attaches", plan.Attachments, PlanText.Of, a => a.Origins, concerns))
            .Concat(Section("needs nothing of its own", Declared, n => n.Reason, n => [n.Origin], concerns))
            .Concat(Section("is left out", Reported, o => o.Reason, o => [o.Origin], concerns));
        return realised.DefaultIfEmpty("  becomes nothing: archc does not deploy it.");
    }

    // What stands outside needs nothing of its own; what is left out is not said to need nothing.
    private ImmutableArray<Omission> Reported => [.. plan.Omissions.Where(omission => !omission.IsOutside)];

    private ImmutableArray<NoOp> Declared
    {
        get
        {
            var reported = Reported.Select(omission => omission.Origin).ToHashSet();
            return [.. plan.NoOps.Where(noOp => !reported.Contains(noOp.Origin))];
        }
    }

    private IEnumerable<string> Section<T>(
        string title,
        ImmutableArray<T> items,
        Func<T, string> text,
        Func<T, ImmutableArray<Origin>> originsOf,
        Func<Origin, bool> concerns)
    {
        var matching = items.Where(item => originsOf(item).Any(concerns)).ToList();
        return matching.SelectMany(item => From([.. originsOf(item).Where(concerns)]).Prepend($"    {text(item)}"))
            .Prepend($"  {title}").Where(_ => matching.Count > 0);
    }

    private IEnumerable<string> From(ImmutableArray<Origin> from) =>
        from.Select(origin => $"      from {origins.Of(origin)}");

    private Func<Origin, bool> TouchedBy(DiagramNode node)
    {
        var id = node.Id.Text;
        HashSet<string> edges =
        [
            .. architecture.Diagram.Edges
                .Where(edge => Same(edge.From.Text, id) || Same(edge.To.Text, id))
                .SelectMany(edge => new[] { edge.Id.Text, EdgeSubjects.Of(edge) }),
        ];
        return origin => origin.Type switch
        {
            OriginType.Node => Same(origin.Id, id),
            OriginType.Edge => edges.Contains(origin.Id),
            _ => false,
        };
    }

    private static Func<Origin, bool> TouchedByAny(ImmutableArray<Func<Origin, bool>> each) =>
        origin => each.Any(concerns => concerns(origin));

    private static Func<Origin, bool> MadeFrom(DiagramEdge edge) => origin =>
        origin.Type is OriginType.Edge && (Same(origin.Id, edge.Id.Text) || Same(origin.Id, EdgeSubjects.Of(edge)));


    private static string Compose(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
