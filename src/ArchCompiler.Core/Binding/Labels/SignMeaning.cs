using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>All that a phrase is a sign of, with what number it stands for.</summary>
/// <param name="Signs">What it is a sign of.</param>
/// <param name="Value">The seconds of a unit of time, or the number that it is.</param>
internal sealed record SignMeaning(Sign Signs, decimal? Value)
{
    /// <summary>Each phrase of some words with all its meanings.</summary>
    public static IEnumerable<KeyValuePair<string, SignMeaning>> Of(ImmutableArray<SignWord> words)
    {
        Dictionary<string, SignMeaning> meanings = new(StringComparer.Ordinal);
        foreach (var (text, word) in words.SelectMany(w => w.Words.Select(text => (WordLine.Parse(text).Text, w))))
        {
            meanings[text] = meanings.TryGetValue(text, out var before)
                ? new(before.Signs | word.Sign, before.Value ?? word.Value)
                : new(word.Sign, word.Value);
        }

        return meanings;
    }
}
