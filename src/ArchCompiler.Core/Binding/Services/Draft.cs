using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Kinds;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Services;

/// <summary>A participant before its id and properties are known: one kind, made from one or more nodes.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Nodes">Its nodes, in drawing order.</param>
internal sealed record Draft(ServiceKind Kind, ImmutableArray<BoundNode> Nodes)
{
    /// <summary>Nodes of a family's name that were folded in, in front of it.</summary>
    public ImmutableArray<BoundNode> Fronts { get; init; } = [];

    /// <summary>Programs that stand in its frame and that it runs.</summary>
    public ImmutableArray<BoundNode> Programs { get; init; } = [];

    /// <summary>Its id, once ids are given.</summary>
    public string Id { get; init; } = "";

    /// <summary>For what is no resource, by which way its arrows come in.</summary>
    public Standing Standing { get; init; }

    /// <summary>For a pipeline that ships code, which it is.</summary>
    public PipelineWord? Pipeline { get; init; }

    /// <summary>For what is no resource, the IPv4 range that it or the frame around it states.</summary>
    public string? Cidr { get; init; }

    /// <summary>Whether it keeps messages that nobody could take, by its name.</summary>
    public bool KeepsDeadLetters { get; init; }

    /// <summary>
    /// For a box that stands for routes between an API and what answers them, those: paths run through it.
    /// </summary>
    public ImmutableArray<Route> Routes { get; init; } = [];

    /// <summary>Drawn ids of all its nodes.</summary>
    public IEnumerable<string> NodeIds => Nodes.Concat(Fronts).Concat(Programs).Select(node => node.Id);
}
