using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>One drawn edge between two participants; a path over spliced ones has several edges.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Edges">The drawn edges along it.</param>
internal sealed record Link(Draft From, Draft To, ImmutableArray<DiagramEdge> Edges)
{
    /// <summary>The spliced participants it runs through.</summary>
    public ImmutableArray<Draft> Via { get; init; } = [];

    /// <summary>What it means, where a participant that was spliced says so.</summary>
    public Meaning? Meaning { get; init; }
}
