using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;

namespace ArchCompiler.SampleTests.Laws;

/// <summary>
/// Nothing that is drawn vanishes: each node and each edge has something in the plan that was made from it, a declared
/// reason why it needs nothing, or an entry in the list of what is left out.
/// </summary>
internal static class PresenceLaw
{
    /// <summary>What is drawn and stands nowhere, each in a sentence.</summary>
    public static IEnumerable<string> FaultsOf(Compilation compilation)
    {
        var plan = compilation.Planned.Value;
        var made = plan.Constructs.SelectMany(construct => construct.Origins)
            .Concat(plan.Flows.SelectMany(flow => flow.Origins))
            .Concat(plan.Grants.SelectMany(grant => grant.Origins))
            .Concat(plan.Attachments.SelectMany(attachment => attachment.Origins))
            .Where(origin => origin.Reason is null)
            .Concat(plan.NoOps.Select(noOp => noOp.Origin))
            .Concat(plan.Omissions.Select(omission => omission.Origin))
            .Select(origin => (origin.Type, origin.Span))
            .ToHashSet();
        var diagram = plan.Architecture.Diagram;
        return
        [
            .. diagram.Nodes.Where(node => !made.Contains((OriginType.Node, node.Span)) && !IsFrame(node.Id))
                .Select(node => $"node '{node.Id.Text}' stands nowhere"),
            .. diagram.Edges.Where(edge => !made.Contains((OriginType.Edge, edge.Span)))
                .Select(edge => $"edge '{edge.From.Text} -> {edge.To.Text}' stands nowhere"),
        ];

        bool IsFrame(Name id) => diagram.Groups.Any(group => group.Id.Text == id.Text);
    }
}
