using System.Text;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Diagnostics;

/// <summary>One replacement of a span by text.</summary>
public readonly record struct TextEdit(SourceSpan Span, string NewText)
{
    /// <summary>Text put in at an offset.</summary>
    public static TextEdit Insert(int offset, string text) => new(new(offset, 0), text);

    /// <summary>A span taken out.</summary>
    public static TextEdit Delete(SourceSpan span) => new(span, "");

    /// <summary>
    /// The text with all edits done, as if from the last to the first, so that earlier offsets stay true: of two
    /// insertions at one place the later stands first.
    /// </summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder edited = new(text.Length);
        var done = 0;
        foreach (var edit in edits.OrderByDescending(edit => edit.Span.Start).Reverse())
        {
            edited.Append(text, done, Math.Max(0, edit.Span.Start - done)).Append(edit.NewText);
            done = Math.Max(done, edit.Span.End);
        }

        return edited.Append(text, done, text.Length - done).ToString();
    }
}
