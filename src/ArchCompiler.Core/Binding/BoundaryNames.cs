using System.Collections.Immutable;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding;

/// <summary>The names by which an author states what a group is.</summary>
public static class BoundaryNames
{
    private static readonly ImmutableArray<(string Name, BoundaryKind Kind)> Names =
    [
        ("account", BoundaryKind.Account),
        ("cloud", BoundaryKind.Cloud),
        ("cluster", BoundaryKind.Cluster),
        ("external", BoundaryKind.External),
        ("logical", BoundaryKind.Logical),
        ("organizational-unit", BoundaryKind.OrganizationalUnit),
        ("private-subnet", BoundaryKind.PrivateSubnet),
        ("public-subnet", BoundaryKind.PublicSubnet),
        ("region", BoundaryKind.Region),
        ("vpc", BoundaryKind.Vpc),
        ("zone", BoundaryKind.Zone),
    ];

    /// <summary>All names, in order.</summary>
    public static ImmutableArray<string> All { get; } = [.. Names.Select(n => n.Name)];

    /// <summary>The boundary of a name, null where there is none.</summary>
    public static BoundaryKind? Find(string name)
    {
        var found = Names.FirstOrDefault(n => string.Equals(n.Name, name, StringComparison.Ordinal));
        return found.Name is null ? null : found.Kind;
    }

    /// <summary>The name of a boundary, null where it is a service and named by that.</summary>
    public static string? Of(BoundaryKind kind) => Names.FirstOrDefault(n => n.Kind == kind).Name;
}
