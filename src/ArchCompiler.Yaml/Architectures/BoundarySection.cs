using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Yaml.Shapes;

namespace ArchCompiler.Yaml.Architectures;

/// <summary>Reads <c>boundaries</c>: each is a frame, with a frame in it for each zone that it names.</summary>
internal static class BoundarySection
{
    /// <summary>Adds the frames of the section to a sketch.</summary>
    public static void Read(DrawnEntry section, Sketch sketch, List<Diagnostic> diagnostics)
    {
        foreach (var entry in Entries.Of(section.Value, section.Key.Text, diagnostics))
        {
            if (!sketch.Claim(entry.Key))
            {
                continue;
            }

            var group = new DiagramGroup(
                entry.Key, new(entry.Key.Text, "text", entry.Key.Span), entry.Key.Span.To(entry.Value.Span));
            foreach (var property in Entries.Of(entry.Value, entry.Key.Text, diagnostics, "kind"))
            {
                group = Take(group, property, sketch, diagnostics);
            }

            sketch.Add(group);
        }
    }

    private static DiagramGroup Take(
        DiagramGroup group, DrawnEntry property, Sketch sketch, List<Diagnostic> diagnostics)
    {
        switch (property.Key.Text)
        {
            case "label":
                return Entries.Text(property, diagnostics) is { } label
                    ? group with { Title = new(label.Text, "text", label.Span) }
                    : group;
            case "icon":
                return Entries.Text(property, diagnostics) is { } icon ? group with { Icon = icon.Text } : group;
            case "in":
                sketch.Put(group.Id, Entries.Text(property, diagnostics));
                return group;
            case "zones":
                AddZones(group, property, sketch, diagnostics);
                return group;
            default:
                sketch.State(group.Id, property.Key, property.Value);
                return group;
        }
    }

    private static void AddZones(
        DiagramGroup group, DrawnEntry property, Sketch sketch, List<Diagnostic> diagnostics)
    {
        if (property.Value is not DrawnValue.Sequence zones)
        {
            diagnostics.Add(ShapeDiagnostics.Architecture.WrongType(
                property.Value.Span, property.Key.Text, "a list of letters such as [a, b]"));
            return;
        }

        foreach (var item in zones.Items)
        {
            if (Entries.Text(new(property.Key, item), diagnostics) is { } letter)
            {
                AddZone(group, letter, sketch);
            }
        }
    }

    private static void AddZone(DiagramGroup group, DrawnValue.Scalar letter, Sketch sketch)
    {
        Name id = new($"{group.Id.Text}-{letter.Text}", letter.Span);
        if (sketch.Claim(id))
        {
            sketch.Add(new DiagramGroup(id, new($"Zone {letter.Text}", "text", letter.Span), letter.Span));
            sketch.Put(id, new(group.Id.Text, IsQuoted: false, letter.Span));
            sketch.State(id, new("kind", letter.Span), new DrawnValue.Scalar("zone", IsQuoted: false, letter.Span));
            sketch.State(id, new("zone", letter.Span), letter);
        }
    }
}
