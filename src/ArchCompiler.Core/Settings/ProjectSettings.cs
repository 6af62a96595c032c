using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Settings;

/// <summary>What the project file and the front matter settle for a diagram, after precedence.</summary>
public sealed record ProjectSettings
{
    /// <summary>Nothing settled: the defaults hold.</summary>
    public static ProjectSettings Default { get; } = new();

    /// <summary>
    /// Short prefix of every resource name: 3–16 of a–z, 0–9 and <c>-</c>. Null: made from the title.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>Home region. Null: from the drawing, else us-east-1.</summary>
    public string? Region { get; init; }

    /// <summary>Second region for replicas and backup copies.</summary>
    public string? ReplicaRegion { get; init; }

    /// <summary>
    /// The settings without the environment's: by them it is known which drawn region is home, so that an environment
    /// deploys the same drawing elsewhere. Null where no environment is chosen.
    /// </summary>
    public ProjectSettings? Usual { get; init; }

    /// <summary>Properties that the project file states for drawn ids.</summary>
    public ImmutableArray<PropertyAssignment> Properties { get; init; } = [];

    /// <summary>Values of variables of the plan, by name: they become the variables' defaults.</summary>
    public ImmutableArray<DrawnEntry> Variables { get; init; } = [];

    /// <summary>The places that the drawing is deployed to.</summary>
    public ImmutableArray<EnvironmentSettings> Environments { get; init; } = [];

    /// <summary>The project file, for what is said of places in it; null where the settings come from none.</summary>
    public SourceText? Source { get; init; }

    /// <summary>Waivers of the project file.</summary>
    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    /// <summary>Severities set for rules: id, prefix or name → severity; null switches the rule off.</summary>
    public ImmutableSortedDictionary<string, Severity?> Severities { get; init; } =
        ImmutableSortedDictionary.Create<string, Severity?>(StringComparer.Ordinal);

    /// <summary>The words that the project file says rules by, with their places in it.</summary>
    public ImmutableArray<Name> NamedRules { get; init; } = [];

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

    /// <summary>
    /// The settings as one environment has them, which go before all others; unchanged where none has that name.
    /// </summary>
    public ProjectSettings In(string environment) => Find(environment) is { } chosen
        ? this with
        {
            Usual = Usual ?? this,
            Name = chosen.ProjectName?.Text ?? Name,
            Region = chosen.Region?.Text ?? Region,
            ReplicaRegion = chosen.ReplicaRegion?.Text ?? ReplicaRegion,
            Properties = Properties.AddRange(chosen.Properties),
            Variables = [.. Variables, NameOf(chosen), .. chosen.Variables],
            Environments = [chosen with { Properties = [] }],
        }
        : this;

    private static DrawnEntry NameOf(EnvironmentSettings environment)
    {
        var (name, span) = environment.Name;
        return new(new(CommonVariables.Environment, span), new DrawnValue.Scalar(name, IsQuoted: true, span));
    }

    private EnvironmentSettings? Find(string environment) =>
        Environments.FirstOrDefault(e => string.Equals(e.Name.Text, environment, StringComparison.Ordinal));
}
