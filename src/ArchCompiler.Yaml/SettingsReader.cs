using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Settings;
using ArchCompiler.Core.Text;
using ArchCompiler.Yaml.Settings;
using ArchCompiler.Yaml.Shapes;

namespace ArchCompiler.Yaml;

/// <summary>
/// Reads what a project settles: the file <c>archc.yaml</c>, and over it the <c>archc</c> mapping of a diagram's front
/// matter.
/// </summary>
public static class SettingsReader
{
    private static readonly string[] ProjectKeys =
    [
        "name", "region", "replicaRegion", "nodes", "waivers", "rules", "notWaivable", "include", "exclude",
        "terraform", "templates", "variables", "environments",
    ];

    /// <summary>What a front matter may settle; <c>nodes</c> and <c>waivers</c> are read with the diagram.</summary>
    private static readonly string[] FrontMatterKeys =
        ["name", "region", "replicaRegion", "rules", "terraform", "nodes", "waivers"];

    /// <summary>The settings of a project file, which know the file for what is said of them later.</summary>
    public static Staged<ProjectSettings> Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var read = Read(source.Text);
        return read with
        {
            Value = read.Value with
            {
                Source = source,
                Properties = In(source, read.Value.Properties),
                Environments =
                [
                    .. read.Value.Environments.Select(e => e with { Properties = In(source, e.Properties) }),
                ],
            },
        };
    }

    /// <summary>The settings of a project file. Total: what is wrong is told and left out.</summary>
    public static Staged<ProjectSettings> Read(string text)
    {
        var read = YamlReader.Read(text);
        List<Diagnostic> diagnostics = [.. read.Diagnostics];
        if (read.Value is null)
        {
            return new(ProjectSettings.Default, [.. diagnostics]);
        }

        var file = Open(read.Value, "The project file", ProjectKeys, diagnostics);
        var settings = Common(file, ProjectSettings.Default) with
        {
            Properties = PropertyEntries.Read(file, PropertyPlace.Project),
            Variables = file.Entries("variables"),
            Environments = EnvironmentReader.Read(file),
            Waivers = [.. file.Items("waivers").Select(item => WaiverReader.Read(item, diagnostics)).OfType<Waiver>()],
            NotWaivable = file.Texts("notWaivable"),
            NamedRules = [.. file.Entries("rules").Select(entry => entry.Key), .. file.Names("notWaivable")],
            Include = file.Texts("include"),
            Exclude = file.Texts("exclude"),
            Templates = file.Text("templates"),
        };
        return new(settings, [.. diagnostics]);
    }

    /// <summary>
    /// The settings for one diagram: its front matter over the project's. The diagnostics are those of the front
    /// matter.
    /// </summary>
    /// <param name="project">What the project file settles.</param>
    /// <param name="frontMatter">The diagram's <c>archc</c> mapping, null where it has none.</param>
    public static Staged<ProjectSettings> Merge(ProjectSettings project, DrawnValue.Mapping? frontMatter)
    {
        ArgumentNullException.ThrowIfNull(project);
        if (frontMatter is null)
        {
            return new(project, []);
        }

        List<Diagnostic> diagnostics = [];
        var file = Open(frontMatter, "The front matter", FrontMatterKeys, diagnostics);
        return new(Common(file, project), [.. diagnostics]);
    }

    private static ShapeReader Open(DrawnValue value, string of, string[] keys, List<Diagnostic> diagnostics) =>
        ShapeReader.Read(value, of, ShapeDiagnostics.Settings, diagnostics, keys);

    private static ProjectSettings Common(ShapeReader file, ProjectSettings under)
    {
        var settings = under with
        {
            Name = SettingsForms.ProjectNameOf(file, "name")?.Text ?? under.Name,
            Region = SettingsForms.RegionOf(file, "region")?.Text ?? under.Region,
            ReplicaRegion = SettingsForms.RegionOf(file, "replicaRegion")?.Text ?? under.ReplicaRegion,
            Severities = under.Severities.SetItems(ReadSeverities(file)),
            Backend = ReadBackend(file) ?? under.Backend,
        };
        if (settings.ReplicaRegion is { } replica && string.Equals(replica, settings.Region, StringComparison.Ordinal))
        {
            file.Diagnostics.Add(SettingsDiagnostics.SameRegion(
                (file.Find("replicaRegion") ?? file.Find("region"))?.Span ?? file.Span, replica));
        }

        return settings;
    }

    private static IEnumerable<KeyValuePair<string, Severity?>> ReadSeverities(ShapeReader file)
    {
        foreach (var entry in file.Entries("rules"))
        {
            if (entry.Value is DrawnValue.Scalar { Text: "off" })
            {
                yield return new(entry.Key.Text, null);
            }
            else if (entry.Value is DrawnValue.Scalar scalar && KebabNames.Find<Severity>(scalar.Text) is { } severity)
            {
                yield return new(entry.Key.Text, severity);
            }
            else
            {
                file.Diagnostics.Add(SettingsDiagnostics.NoSeverity(entry.Key, entry.Value.Span));
            }
        }
    }

    private static ImmutableArray<PropertyAssignment> In(
        SourceText source, ImmutableArray<PropertyAssignment> properties) =>
        [.. properties.Select(property => property with { Source = source })];

    private static BackendSettings? ReadBackend(ShapeReader file)
    {
        if (file.Find("terraform") is not { } terraform
            || file.Nested(terraform, "The Terraform settings", "backend") is not { } shape
            || shape.Find("backend") is not { } value)
        {
            return null;
        }

        var backend = shape.Nested(value, "The backend", "bucket", "key", "region", "kmsKeyId");
        var (bucket, key) = (backend.Required("bucket").Text, backend.Required("key").Text);
        backend.Demand("region");
        return SettingsForms.RegionOf(backend, "region")?.Text is { } region
            && bucket.Length > 0
            && key.Length > 0
            ? new(bucket, key, region) { KmsKeyId = backend.Text("kmsKeyId") }
            : null;
    }
}
