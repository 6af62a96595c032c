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

    /// <summary>Nodes drawn as its copies, which are members of it.</summary>
    public ImmutableArray<BoundNode> Copies { get; init; } = [];

    /// <summary>Drawn ids of those copies that answer who reads.</summary>
    public ImmutableArray<string> Readers { get; init; } = [];

    /// <summary>Drawn ids of those copies that answer nobody until they take over.</summary>
    public ImmutableArray<string> Standbys { get; init; } = [];

    /// <summary>For a copy that is a resource of its own, a node of the service that it follows.</summary>
    public string? Followed { get; init; }

    /// <summary>Whether it is a copy of which nobody can tell what it copies.</summary>
    public bool IsUnclearCopy { get; init; }

    /// <summary>Whether it is what an update is tried on beside what is in use.</summary>
    public bool IsTrial { get; init; }

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
    public IEnumerable<string> NodeIds => Nodes.Concat(Copies).Concat(Fronts).Concat(Programs).Select(node => node.Id);

    /// <summary>The nodes that say where it is: its own and those of its copies.</summary>
    public IEnumerable<BoundNode> Members => Nodes.Concat(Copies);

    /// <summary>Whether an arrow at one of its nodes leads to what only answers who reads.</summary>
    public bool IsReader(string node) => Followed is not null || Readers.Contains(node);
}
