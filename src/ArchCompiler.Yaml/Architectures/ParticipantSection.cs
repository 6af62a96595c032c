using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Yaml.Architectures;

/// <summary>Reads <c>services</c> and <c>others</c>: each entry is a node.</summary>
internal static class ParticipantSection
{
    /// <summary>Adds the nodes of a section to a sketch.</summary>
    public static void Read(DrawnEntry section, Sketch sketch, List<Diagnostic> diagnostics)
    {
        foreach (var entry in Entries.Of(section.Value, section.Key.Text, diagnostics))
        {
            if (!sketch.Claim(entry.Key))
            {
                continue;
            }

            var node = new DiagramNode(entry.Key, new(entry.Key.Text, "text", entry.Key.Span), entry.Key.Span)
            {
                Details = [new(DiagramNode.SectionDetail, section.Key)],
            };
            foreach (var property in Entries.Of(entry.Value, entry.Key.Text, diagnostics, "kind"))
            {
                node = Take(node, property, sketch, diagnostics);
            }

            sketch.Add(node);
        }
    }

    private static DiagramNode Take(
        DiagramNode node, DrawnEntry property, Sketch sketch, List<Diagnostic> diagnostics)
    {
        switch (property.Key.Text)
        {
            case "label":
                return Entries.Text(property, diagnostics) is { } label
                    ? node with { Label = new(label.Text, "text", label.Span) }
                    : node;
            case "icon":
                return Entries.Text(property, diagnostics) is { } icon ? node with { Icon = icon.Text } : node;
            case "in":
                sketch.Put(node.Id, Entries.Text(property, diagnostics));
                return node;
            case "kind":
                sketch.State(
                    node.Id, new("service", property.Key.Span), property.Value, $"'kind' of '{node.Id.Text}'");
                return node;
            default:
                sketch.State(node.Id, property.Key, property.Value);
                return node;
        }
    }
}
