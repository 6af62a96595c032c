using System.Text;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Services;

/// <summary>
/// Takes the counting part off a label, so that "Task 1" and "Task 2", "Web A" and "Web B", "node AZ-1" and "node AZ-2"
/// are the same text.
/// </summary>
internal sealed class IndexedLabel(Words words)
{
    private const int LongestIndex = 2;

    /// <summary>The label without what counts it, folded, and whether anything was taken off.</summary>
    public (string Text, bool HasIndex) Strip(CleanLabel label)
    {
        StringBuilder text = new();
        var hasIndex = false;
        foreach (var clause in label.Lines.SelectMany(LabelLines.SplitClauses).Concat(label.Qualifiers))
        {
            var line = WordLine.Parse(clause);
            var kept = CountKept(line);
            hasIndex |= kept < line.Words.Length;
            text.Append(kept == 0 ? "" : line.Slice(0, kept - 1)).Append('|');
        }

        return (text.ToString(), hasIndex);
    }

    /// <summary>Number of words from the start that do not count.</summary>
    private int CountKept(WordLine line)
    {
        var kept = line.Words.Length;
        if (kept > 0 && IsIndex(line, kept - 1))
        {
            kept--;
            while (kept > 0
                && (line.Words[kept].Gap is Gap.None && line.IsNumber(kept - 1) || IsIndexWord(line, kept - 1)))
            {
                kept--;
            }
        }

        return kept;
    }

    private bool IsIndexWord(WordLine line, int last)
    {
        for (var first = Math.Max(0, last - LongestIndex); first <= last; first++)
        {
            if (words.Particles.Find(line.Slice(first, last)) is { Role: ParticleRole.Index })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A short number or single letter of its own, or a number on the end of a word that means the same without it.
    /// </summary>
    private bool IsIndex(WordLine line, int index)
    {
        var text = line.Slice(index, index);
        var isShort = line.IsNumber(index)
            ? text.Length <= LongestIndex
            : text.Length == 1 && char.IsAsciiLetter(text[0]);
        if (!isShort || (index == 0 && line.Words.Length > 1))
        {
            return false;
        }

        if (line.Words[index].Gap is not Gap.None)
        {
            return index > 0;
        }

        return index > 0 && words.Kinds.Find(line.Slice(index - 1, index)) is null && IsKnown(line, index - 1);
    }

    private bool IsKnown(WordLine line, int index) =>
        words.Kinds.Find(line.Slice(index, index)) is not null
        || words.Particles.Find(line.Slice(index, index)) is { Role: ParticleRole.Index }
        || CharacterFolding.IsWordAlone(line.Text[line.Words[index].Start]);
}
