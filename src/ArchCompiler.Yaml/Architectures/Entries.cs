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
    /// <param name="likely">The key that a text alone is likely meant for, null where there is none.</param>
    public static ImmutableArray<DrawnEntry> Of(
        DrawnValue value, string of, List<Diagnostic> diagnostics, string? likely = null)
    {
        switch (value)
        {
            case DrawnValue.Mapping mapping:
                return mapping.Entries;
            case DrawnValue.Scalar { Text: "", IsQuoted: false }:
                return [];
            default:
                var wrong = ShapeDiagnostics.Architecture.WrongType(value.Span, of, "a mapping of keys to values");
                diagnostics.Add(value is DrawnValue.Scalar text && likely is not null
                    ? wrong with { Remedy = $"write '{{ {likely}: {YamlText.Write(text)} }}'" }
                    : wrong);
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

        var wrong = ShapeDiagnostics.Architecture.WrongType(entry.Value.Span, entry.Key.Text, "a text");
        diagnostics.Add(entry.Value is DrawnValue.Scalar { Text: { Length: > 0 } nothing }
            ? wrong with { Remedy = $"write a text, in quotes where it is '{nothing}'" }
            : wrong);
        return null;
    }
}
