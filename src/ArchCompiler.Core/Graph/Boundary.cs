using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Settings;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Graph;

/// <summary>A region, account, network, subnet or zone that contains services: what a group means.</summary>
/// <param name="Id">Stable identifier made from the group's id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Group">The drawn frame.</param>
public sealed record Boundary(string Id, BoundaryKind Kind, DiagramGroup Group)
{
    /// <summary>
    /// How many boundaries around a thing count, the nearest first. No drawing has more on purpose, and each thing in a
    /// deep one would list them all.
    /// </summary>
    public const int MostAround = 64;

    /// <summary>Title cleaned of icons and markup.</summary>
    public string Title { get; init; } = "";

    /// <summary>Id of the boundary around it.</summary>
    public string? Parent { get; init; }

    /// <summary>IPv4 range stated or read from the title.</summary>
    public string? Cidr { get; init; }

    /// <summary>Zone letter (<c>a</c>) or region code (<c>eu-west-1</c>) stated or read from the title.</summary>
    public string? Code { get; init; }

    /// <summary>That it exists already; null for what is made.</summary>
    public Existing? Existing { get; init; }

    /// <summary>For a frame that is a service itself, that service's id.</summary>
    public string? ServiceId { get; init; }

    /// <summary>
    /// Whether it says in which region what is in it stands: a region, or a network with a region's code.
    /// </summary>
    public bool IsRegional => Kind is BoundaryKind.Region
        || (Kind is BoundaryKind.Vpc or BoundaryKind.Account or BoundaryKind.Cluster && Code is not null);

    /// <summary>Whether its title says that nothing in it reaches the internet.</summary>
    public bool IsIsolated { get; init; }

    /// <summary>
    /// The frame of the home region: the one whose code the project settles, else the first that is drawn; null where
    /// none is. An environment has home elsewhere, and the same frame is home.
    /// </summary>
    public static Boundary? FindHome(IReadOnlyList<Boundary> regions, ProjectSettings settings) =>
        regions.FirstOrDefault(
            region => region.Code is not null && region.Code == (settings.Usual ?? settings).Region)
        ?? (regions is [var first, ..] ? first : null);

    /// <summary>Where it was drawn.</summary>
    public SourceSpan Span => Group.Span;
}
