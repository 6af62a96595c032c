using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>Decides which stack each construct, part and flow of a plan stands in.</summary>
internal sealed class StackDivision(Plan plan, StackMembers members, List<Diagnostic> diagnostics)
{
    /// <summary>The stacks in the order of deployment; none is empty.</summary>
    public ImmutableArray<Stack> Divide()
    {
        var sections = members.All.ToDictionary(
            id => id, id => members.Render(id, StackView.Everything), StringComparer.Ordinal);
        var needs = sections
            .SelectMany(s => s.Value.Use.References.Select(r => r.Construct).Distinct(StringComparer.Ordinal)
                .Where(need => need != s.Key && plan.Find(need) is not null)
                .Select(need => (Id: s.Key, Need: need)))
            .ToLookup(pair => pair.Id, pair => pair.Need, StringComparer.Ordinal);
        DeploymentStages stages = new(plan.Constructs, needs);
        if (stages.Stuck is { } stuck && plan.Find(stuck) is { } construct)
        {
            diagnostics.Add(StackDiagnostics.NoOrder(construct));
        }

        return [.. Number(Parts(sections, needs, stages), stages)];
    }

    private IEnumerable<(int Stage, ImmutableArray<string> Members)> Parts(
        Dictionary<string, StackSection> sections, ILookup<string, string> needs, DeploymentStages stages)
    {
        StackPacker packer = new(sections, needs);
        var zones = Delegated(needs);
        int Latest(string id) => needs[id].Select(stages.Of).DefaultIfEmpty(stages.Home).Max();
        return plan.Constructs.OrderBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal)
            .Select(c => (c.Id, Stage: stages.Of(c.Id)))
            .Concat(plan.Flows.Select(f => (f.Id, Stage: Latest(f.Id))))
            .Concat(members.Parts.Select(p =>
                (p.Id, Stage: p.AtEdge ? stages.AtEdge(Latest(p.Id))
                    : p.InRegion ? stages.In(p.Owner.Scope, Latest(p.Id))
                    : Latest(p.Id))))
            .GroupBy(
                member => (member.Stage, IsLater: !zones.Contains(member.Id)), member => member.Id)
            .OrderBy(stage => stage.Key)
            .SelectMany(stage => packer.Split([.. stage]).Select(part => (stage.Key.Stage, part)))
            .Where(part => part.part.Any(id => sections[id].LogicalIds.Length > 0));
    }

    /// <summary>
    /// The zones that need nothing but their log. Each stands before all else, its log with it: its domain must be
    /// delegated to it first, and what fails after it, or is drawn after it, must not take it along, since another
    /// would have other name servers.
    /// </summary>
    private HashSet<string> Delegated(ILookup<string, string> needs) =>
    [
        .. plan.Constructs.Where(c => DeploymentStages.IsFreeZone(c, needs)).SelectMany(c => needs[c.Id].Append(c.Id)),
    ];

    private IEnumerable<Stack> Number(
        IEnumerable<(int Stage, ImmutableArray<string> Members)> parts, DeploymentStages stages)
    {
        Dictionary<string, int> uses = new(StringComparer.Ordinal);
        foreach (var (index, (stage, members)) in parts.Index())
        {
            var scope = stages.ScopeOf(stage);
            var label = scope.Kind switch
            {
                _ when members.Any(IsZone) && members.All(id => IsZone(id) || IsLog(id)) => Stack.Zone,
                ScopeKind.Edge => "edge",
                ScopeKind.Replica => "replica",
                ScopeKind.Region => scope.Code ?? "",
                _ => "main",
            };
            var use = uses[label] = uses.GetValueOrDefault(label) + 1;
            yield return new(index + 1, use == 1 ? label : $"{label}-{use}", scope, members);
        }
    }

    private bool IsZone(string id) => plan.Find(id)?.Kind == ConstructKinds.DnsZone;

    private bool IsLog(string id) => plan.Find(id)?.Kind == ConstructKinds.LogGroup;
}
