using System.Text;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Services;

/// <summary>A label without what counts it or says in which zone it stands.</summary>
/// <param name="Text">What is left, folded.</param>
/// <param name="HasIndex">Whether a number or letter was taken off.</param>
/// <param name="Zone">What it says of a zone, null where it says nothing of one.</param>
internal readonly record struct StrippedLabel(string Text, bool HasIndex, string? Zone);

/// <summary>
/// Takes the counting part off a label, so that "Task 1" and "Task 2", "Web A" and "Web B", "node AZ-1" and "node
/// AZ-2", "NAT (a)" and "NAT (b)" are the same text; and what says in which zone a thing stands, wherever it says so.
/// </summary>
internal sealed partial class IndexedLabel(Words words)
{
    private const int LongestIndex = 2;

    private readonly ZoneMarks zones = new(words);

    /// <summary>The label without what counts it or places it, folded.</summary>
    public StrippedLabel Strip(CleanLabel label)
    {
        StringBuilder text = new();
        var hasIndex = false;
        string? zone = null;
        foreach (var clause in label.Lines.SelectMany(LabelLines.SplitClauses))
        {
            Append(clause, isQualifier: false);
        }

        foreach (var qualifier in label.Qualifiers)
        {
            Append(qualifier, isQualifier: true);
        }

        return new(text.ToString(), hasIndex, zone);

        void Append(string clause, bool isQualifier)
        {
            var (plain, code) = ZoneMarks.WithoutCodes(RangePattern.Replace(clause, " "));
            var whole = WordLine.Parse(plain);
            var (others, mark) = zones.Read(whole);
            zone ??= code ?? mark;
            var line = whole.Only(others);
            var kept = isQualifier && line.Words.Length == 1 && IsShort(line, 0) ? 0 : CountKept(line);
            hasIndex |= kept < line.Words.Length;
            for (var i = 0; i < kept; i++)
            {
                text.Append(line.Slice(i, i));
            }

            text.Append(kept == 0 ? "" : "|");
        }
    }

    /// <summary>A range, an address or the id of a subnet: what each place has of its own.</summary>
    [GeneratedRegex(
        @"\b[0-9]{1,3}(\.[0-9]{1,3}){3}(/[0-9]{1,2})?\b|\bsubnet-[0-9a-f]{8,17}\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex RangePattern { get; }

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
        if (!IsShort(line, index) || (index == 0 && line.Words.Length > 1))
        {
            return false;
        }

        if (line.Words[index].Gap is not Gap.None)
        {
            return index > 0;
        }

        return index > 0 && words.Kinds.Find(line.Slice(index - 1, index)) is null && IsKnown(line, index - 1);
    }

    private static bool IsShort(WordLine line, int index)
    {
        var text = line.Slice(index, index);
        return line.IsNumber(index)
            ? text.Length <= LongestIndex
            : text.Length == 1 && char.IsAsciiLetter(text[0]);
    }

    private bool IsKnown(WordLine line, int index) =>
        words.Kinds.Find(line.Slice(index, index)) is not null
        || words.Particles.Find(line.Slice(index, index)) is { Role: ParticleRole.Index }
        || CharacterFolding.IsWordAlone(line.Text[line.Words[index].Start]);
}
