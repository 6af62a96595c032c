using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Yaml.Shapes;

namespace ArchCompiler.Yaml.Architectures;

/// <summary>Reads <c>relations</c>: each item is an edge.</summary>
internal static class RelationSection
{
    /// <summary>Adds the edges of the section to a sketch.</summary>
    public static void Read(DrawnEntry section, Sketch sketch, List<Diagnostic> diagnostics)
    {
        switch (section.Value)
        {
            case DrawnValue.Sequence sequence:
                foreach (var item in sequence.Items)
                {
                    ReadItem(item, sketch, diagnostics);
                }

                break;
            case DrawnValue.Scalar { Text: "", IsQuoted: false }:
                break;
            default:
                diagnostics.Add(ShapeDiagnostics.Architecture.WrongType(
                    section.Value.Span, section.Key.Text, "a list of relations such as '- web -> app'"));
                break;
        }
    }

    private static void ReadItem(DrawnValue item, Sketch sketch, List<Diagnostic> diagnostics)
    {
        switch (item)
        {
            case DrawnValue.Scalar scalar:
                Add(new(new(scalar.Text, scalar.Span), scalar with { Text = "", IsQuoted = false }));
                break;
            case DrawnValue.Mapping { Entries: [var only] }:
                Add(only);
                break;
            default:
                diagnostics.Add(ShapeDiagnostics.Architecture.WrongType(
                    item.Span, "relations", "one relation an item, such as '- web -> app: { port: 443 }'"));
                break;
        }

        void Add(DrawnEntry entry)
        {
            if (RelationHead.Read(entry.Key, sketch.Text, diagnostics) is { } head)
            {
                sketch.Add(head, Entries.Of(entry.Value, entry.Key.Text, diagnostics, "label"));
            }
        }
    }
}
