using ArchCompiler.Core.Text;

namespace ArchCompiler.Reporting;

/// <summary>
/// The lines of a source that a span stands on, with carets under it. A long line is cut around the span; a span over
/// several lines
/// shows its first and its last.
/// </summary>
internal static class TextExcerpt
{
    private const int MaximumWidth = 110;
    private const int Lead = 24;

    /// <summary>Line numbers with what is to be printed beside them; the line of carets has no number.</summary>
    public static IEnumerable<ExcerptLine> Of(SourceText source, SourceSpan span, string? caption)
    {
        var first = source.GetPosition(span.Start).Line;
        var last = source.GetPosition(Math.Max(span.Start, span.End - 1)).Line;
        return first == last
            ? LineWithCarets(source, first, span, caption)
            : [
                .. LineWithCarets(source, first, span, null),
                new(null, "…"),
                .. LineWithCarets(source, last, span, caption),
            ];
    }

    private static ExcerptLine[] LineWithCarets(SourceText source, int number, SourceSpan span, string? caption)
    {
        var line = source.GetLineSpan(number);
        var indent = number == source.GetPosition(span.Start).Line ? 0 : IndentOf(source, line);
        var start = Math.Clamp(span.Start, line.Start + indent, line.End);
        var cut = Cut.Of(source, line, start, Math.Clamp(span.End, start, line.End));
        var carets = new string(' ', cut.Offset) + new string('^', Math.Max(1, cut.Width));
        var mark = caption is null ? carets : $"{carets} {TextCells.OneLine(caption)}";
        return [new(number, cut.Text), new(null, mark) { IsMark = true }];
    }

    private static int IndentOf(SourceText source, SourceSpan line)
    {
        var text = source.Text.AsSpan(line.Start, line.Length);
        return text.Length - text.TrimStart().Length;
    }

    /// <summary>A line as shown, with the cells before and under the span.</summary>
    private sealed record Cut(string Text, int Offset, int Width)
    {
        /// <summary>More characters than this on one side are more than is shown, whatever they are.</summary>
        private const int MostLooked = 300;

        public static Cut Of(SourceText source, SourceSpan line, int start, int end)
        {
            var first = Math.Max(line.Start, start - MostLooked);
            var before = TextCells.Show(source[SourceSpan.FromBounds(first, start)]);
            var offset = TextCells.Width(before);
            var inside = TextCells.Show(source[new(start, Math.Min(end - start, MostLooked))], offset);
            var width = TextCells.Width(inside);
            var after = TextCells.Show(source[new(end, Math.Min(line.End - end, MostLooked))], offset + width);
            var isWhole = first == line.Start && end - start <= MostLooked && line.End - end <= MostLooked;
            if (isWhole && offset + width + TextCells.Width(after) <= MaximumWidth)
            {
                return new(before + inside + after, offset, width);
            }

            var head = offset <= Lead ? before : "…" + Tail(before, Lead - 1);
            var body = width <= MaximumWidth - Lead ? inside : Head(inside, MaximumWidth - Lead - 1) + "…";
            var (headWidth, bodyWidth) = (TextCells.Width(head), TextCells.Width(body));
            var rest = MaximumWidth - headWidth - bodyWidth;
            var foot = TextCells.Width(after) <= rest ? after : rest > 1 ? Head(after, rest - 1) + "…" : "";
            return new(head + body + foot, headWidth, bodyWidth);
        }

        private static string Head(string text, int cells)
        {
            var end = 0;
            foreach (var rune in text.EnumerateRunes())
            {
                cells -= TextCells.Width(rune.ToString());
                if (cells < 0)
                {
                    break;
                }

                end += rune.Utf16SequenceLength;
            }

            return text[..end];
        }

        private static string Tail(string text, int cells)
        {
            var start = text.Length;
            while (start > 0)
            {
                var step = start > 1 && char.IsSurrogatePair(text, start - 2) ? 2 : 1;
                cells -= TextCells.Width(text[(start - step)..start]);
                if (cells < 0)
                {
                    break;
                }

                start -= step;
            }

            return text[start..];
        }
    }
}

/// <summary>One line of an excerpt.</summary>
/// <param name="Number">Line number, null for what is not in the source.</param>
/// <param name="Text">What to print.</param>
internal readonly record struct ExcerptLine(int? Number, string Text)
{
    /// <summary>True for carets.</summary>
    public bool IsMark { get; init; }
}
