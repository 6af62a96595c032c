using System.Collections.Immutable;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>What stacks are made of: the plan's constructs and flows, and the parts that templates set apart.</summary>
internal sealed class StackMembers
{
    private readonly SectionRenderer renderer;
    private readonly Plan plan;
    private readonly Dictionary<string, Flow> flows;
    private readonly Dictionary<string, StackPart> parts;

    /// <summary>Finds the members of a plan.</summary>
    public StackMembers(Plan plan, SectionRenderer renderer)
    {
        this.plan = plan;
        this.renderer = renderer;
        flows = plan.Flows.ToDictionary(f => f.Id, StringComparer.Ordinal);
        Parts = [.. plan.Constructs.SelectMany(renderer.PartsOf)];
        parts = Parts.ToDictionary(p => p.Id, StringComparer.Ordinal);
    }

    /// <summary>The parts.</summary>
    public ImmutableArray<StackPart> Parts { get; }

    /// <summary>Ids of all members.</summary>
    public IEnumerable<string> All =>
        plan.Constructs.Select(c => c.Id).Concat(plan.Flows.Select(f => f.Id)).Concat(Parts.Select(p => p.Id));

    /// <summary>What a member gives to its stack, as that stack sees it.</summary>
    public StackSection Render(string id, StackView view) =>
        plan.Find(id) is { } construct ? renderer.Render(construct, view)
        : parts.TryGetValue(id, out var part) ? renderer.Render(part, view)
        : renderer.Render(flows[id], view);
}
