using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.ExistingThings;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>What labels say that holds for several constructs.</summary>
internal sealed class DrawnLabels(Architecture architecture)
{
    /// <summary>Names of hosts.</summary>
    public DrawnHosts Hosts { get; } = new(architecture);

    /// <summary>Which parts of the labels of arrows are used.</summary>
    public UsedParts Parts { get; } = new();

    /// <summary>The parts of networks that are said to exist already.</summary>
    public ExistingParts Existing { get; } = new(architecture);

    /// <summary>What has no way to the internet.</summary>
    public Isolation Isolation { get; } = new(architecture);
}
