using System.Collections.Frozen;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>
/// Phrases with what they mean, looked up by the words of a line: the longest phrase that begins at a word.
/// </summary>
internal sealed class Lexicon<T>
    where T : class
{
    private const int ShortestPlural = 4;

    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> meanings;
    private readonly int longest;

    /// <summary>A lexicon of some phrases; of two equal phrases the later holds.</summary>
    public Lexicon(IEnumerable<KeyValuePair<string, T>> phrases)
    {
        Dictionary<string, T> byText = new(StringComparer.Ordinal);
        foreach (var (phrase, meaning) in phrases)
        {
            byText[WordLine.Parse(phrase).Text] = meaning;
        }

        byText.Remove("");
        longest = byText.Count == 0 ? 0 : byText.Keys.Max(text => text.Length) + 2;
        meanings = byText.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>
    /// The meaning of the longest phrase that begins at a word, with the index of its last word; null where none does.
    /// A letter of its own makes no plural: the S of "Docker S3"; and what begins within a word does not go on in a
    /// letter behind it: "DynamoDB t" has no "dbt".
    /// </summary>
    public T? FindLongest(WordLine line, int first, out int last)
    {
        T? found = null;
        last = first - 1;
        for (var i = first; i < line.Words.Length; i++)
        {
            var text = line.Slice(first, i);
            var isGrown = i > first && line.Words[i].End - line.Words[i].Start == 1;
            if (text.Length > longest || (i > first && line.Words[i].Gap is Gap.Join)
                || (isGrown && line.Words[i].Gap is Gap.Space && line.Words[first].Gap is Gap.None))
            {
                break;
            }

            if ((isGrown ? meanings.TryGetValue(text, out var exact) ? exact : null : Find(text)) is { } meaning)
            {
                (found, last) = (meaning, i);
            }
        }

        return found;
    }

    /// <summary>Whether one of the phrases stands in a line.</summary>
    public bool Occurs(WordLine line)
    {
        for (var i = 0; i < line.Words.Length; i++)
        {
            if (FindLongest(line, i, out _) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The meaning of a whole phrase, in singular or plural.</summary>
    public T? Find(ReadOnlySpan<char> text)
    {
        if (meanings.TryGetValue(text, out var meaning))
        {
            return meaning;
        }

        if (text.Length < ShortestPlural || text[^1] != 's')
        {
            return null;
        }

        return meanings.TryGetValue(text[..^1], out meaning) ? meaning
            : !text.EndsWith("es", StringComparison.Ordinal) ? null
            : meanings.TryGetValue(text[..^2], out meaning) ? meaning
            : text.EndsWith("ies", StringComparison.Ordinal) && meanings.TryGetValue($"{text[..^3]}y", out meaning)
                ? meaning
            : null;
    }
}
