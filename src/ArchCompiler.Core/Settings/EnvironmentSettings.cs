using System.Collections.Immutable;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Settings;

/// <summary>What the project file settles for one environment: a place that the same drawing is deployed to.</summary>
/// <param name="Name">Its name, which is that of its file of values: <c>dev</c>.</param>
public sealed record EnvironmentSettings(Name Name)
{
    /// <summary>Prefix of its resources' names, null where it is the project's.</summary>
    public Name? ProjectName { get; init; }

    /// <summary>Home region, null where it is the project's.</summary>
    public Name? Region { get; init; }

    /// <summary>Second region, null where it is the project's.</summary>
    public Name? ReplicaRegion { get; init; }

    /// <summary>Properties of drawn ids.</summary>
    public ImmutableArray<PropertyAssignment> Properties { get; init; } = [];

    /// <summary>Values of variables of the plan, by name.</summary>
    public ImmutableArray<DrawnEntry> Variables { get; init; } = [];
}
