using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Yaml.Shapes;

namespace ArchCompiler.Yaml.Catalog;

/// <summary>Reads <c>constructs.yaml</c>: each construct kind with its outputs.</summary>
internal static class ConstructsReader
{
    /// <summary>The constructs that were there, with those of the file over them.</summary>
    public static ImmutableArray<ConstructDeclaration> Read(
        DrawnValue? value, ImmutableArray<ConstructDeclaration> before, List<Diagnostic> diagnostics)
    {
        var byName = before.ToDictionary(c => c.Name, StringComparer.Ordinal);
        var file = ShapeReader.Read(value, "The file", ShapeDiagnostics.Catalog, diagnostics, "constructs");
        foreach (var entry in file.Entries("constructs"))
        {
            if (!Forms.IsKebab(entry.Key.Text))
            {
                diagnostics.Add(CatalogDiagnostics.BadForm(entry.Key, "construct", "kebab-case"));
            }

            byName[entry.Key.Text] = new(entry.Key.Text, ReadOutputs(file, entry));
        }

        return [.. byName.Values.OrderBy(c => c.Name, StringComparer.Ordinal)];
    }

    private static ImmutableArray<string> ReadOutputs(ShapeReader file, DrawnEntry entry)
    {
        var outputs = file.Nested(new DrawnValue.Mapping([entry], entry.Value.Span), "The construct", entry.Key.Text)
            .Names(entry.Key.Text);
        foreach (var output in outputs.Where(output => !Forms.IsSnake(output.Text)))
        {
            file.Diagnostics.Add(CatalogDiagnostics.BadForm(output, "output", "snake_case"));
        }

        return [.. outputs.Select(output => output.Text)];
    }
}
