using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Binding.Kinds;

/// <summary>A drawn node with what it was taken for.</summary>
/// <param name="Node">What was drawn.</param>
/// <param name="Label">Its label, cleaned.</param>
/// <param name="Frame">The frame directly around it.</param>
/// <param name="Kinds">What it is; several for a node that bundles services, never none.</param>
internal sealed record BoundNode(DiagramNode Node, CleanLabel Label, Frame? Frame, ImmutableArray<ServiceKind> Kinds)
{
    /// <summary>What to call it.</summary>
    public string Title { get; init; } = "";

    /// <summary>Kinds it might be where nobody can tell, best first; empty where it is decided.</summary>
    public ImmutableArray<string> Candidates { get; init; } = [];

    /// <summary>Whether the author states what it is, rather than drawing it.</summary>
    public bool IsStated { get; init; }

    /// <summary>For a frame that is a service itself, that frame.</summary>
    public Frame? ServiceFrame { get; init; }

    /// <summary>For a part, the ids of the kinds that have such a part; empty where it is a setting of any.</summary>
    public ImmutableArray<string> PartOf { get; init; } = [];

    /// <summary>Its drawn id.</summary>
    public string Id => Node.Id.Text;

    /// <summary>Whether it is a use of the provider's services.</summary>
    public bool IsResource => Kinds[0].IsResource;
}
