using System.Collections.Immutable;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Properties;

/// <summary>The names by which an author states what an edge means.</summary>
internal static class RelationNames
{
    private static readonly ImmutableArray<(string Name, RelationKind Kind)> Names =
    [
        ("accesses", RelationKind.Accesses),
        ("attaches", RelationKind.Attaches),
        ("authorizes", RelationKind.Authorizes),
        ("backs-up", RelationKind.BacksUp),
        ("contains", RelationKind.Contains),
        ("deploys", RelationKind.Deploys),
        ("drawing-only", RelationKind.DrawingOnly),
        ("encrypts", RelationKind.Encrypts),
        ("external", RelationKind.External),
        ("invokes", RelationKind.Invokes),
        ("logs", RelationKind.Logs),
        ("manages", RelationKind.Manages),
        ("monitors", RelationKind.Monitors),
        ("mounts", RelationKind.Mounts),
        ("notifies", RelationKind.Notifies),
        ("orchestrates", RelationKind.Orchestrates),
        ("publishes", RelationKind.Publishes),
        ("replicates", RelationKind.Replicates),
        ("requests", RelationKind.Requests),
        ("resolves", RelationKind.Resolves),
        ("rotates", RelationKind.Rotates),
        ("signs", RelationKind.Signs),
        ("subscribes", RelationKind.Subscribes),
        ("traces", RelationKind.Traces),
    ];

    /// <summary>All names, in order.</summary>
    public static ImmutableArray<string> All { get; } = [.. Names.Select(n => n.Name)];

    /// <summary>The relation of a name, null where there is none.</summary>
    public static RelationKind? Find(string? name)
    {
        var found = Names.FirstOrDefault(n => string.Equals(n.Name, name, StringComparison.Ordinal));
        return found.Name is null ? null : found.Kind;
    }

    /// <summary>The name of a relation; that of steps in their order is none that an author states.</summary>
    public static string Of(RelationKind kind) =>
        kind is RelationKind.Precedes ? "precedes" : Names.First(n => n.Kind == kind).Name;
}
