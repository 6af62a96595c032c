using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Yaml.Shapes;

namespace ArchCompiler.Yaml.Architectures;

/// <summary>
/// Reads one architecture: what its sections say, in the order in which they stand, as nodes, frames and edges.
/// </summary>
internal sealed class ArchitectureReader
{
    private const string Version = "1";

    private static readonly string[] Directions = ["TB", "BT", "LR", "RL"];

    /// <summary>What the front matter of a drawing settles too; it is read with the project file.</summary>
    private static readonly string[] SettingKeys = ["name", "region", "replicaRegion", "rules", "terraform"];

    private static readonly string[] Keys =
    [
        ArchitectureHead.Key, .. SettingKeys, "title", "direction", "boundaries", "services", "others", "relations",
        "waivers",
    ];

    private readonly List<Diagnostic> diagnostics = [];
    private readonly ImmutableArray<DrawnEntry> entries;
    private readonly Sketch sketch;

    private ArchitectureReader(SourceText source)
    {
        var read = YamlReader.Read(source.Text);
        diagnostics.AddRange(read.Diagnostics);
        sketch = new(source.Text, diagnostics);
        entries = read.Value is DrawnValue.Mapping mapping
            ? [.. mapping.Entries.Where(entry => !IsSpare(entry.Key.Text))]
            : [];
    }

    /// <summary>The diagram of a source. Total: what is wrong is told and left out.</summary>
    public static Staged<Diagram> Read(SourceText source)
    {
        ArchitectureReader reader = new(source);
        var diagram = reader.Build(new(source, new(0, source.Text.Length), DiagramType.Yaml));
        ImmutableArray<Diagnostic> said = [.. reader.diagnostics.OrderBy(diagnostic => diagnostic.Span.Start)];
        return new(diagram with { IsComplete = !said.Any(d => d.Severity is Severity.Error) }, said);
    }

    /// <summary>A key for values that are only marked and used elsewhere, as other tools have it.</summary>
    private static bool IsSpare(string key) => key.StartsWith("x-", StringComparison.Ordinal);

    private Diagram Build(Diagram diagram)
    {
        var shape = ShapeReader.Read(
            new DrawnValue.Mapping(entries, diagram.Span),
            "The architecture",
            ShapeDiagnostics.Architecture,
            diagnostics,
            Keys);
        CheckVersion(shape);
        foreach (var entry in entries)
        {
            ReadSection(entry);
        }

        var title = shape.Name("title");
        ImmutableArray<DrawnEntry> settings =
            [.. entries.Where(entry => SettingKeys.Contains(entry.Key.Text, StringComparer.Ordinal))];
        return sketch.Finish(diagram) with
        {
            Direction = shape.Find("direction") is null ? "" : ReadDirection(shape),
            Title = title,
            Settings = settings.IsEmpty
                ? null
                : new(settings, settings[0].Key.Span.To(settings[^1].Value.Span)),
            Waivers = [.. shape.Items("waivers").Select(item => WaiverReader.Read(item, diagnostics)).OfType<Waiver>()],
        };
    }

    private void CheckVersion(ShapeReader shape)
    {
        if (shape.Required(ArchitectureHead.Key) is { Text: not ("" or Version) } other)
        {
            diagnostics.Add(ArchitectureDiagnostics.OtherVersion(other, Version));
        }
    }

    private void ReadSection(DrawnEntry section)
    {
        switch (section.Key.Text)
        {
            case "boundaries":
                BoundarySection.Read(section, sketch, diagnostics);
                break;
            case "services" or "others":
                ParticipantSection.Read(section, sketch, diagnostics);
                break;
            case "relations":
                RelationSection.Read(section, sketch, diagnostics);
                break;
            default:
                break;
        }
    }

    private string ReadDirection(ShapeReader shape)
    {
        if (shape.Name("direction") is not { } direction)
        {
            return "";
        }

        if (Directions.Contains(direction.Text, StringComparer.Ordinal))
        {
            return direction.Text;
        }

        diagnostics.Add(ShapeDiagnostics.Architecture.NotAllowed(
            new(direction.Text, IsQuoted: false, direction.Span), "direction", Directions));
        return "";
    }
}
