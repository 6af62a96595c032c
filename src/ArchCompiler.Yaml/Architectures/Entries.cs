using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Yaml.Shapes;

namespace ArchCompiler.Yaml.Architectures;

/// <summary>The entries of mappings whose keys are the author's own.</summary>
internal static class Entries
{
    /// <summary>
    /// The entries of a value; nothing at all is an empty mapping, and whatever else is told and read as one.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="of">The key that it stands under, for messages.</param>
    /// <param name="diagnostics">Where they go.</param>
    public static ImmutableArray<DrawnEntry> Of(DrawnValue value, string of, List<Diagnostic> diagnostics)
    {
        switch (value)
        {
            case DrawnValue.Mapping mapping:
                return mapping.Entries;
            case DrawnValue.Scalar { Text: "", IsQuoted: false }:
                return [];
            default:
                diagnostics.Add(
                    ShapeDiagnostics.Architecture.WrongType(value.Span, of, "a mapping of keys to values"));
                return [];
        }
    }

    /// <summary>A value as a text; null, with a diagnostic, where it is none.</summary>
    public static DrawnValue.Scalar? Text(DrawnEntry entry, List<Diagnostic> diagnostics)
    {
        if (entry.Value is DrawnValue.Scalar scalar && (scalar.IsQuoted || scalar.Text is not ("" or "~" or "null")))
        {
            return scalar;
        }

        diagnostics.Add(ShapeDiagnostics.Architecture.WrongType(entry.Value.Span, entry.Key.Text, "a text"));
        return null;
    }
}
