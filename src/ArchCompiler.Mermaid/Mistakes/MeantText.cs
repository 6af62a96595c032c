using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>
/// A text with mistakes as its author most likely meant it, so that what stands in a line that Mermaid refuses is not
/// lost to what comes after.
/// </summary>
internal static class MeantText
{
    /// <summary>The text with the first fix of each error done; null where there is none to do.</summary>
    public static MappedText? Of(MappedText text, IEnumerable<Diagnostic> said)
    {
        var change = text.Change();
        var done = 0;
        foreach (var edit in said
            .Where(diagnostic => diagnostic is { Severity: Severity.Error, Fixes.IsEmpty: false })
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
