using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Settings;

/// <summary>What the project file and the front matter settle for a diagram, after precedence.</summary>
public sealed record ProjectSettings
{
    /// <summary>Nothing settled: the defaults hold.</summary>
    public static ProjectSettings Default { get; } = new();

    /// <summary>
    /// Short prefix of every resource name: 3–16 of a–z, 0–9 and <c>-</c>. Null: made from the file's name.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>Home region. Null: from the drawing, else us-east-1.</summary>
    public string? Region { get; init; }

    /// <summary>Second region for replicas and backup copies.</summary>
    public string? ReplicaRegion { get; init; }

    /// <summary>Properties that the project file states for drawn ids.</summary>
    public ImmutableArray<PropertyAssignment> Properties { get; init; } = [];

    /// <summary>Waivers of the project file.</summary>
    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    /// <summary>Severities set for rules: id, prefix or name → severity; null switches the rule off.</summary>
    public ImmutableSortedDictionary<string, Severity?> Severities { get; init; } =
        ImmutableSortedDictionary.Create<string, Severity?>(StringComparer.Ordinal);

    /// <summary>Rules that no waiver may silence.</summary>
    public ImmutableArray<string> NotWaivable { get; init; } = [];

    /// <summary>Terraform's S3 backend, null for local state.</summary>
    public BackendSettings? Backend { get; init; }

    /// <summary>
    /// The project's own templates, a folder relative to the project file; null for the built-in ones.
    /// </summary>
    public string? Templates { get; init; }

    /// <summary>
    /// Globs of the files that the project's commands look at, below the project file; empty for every diagram.
    /// </summary>
    public ImmutableArray<string> Include { get; init; } = [];

    /// <summary>Globs of files and folders to leave out, in the manner of <c>.gitignore</c>.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];
}
