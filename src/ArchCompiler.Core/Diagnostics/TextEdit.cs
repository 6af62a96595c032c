using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Diagnostics;

/// <summary>One replacement of a span by text.</summary>
public readonly record struct TextEdit(SourceSpan Span, string NewText)
{
    /// <summary>Text put in at an offset.</summary>
    public static TextEdit Insert(int offset, string text) => new(new(offset, 0), text);

    /// <summary>A span taken out.</summary>
    public static TextEdit Delete(SourceSpan span) => new(span, "");

    /// <summary>The text with all edits done, from the last to the first, so that earlier offsets stay true.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits) =>
        edits.OrderByDescending(edit => edit.Span.Start)
            .Aggregate(text, (current, edit) =>
                string.Concat(current.AsSpan(0, edit.Span.Start), edit.NewText, current.AsSpan(edit.Span.End)));
}
