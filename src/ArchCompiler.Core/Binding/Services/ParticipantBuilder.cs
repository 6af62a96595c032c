using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Copies;
using ArchCompiler.Core.Binding.Placement;
using ArchCompiler.Core.Binding.Properties;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Core.Binding.Services;

/// <summary>Makes services and others of the drafts: placed, with their properties.</summary>
internal sealed class ParticipantBuilder(
    Placer placer,
    PropertyBinder properties,
    DrawnPorts ports,
    Mentions mentions,
    CopyReader copies,
    IsolationReader isolation,
    ImmutableArray<Draft> drafts)
{
    // A machine that people work through is one; a fleet of them is drawn.
    private static readonly ImmutableArray<string> Sizes =
        [PropertyNames.MinSize, PropertyNames.MaxSize, PropertyNames.DesiredSize];

    private readonly Lazy<ILookup<string, Draft>> owners = new(() =>
        drafts.SelectMany(draft => draft.NodeIds.Select(id => (id, draft)))
            .ToLookup(pair => pair.id, pair => pair.draft, StringComparer.Ordinal));

    /// <summary>The services, in drawing order.</summary>
    public ImmutableArray<Service> Services()
    {
        var bundles = drafts.Where(draft => draft.Nodes[0].Kinds.Length > 1)
            .ToLookup(draft => draft.Nodes[0].Id, draft => draft.Id, StringComparer.Ordinal);
        return [.. drafts.Where(draft => draft.Kind.IsResource).Select(draft => ToService(draft, bundles))];
    }

    /// <summary>Everything else that was drawn, in drawing order.</summary>
    public ImmutableArray<Other> Others() => [.. drafts.Where(draft => !draft.Kind.IsResource).Select(ToOther)];

    private Service ToService(Draft draft, ILookup<string, string> bundles)
    {
        var place = placer.Find(draft);
        var first = draft.Nodes[0];
        var stated = ports.AddTo(draft.Id, draft.Kind, PropertiesOf(draft));
        return new(
            draft.Id,
            draft.Kind,
            [
                .. draft.Members.Concat(draft.Fronts).Select(n => n.Node).OrderBy(n => n.Span.Start),
                .. draft.Programs.Select(program => program.Node),
            ],
            first.Node.Span)
        {
            Title = first.Title,
            Qualifier = first.Label.Qualifier,
            Boundaries = place.Boundaries,
            Zones = placer.AddStated(place.Zones, draft, stated.Find(UniversalProperties.Zones)),
            Region = place.Region,
            RegionCode = place.RegionCode,
            Properties = stated,
            Mentions = mentions.Find(draft),
            Follows = FollowedBy(draft)?.Id,
            IsUnclearCopy = draft.IsUnclearCopy,
            IsTrial = draft.IsTrial,
            IsIsolated = draft.Nodes.Any(node => isolation.IsIsolated(node.Label, isSubnet: false)),
            DrawnWith = [.. bundles[first.Id].Where(id => id != draft.Id)],
            Fronts = [.. draft.Fronts.Select(front => new FoldedFront(front.Node, front.Title))],
            Programs = [.. draft.Programs.Select(program => new HostedProgram(
                program.Node, program.Kinds[0], program.Title))],
        };
    }

    /// <summary>
    /// What is stated and said of a service; a copy that is drawn sets what its kind calls that, and a copy of its own
    /// has what the one has that it follows, where nothing else is said.
    /// </summary>
    private PropertyBag PropertiesOf(Draft draft)
    {
        var own = properties.Bind(draft.Kind, [.. draft.Members]);
        if (draft.Standing is Standing.Staff)
        {
            own = own.AsOne(Sizes);
        }

        return !draft.Copies.IsEmpty || copies.Read(draft.Nodes[0].Label, draft.Kind).IsBoth
                ? own.WithFlag(draft.Kind.Copies?.Sets, draft.Kind, draft.Members.Last().Node.Span)
            : FollowedBy(draft) is { } followed
                ? own.Inherit(PropertiesOf(followed), draft.Kind.Copies?.Sets)
            : own;
    }

    private Draft? FollowedBy(Draft draft) =>
        draft.Followed is { } node ? owners.Value[node].FirstOrDefault(other => other.Kind == draft.Kind) : null;

    private Other ToOther(Draft draft)
    {
        var first = draft.Nodes[0];
        properties.CheckOther(draft.Kind, first.Id);
        return new(draft.Id, draft.Kind, [.. draft.Nodes.Select(node => node.Node)], first.Node.Span)
        {
            Title = first.Title,
            Qualifier = first.Label.Qualifier,
            Boundaries = placer.Find(draft).Boundaries,
            Standing = draft.Standing,
            IsPart = draft.Kind.Id == NotResources.PartId,
            PartOf = first.PartOf,
            Cidr = draft.Cidr,
            IsStated = first.IsStated,
            IsPipeline = draft.Pipeline is not null,
            Identity = draft.Pipeline?.Identity,
        };
    }
}
