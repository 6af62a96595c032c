using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Kinds;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Services;

/// <summary>A participant before its id and properties are known: one kind, made from one or more nodes.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Nodes">Its nodes, in drawing order.</param>
internal sealed record Draft(ServiceKind Kind, ImmutableArray<BoundNode> Nodes)
{
    /// <summary>Nodes of a family's name that were folded in, in front of it.</summary>
    public ImmutableArray<BoundNode> Fronts { get; init; } = [];

    /// <summary>Its id, once ids are given.</summary>
    public string Id { get; init; } = "";

    /// <summary>Drawn ids of all its nodes.</summary>
    public IEnumerable<string> NodeIds => Nodes.Concat(Fronts).Select(node => node.Id);
}
