using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Services;

/// <summary>
/// Finds the words of a label that say in which zone a thing stands and nothing of what it is: "us-east-1a", "AZ-a",
/// "zone 2", "1b", "可用区 A", wherever they stand.
/// </summary>
internal sealed class ZoneMarks(Words words)
{
    /// <summary>The line without such words, and what they say; null where there are none.</summary>
    public (ImmutableArray<int> Kept, string? Zone) Read(WordLine line)
    {
        var kept = ImmutableArray.CreateBuilder<int>(line.Words.Length);
        string? zone = null;
        for (var i = 0; i < line.Words.Length; i++)
        {
            if (End(line, i) is { } end)
            {
                zone ??= line.Slice(end.Index, end.Last).ToString();
                i = end.Last;
            }
            else
            {
                kept.Add(i);
            }
        }

        return (kept.ToImmutable(), zone);
    }

    /// <summary>A label's text without the codes of zones, with the letter that they end in.</summary>
    public static (string Text, string? Zone) WithoutCodes(string text) =>
        TitleScan.FindZone(text) is { } zone ? (TitleScan.WithoutZones(text), zone) : (text, null);

    /// <summary>Where a mark that begins at a word counts and where it ends; null where none begins.</summary>
    private (int Index, int Last)? End(WordLine line, int first)
    {
        if (IsNumberedLetter(line, first))
        {
            return (first, first + 1);
        }

        if (words.Groups.FindLongest(line, first, out var last) is not { Kind: BoundaryKind.Zone })
        {
            return null;
        }

        return IsNumberedLetter(line, last + 1) ? (last + 1, last + 2)
            : last + 1 < line.Words.Length && IsIndex(line.Slice(last + 1, last + 1))
                && line.Words[last + 1].Gap is not (Gap.Join or Gap.Slash) ? (last + 1, last + 1)
            : null;
    }

    /// <summary>"1a": the number of a region with the letter of a zone, alone.</summary>
    private static bool IsNumberedLetter(WordLine line, int first) =>
        first + 1 < line.Words.Length
        && line.IsNumber(first) && line.Slice(first, first).Length == 1 && line.Words[first].Gap is not Gap.None
        && line.Words[first + 1].Gap is Gap.None && line.Slice(first + 1, first + 1) is [>= 'a' and <= 'f']
        && (first + 2 == line.Words.Length || line.Words[first + 2].Gap is not Gap.None);

    private static bool IsIndex(ReadOnlySpan<char> word) => word is [>= 'a' and <= 'f'] or [>= '0' and <= '9'];
}
