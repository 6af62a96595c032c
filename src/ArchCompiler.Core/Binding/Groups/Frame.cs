using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Groups;

/// <summary>A drawn group with what it means and what it says of the shapes inside.</summary>
/// <param name="Group">What was drawn.</param>
/// <param name="Label">Its title, cleaned.</param>
/// <param name="Kind">The boundary it is.</param>
internal sealed record Frame(DiagramGroup Group, CleanLabel Label, BoundaryKind Kind)
{
    /// <summary>The frame around it.</summary>
    public Frame? Parent { get; init; }

    /// <summary>The title to show.</summary>
    public string Title { get; init; } = "";

    /// <summary>For a frame that is a service itself, that service's kind.</summary>
    public ServiceKind? Service { get; init; }

    /// <summary>The kind of shapes inside that name none; null where the frame says nothing of it.</summary>
    public ServiceKind? MemberKind { get; init; }

    /// <summary>What generic words inside are to be taken for.</summary>
    public Surroundings Surroundings { get; init; }

    /// <summary>Whether its title names a third party, whose services stand in it.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Whether it explains the drawing: nothing in it is part of what is drawn.</summary>
    public bool IsLegend { get; init; }

    /// <summary>
    /// For a frame of doors to the provider's services ("VPC endpoints"), the kind of a door: a service that is named
    /// inside is what stands behind one.
    /// </summary>
    public ServiceKind? Door { get; init; }

    /// <summary>IPv4 range.</summary>
    public string? Cidr { get; init; }

    /// <summary>Zone letter or region code.</summary>
    public string? Code { get; init; }

    /// <summary>How many frames it is in, itself counted.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>This frame and those around it that count, innermost first.</summary>
    public IEnumerable<Frame> Outwards()
    {
        var frame = this;
        for (var i = 0; i < Boundary.MostAround && frame is not null; i++)
        {
            yield return frame;
            frame = frame.Parent;
        }
    }
}

/// <summary>Whose ground the shapes inside a frame stand on.</summary>
internal enum Surroundings
{
    /// <summary>Nothing says.</summary>
    Unknown,

    /// <summary>The provider's: generic words mean its services.</summary>
    Provider,

    /// <summary>A host or cluster that the author runs programs on: generic words mean programs.</summary>
    Host,

    /// <summary>Outside: third parties and users.</summary>
    Outside,
}
