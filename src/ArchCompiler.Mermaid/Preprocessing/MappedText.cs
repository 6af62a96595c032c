using System.Text;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Mermaid.Preprocessing;

/// <summary>
/// A text made from a source by taking out and replacing parts, which knows where in the source each of its characters
/// stands.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="offsets">The source offset of each character, and one more for the end.</param>
internal sealed class MappedText(string text, int[] offsets)
{
    /// <summary>The text itself.</summary>
    public string Text { get; } = text;

    /// <summary>Number of characters.</summary>
    public int Length => Text.Length;

    /// <summary>The part of a source between two offsets, unchanged.</summary>
    public static MappedText From(string source, SourceSpan span)
    {
        var offsets = new int[span.Length + 1];
        for (var i = 0; i < offsets.Length; i++)
        {
            offsets[i] = span.Start + i;
        }

        return new(source.Substring(span.Start, span.Length), offsets);
    }

    /// <summary>The source offset of a character, or of the end.</summary>
    public int ToSource(int offset) => offsets[Math.Clamp(offset, 0, Text.Length)];

    /// <summary>The first offset whose place is at a place of the source or behind it.</summary>
    public int FromSource(int place)
    {
        var (low, high) = (0, Text.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = offsets[middle] < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The span of a half-open range; its end is just past the last character's place.</summary>
    public SourceSpan Span(int start, int end) => end <= start
        ? new(ToSource(start), 0)
        : SourceSpan.FromBounds(
            ToSource(start), Math.Max(ToSource(start), Math.Min(ToSource(end - 1) + 1, offsets[^1])));

    /// <summary>The text from an offset on.</summary>
    public MappedText From(int start) => start == 0 ? this : new(Text[start..], offsets[start..]);

    /// <summary>Puts a changed text together from parts of this one, in order.</summary>
    public Builder Change() => new(this);

    /// <summary>Collects the parts of a changed text.</summary>
    internal sealed class Builder(MappedText original)
    {
        private readonly StringBuilder text = new(original.Length);
        private readonly List<int> offsets = new(original.Length + 1);
        private int position;

        /// <summary>Whether nothing has been changed so far.</summary>
        public bool IsUnchanged { get; private set; } = true;

        /// <summary>Keeps the original up to an offset.</summary>
        public Builder KeepTo(int end)
        {
            text.Append(original.Text, position, end - position);
            for (; position < end; position++)
            {
                offsets.Add(original.ToSource(position));
            }

            return this;
        }

        /// <summary>Puts a text in the place of the original up to an offset.</summary>
        public Builder ReplaceTo(int end, string replacement)
        {
            IsUnchanged = false;
            text.Append(replacement);
            for (var i = 0; i < replacement.Length; i++)
            {
                offsets.Add(original.ToSource(i == 0 ? position : Math.Max(position, end - 1)));
            }

            position = end;
            return this;
        }

        /// <summary>Leaves out the original up to an offset.</summary>
        public Builder DropTo(int end) => ReplaceTo(end, "");

        /// <summary>The text: what is kept of the rest included.</summary>
        public MappedText Finish()
        {
            if (IsUnchanged)
            {
                return original;
            }

            KeepTo(original.Length);
            offsets.Add(original.ToSource(original.Length));
            return new(text.ToString(), [.. offsets]);
        }
    }
}
