using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;

namespace ArchCompiler.SampleTests.Laws;

/// <summary>
/// Nothing that is drawn vanishes: each node and each edge has something in the plan that was made from it, a declared
/// reason why it needs nothing, or an entry in the list of what is left out. A reason is true: what it names is in the
/// plan and is of the sort that the drawn thing stands for, and where a service or an edge between two of them is said
/// to need nothing, it names something.
/// </summary>
internal static class PresenceLaw
{
    /// <summary>What is drawn and stands nowhere, or only by a reason that is not true, each in a sentence.</summary>
    public static IEnumerable<string> FaultsOf(Compilation compilation)
    {
        var plan = compilation.Planned.Value;
        var made = plan.Constructs.SelectMany(construct => construct.Origins)
            .Concat(plan.Flows.SelectMany(flow => flow.Origins))
            .Concat(plan.Grants.SelectMany(grant => grant.Origins))
            .Concat(plan.Attachments.SelectMany(attachment => attachment.Origins))
            .Where(origin => origin.Reason is null)
            .Concat(plan.Omissions.Select(omission => omission.Origin))
            .Select(KeyOf)
            .ToHashSet();
        var passed = plan.Architecture.Relations
            .Where(relation => relation.Edges.Any(edge => made.Contains((OriginType.Edge, edge.Span))))
            .SelectMany(relation => relation.Via)
            .ToHashSet(StringComparer.Ordinal);
        var reasons = plan.NoOps.ToLookup(noOp => KeyOf(noOp.Origin));
        var diagram = plan.Architecture.Diagram;
        return
        [
            .. diagram.Nodes.Where(node => !IsThere(OriginType.Node, node.Span) && !IsFrame(node.Id))
                .Select(node => $"node '{node.Id.Text}' stands nowhere"),
            .. diagram.Edges.Where(edge => !IsThere(OriginType.Edge, edge.Span))
                .Select(edge => $"edge '{edge.From.Text} -> {edge.To.Text}' stands nowhere"),
            .. plan.NoOps.SelectMany(noOp => noOp.Constructs)
                .Where(id => plan.Find(id) is null)
                .Select(id => $"'{id}' is said to realise something, and is not in the plan"),
            .. plan.Architecture.Services.SelectMany(UntrueOf),
            .. plan.Architecture.Relations.Where(JoinsServices).SelectMany(UntrueEdgesOf),
        ];

        bool IsThere(OriginType type, SourceSpan span) => made.Contains((type, span)) || reasons[(type, span)].Any();

        bool IsFrame(Name id) => diagram.Groups.Any(group => group.Id.Text == id.Text);

        bool JoinsServices(Relation relation) =>
            plan.Architecture.FindService(relation.From) is not null
            && plan.Architecture.FindService(relation.To) is not null;

        // A node that is said to need nothing is realised by something of the sort that it stands for, or by the
        // relations that run through it, of which one is made or left out.
        IEnumerable<string> UntrueOf(Service service) =>
            from node in service.Nodes
            where !passed.Contains(service.Id)
                && !made.Contains((OriginType.Node, node.Span)) && reasons[(OriginType.Node, node.Span)].Any()
            let sorts = SortsOf(service.Kind.Realisation?.Construct)
            where !reasons[(OriginType.Node, node.Span)].SelectMany(noOp => noOp.Constructs)
                .Any(id => sorts.Contains(plan.Find(id)?.Kind))
            select $"node '{node.Id.Text}' is said to be realised, and nothing of its sort is";

        // What a line of the drawing means is said by its author or its words; what is in what, by the placement.
        IEnumerable<string> UntrueEdgesOf(Relation relation) =>
            from edge in relation.Edges
            where relation.Kind is not (RelationKind.DrawingOnly or RelationKind.External or RelationKind.Contains)
                && !made.Contains((OriginType.Edge, edge.Span))
                && reasons[(OriginType.Edge, edge.Span)].All(noOp => noOp.Constructs.IsEmpty)
            select $"edge '{edge.From.Text} -> {edge.To.Text}' is said to need nothing, and nothing realises it";
    }

    private static (OriginType Type, SourceSpan Span) KeyOf(Origin origin) => (origin.Type, origin.Span);

    /// <summary>The kinds of construct by which a drawn thing of a sort is realised where it is none itself.</summary>
    private static string?[] SortsOf(string? construct) => construct switch
    {
        ConstructKinds.Identity => [ConstructKinds.Role, ConstructKinds.PipelineRole],
        ConstructKinds.LogCollector => [ConstructKinds.LogGroup, ConstructKinds.WebAcl],
        ConstructKinds.AlarmWatcher => [ConstructKinds.Alarm, ConstructKinds.Dashboard, ConstructKinds.LogGroup],
        ConstructKinds.SessionAccess => [ConstructKinds.Role],
        ConstructKinds.BlockVolume => [ConstructKinds.InstanceGroup],
        _ => [construct],
    };
}
