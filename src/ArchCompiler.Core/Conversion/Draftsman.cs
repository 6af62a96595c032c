using System.Collections.Immutable;
using ArchCompiler.Core.Binding;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Conversion;

/// <summary>Makes the blueprint of an architecture.</summary>
public sealed class Draftsman
{
    private readonly Architecture architecture;
    private readonly Diagram diagram;
    private readonly DrawnTree tree;
    private readonly StatedProperties stated;
    private readonly ILookup<string, ServiceKind> kinds;
    private readonly HashSet<string> open;

    private Draftsman(Architecture architecture)
    {
        this.architecture = architecture;
        diagram = architecture.Diagram;
        tree = new(diagram);
        stated = new(diagram);
        var fronts = architecture.Services.SelectMany(service => service.Fronts).Select(front => front.Node.Id.Text);
        open = architecture.Unresolved.Select(node => node.Node.Id.Text).Concat(fronts)
            .ToHashSet(StringComparer.Ordinal);
        var programs = architecture.Services.SelectMany(service => service.Programs)
            .ToDictionary(program => program.Node.Id.Text, program => program.Kind, StringComparer.Ordinal);
        kinds = architecture.Services.Concat<Participant>(architecture.Others)
            .SelectMany(participant => participant.NodeIds
                .Select(id => (id, Kind: programs.GetValueOrDefault(id, participant.Kind))))
            .ToLookup(pair => pair.id, pair => pair.Kind, StringComparer.Ordinal);
    }

    /// <summary>The blueprint of an architecture.</summary>
    public static Blueprint Draw(Architecture architecture)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        Draftsman draftsman = new(architecture);
        var drawn = architecture.Diagram;
        return new()
        {
            Title = drawn.Title?.Text,
            Direction = drawn.Direction is "TD" ? "TB" : drawn.Direction,
            Settings = drawn.Settings,
            Waivers = drawn.Waivers,
            Boundaries = [.. architecture.Boundaries.Select(draftsman.Draw)],
            Participants = [.. draftsman.tree.Nodes.Select(draftsman.Draw)],
            Relations = [.. drawn.Edges.Where(edge => edge.Stroke is not "invisible").Select(draftsman.Draw)],
        };
    }

    private BlueprintElement Draw(Boundary boundary)
    {
        var group = boundary.Group;
        return new(group.Id.Text, KindsOf(boundary))
        {
            Label = LabelOf(group.Id.Text, group.Title),
            Icon = group.Icon,
            Parent = tree.FindParent(group.Id.Text)?.Id.Text,
            IsResource = boundary.ServiceId is not null,
            Properties = stated.Of(group.Id.Text),
        };
    }

    private BlueprintElement Draw(DiagramNode node)
    {
        var id = node.Id.Text;
        var found = open.Contains(id) ? [] : kinds[id].Distinct().ToImmutableArray();
        return new(id, found.IsEmpty ? stated.KindsOf(id) : [.. found.Select(kind => kind.Id)])
        {
            Label = LabelOf(id, node.Label),
            Icon = node.Icon,
            Parent = tree.FindParent(id)?.Id.Text,
            IsResource = kinds[id].FirstOrDefault() is { IsResource: true },
            KeepsData = found.FirstOrDefault() is { } kind && kind.Has(Capabilities.StoresData),
            Properties = stated.Of(id),
        };
    }

    private BlueprintRelation Draw(DiagramEdge edge) => new(edge.From.Text, edge.To.Text, HeadsOf(edge.Type))
    {
        Id = edge.HasOwnId ? edge.Id.Text : null,
        Label = edge.Label is { } label ? Markup.Plain(label.Text) : null,
        IsOptional = edge.Stroke is "dotted",
        Properties = stated.Of(edge.Id.Text),
    };

    /// <summary>
    /// What a frame is by name. A frame that is a service and holds that service's own shape is left to its title.
    /// </summary>
    private ImmutableArray<string> KindsOf(Boundary boundary) =>
        boundary.ServiceId is { } id && architecture.FindService(id) is { } service ? [service.Kind.Id]
        : BoundaryNames.Of(boundary.Kind) is { } name ? [name]
        : stated.KindsOf(boundary.Group.Id.Text);

    private static string? LabelOf(string id, Label label) => label.Text == id ? null : Markup.Plain(label.Text);

    private static ArrowHeads HeadsOf(string type) =>
        type is "arrow_open" ? ArrowHeads.None
        : type.StartsWith("double", StringComparison.Ordinal) ? ArrowHeads.Both
        : ArrowHeads.One;
}
