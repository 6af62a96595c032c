using System.Collections.Immutable;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Settings;
using ArchCompiler.Yaml.Shapes;

namespace ArchCompiler.Yaml.Settings;

/// <summary>Reads <c>environments</c> of a project file.</summary>
internal static class EnvironmentReader
{
    private const int LongestName = 32;
    private const int Most = 32;

    /// <summary>The environments, in the order of the file.</summary>
    public static ImmutableArray<EnvironmentSettings> Read(ShapeReader file)
    {
        var entries = file.Entries("environments");
        if (entries.Length > Most)
        {
            file.Diagnostics.Add(SettingsDiagnostics.TooManyEnvironments(entries[Most].Key, Most));
        }

        return [.. entries.Take(Most).Select(entry => Read(file, entry)).OfType<EnvironmentSettings>()];
    }

    private static EnvironmentSettings? Read(ShapeReader file, DrawnEntry entry)
    {
        if (!IsName(entry.Key.Text))
        {
            file.Diagnostics.Add(SettingsDiagnostics.BadEnvironment(entry.Key));
            return null;
        }

        if (entry.Value is DrawnValue.Scalar { IsQuoted: false, Text: "" or "~" or "null" })
        {
            return new(entry.Key);
        }

        var shape = file.Nested(
            entry.Value,
            $"The environment {entry.Key.Text}",
            "name",
            "region",
            "replicaRegion",
            "nodes",
            "variables");
        return new(entry.Key)
        {
            ProjectName = SettingsForms.ProjectNameOf(shape, "name"),
            Region = SettingsForms.RegionOf(shape, "region"),
            ReplicaRegion = SettingsForms.RegionOf(shape, "replicaRegion"),
            Properties = PropertyEntries.Read(shape, PropertyPlace.Environment),
            Variables = shape.Entries("variables"),
        };
    }

    // Terraform reads terraform.tfvars by itself, whatever environment is asked for.
    private static bool IsName(string text) =>
        text.Length is > 0 and <= LongestName
        && char.IsAsciiLetterLower(text[0])
        && text[^1] != '-'
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && text != "terraform";
}
