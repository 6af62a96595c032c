using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Kinds;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Settings;

namespace ArchCompiler.Core.Binding.Placement;

/// <summary>
/// Says where each participant is: its boundaries, zones and region. What AWS does not build inside a zone or network
/// is taken out of it.
/// </summary>
internal sealed class Placer
{
    private readonly Dictionary<string, Boundary> boundaries;
    private readonly Dictionary<string, Boundary> byId;
    private readonly string? homeRegion;
    private readonly List<Diagnostic> diagnostics;

    /// <summary>A placer over some boundaries.</summary>
    public Placer(ImmutableArray<Boundary> boundaries, ProjectSettings settings, List<Diagnostic> diagnostics)
    {
        this.boundaries = boundaries.ToDictionary(boundary => boundary.Group.Id.Text, StringComparer.Ordinal);
        byId = boundaries.ToDictionary(boundary => boundary.Id, StringComparer.Ordinal);
        this.diagnostics = diagnostics;
        homeRegion = Boundary.FindHome([.. boundaries.Where(boundary => boundary.IsRegional)], settings)?.Id;
    }

    /// <summary>The place of a participant.</summary>
    public Place Find(Draft draft)
    {
        var around = draft.Members
            .SelectMany(node => Around(node).Reverse().Index())
            .OrderByDescending(placed => placed.Index)
            .Select(placed => placed.Item)
            .DistinctBy(boundary => boundary.Id)
            .ToImmutableArray();
        var zones = ZonesOf(draft);
        var region = around.FirstOrDefault(boundary => boundary.IsRegional)?.Id;
        var kept = around.Where(boundary => IsHome(draft.Kind, boundary)).ToImmutableArray();
        if (draft.Kind.IsResource
            && kept.Length < around.Length
            && around.Any(boundary => IsNetwork(boundary.Kind) && !kept.Contains(boundary)))
        {
            diagnostics.Add(BindingDiagnostics.Hoisted(
                draft.Nodes[0], draft.Kind, around.First(boundary => !kept.Contains(boundary)).Title));
        }

        return new(
            [.. kept.Select(boundary => boundary.Id)],
            zones,
            draft.Kind.Scope is ServiceScope.Global || region == homeRegion ? null : region)
        {
            RegionCode = draft.Kind.Scope is ServiceScope.Global
                ? null
                : draft.Nodes.Select(node => CodeOf(node.Label)).FirstOrDefault(code => code is not null),
        };
    }

    /// <summary>
    /// The zones that a service was drawn in, and those that it states by letter: zones of its own network where it
    /// is in one.
    /// </summary>
    public ImmutableArray<string> AddStated(ImmutableArray<string> drawn, Draft draft, Property? stated)
    {
        if (stated is null)
        {
            return drawn;
        }

        var network = draft.Nodes.SelectMany(Around).FirstOrDefault(boundary => boundary.Kind is BoundaryKind.Vpc);
        var zones = drawn.ToBuilder();
        foreach (var letter in stated.Items)
        {
            var known = boundaries.Values.FirstOrDefault(boundary => boundary.Kind is BoundaryKind.Zone
                && boundary.Code == letter
                && (network is null || IsInside(boundary, network)));
            if (known is null)
            {
                diagnostics.Add(BindingDiagnostics.UnknownZone(draft.Nodes[0], letter, stated));
            }
            else if (!zones.Contains(known.Id))
            {
                zones.Add(known.Id);
            }
        }

        return zones.ToImmutable();
    }

    // A code among other words is a mention: "replica from us-east-1".
    private static string? CodeOf(CleanLabel label) => label.Lines.Concat(label.Qualifiers)
        .Select(text => (Text: text.Trim(), Code: TitleScan.FindRegion(text)))
        .Where(one => one.Code is not null && one.Code.Length == one.Text.Length)
        .Select(one => one.Code)
        .FirstOrDefault();

    private bool IsInside(Boundary inner, Boundary outer)
    {
        var around = inner;
        while (around is not null && around.Id != outer.Id)
        {
            around = around.Parent is { } parent ? byId[parent] : null;
        }

        return around is not null;
    }

    private IEnumerable<Boundary> Around(BoundNode node) =>
        (node.ServiceFrame is { } own ? own.Outwards().Skip(1) : node.Frame?.Outwards() ?? [])
            .Select(frame => boundaries[frame.Group.Id.Text]);

    /// <summary>
    /// The zones that its nodes were drawn in; a subnet with a zone's letter stands for its zone where none is drawn.
    /// </summary>
    private ImmutableArray<string> ZonesOf(Draft draft) =>
    [
        .. draft.Members
            .Select(node => Around(node).ToList())
            .Select(around => around.Find(boundary => boundary.Kind is BoundaryKind.Zone) ?? around.Find(IsZonalSubnet))
            .OfType<Boundary>()
            .Select(boundary => boundary.Id)
            .Distinct(StringComparer.Ordinal),
    ];

    private static bool IsZonalSubnet(Boundary boundary) =>
        boundary is { Kind: BoundaryKind.PublicSubnet or BoundaryKind.PrivateSubnet, Code: not null };

    private static bool IsNetwork(BoundaryKind kind) =>
        kind is BoundaryKind.Zone or BoundaryKind.PublicSubnet or BoundaryKind.PrivateSubnet or BoundaryKind.Vpc;

    /// <summary>
    /// Whether something of a kind can be inside such a boundary. Code can be put into a network; a global thing is in
    /// no region.
    /// </summary>
    private static bool IsHome(ServiceKind kind, Boundary boundary) =>
        !kind.IsResource
        || (IsNetwork(boundary.Kind)
            ? kind.Has(Capabilities.VpcAttached) || kind.Has(Capabilities.RunsCode) || kind.Has(Capabilities.Network)
                || kind.Scope is ServiceScope.Zonal or ServiceScope.ZonalOrRegional or ServiceScope.RegionalVpc
            : boundary.Kind is not BoundaryKind.Region || kind.Scope is not ServiceScope.Global);
}

/// <summary>Where a participant is.</summary>
/// <param name="Boundaries">Ids of the boundaries around it, innermost first.</param>
/// <param name="Zones">Ids of the zones it was drawn in.</param>
/// <param name="Region">Id of its region's boundary, null for the home region or none.</param>
internal sealed record Place(ImmutableArray<string> Boundaries, ImmutableArray<string> Zones, string? Region)
{
    /// <summary>The region's code that its own label says, null where it says none.</summary>
    public string? RegionCode { get; init; }
}
