using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>
/// A text with mistakes as its author most likely meant it, so that what stands in a line that Mermaid refuses is not
/// lost to what comes after.
/// </summary>
internal static class MeantText
{
    /// <summary>A text with more mistakes is no drawing: reading noise once is enough.</summary>
    private const int MostMistakes = 1_000;

    /// <summary>
    /// The text with the first fix of each error done; null where there is none to do, or far too many.
    /// </summary>
    public static MappedText? Of(MappedText text, ImmutableArray<Diagnostic> said)
    {
        var change = text.Change();
        var done = 0;
        var mistakes = said.Count(diagnostic => diagnostic.Severity is Severity.Error);
        foreach (var edit in said
            .Where(diagnostic => diagnostic is { Severity: Severity.Error, Fixes.IsEmpty: false })
            .Take(mistakes > MostMistakes ? 0 : mistakes)
            .SelectMany(diagnostic => diagnostic.Fixes[0].Edits)
            .OrderBy(edit => edit.Span.Start)
            .ThenBy(edit => edit.Span.End))
        {
            var (start, end) = (text.FromSource(edit.Span.Start), text.FromSource(edit.Span.End));
            if (start >= done && edit.Span.Start >= text.ToSource(0) && edit.Span.End <= text.ToSource(text.Length))
            {
                change.KeepTo(start).ReplaceTo(end, edit.NewText);
                done = end;
            }
        }

        return change.IsUnchanged ? null : change.Finish();
    }
}
