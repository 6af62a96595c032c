using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Diagrams;

/// <summary>
/// Reads a waiver that is written as a mapping: <c>{ rule: REL002, nodes: [RDS], until: …, owner: …, reason: … }</c>.
/// </summary>
public static class WaiverReader
{
    /// <summary>The waiver; null, with a diagnostic, where it is not a valid one.</summary>
    public static Waiver? Read(DrawnValue value, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (value is not DrawnValue.Mapping mapping)
        {
            diagnostics.Add(DirectiveDiagnostics.WaiverIsNoMapping(value.Span));
            return null;
        }

        if (mapping.Find("rule") is not DrawnValue.Scalar { Text.Length: > 0 } rule)
        {
            diagnostics.Add(DirectiveDiagnostics.WaiverWithoutRule(mapping.Span, DirectiveDiagnostics.WaiverEntry));
            return null;
        }

        var draft = new WaiverDraft(
            new(rule.Text, rule.Span),
            Subjects(mapping.Find("nodes") ?? mapping.Find("ids")),
            mapping.Span,
            DirectiveDiagnostics.WaiverEntry);
        foreach (var entry in mapping.Entries.Where(entry => entry.Key.Text is not ("rule" or "nodes" or "ids")))
        {
            draft.Take(entry.Key, entry.Value, diagnostics);
        }

        return draft.Finish(diagnostics);
    }

    private static ImmutableArray<Name> Subjects(DrawnValue? value) => value switch
    {
        DrawnValue.Sequence sequence =>
            [.. sequence.Items.OfType<DrawnValue.Scalar>().Select(item => new Name(item.Text, item.Span))],
        DrawnValue.Scalar scalar => [new(scalar.Text, scalar.Span)],
        _ => [],
    };
}
