namespace ArchCompiler.Core.Binding.Labels;

/// <summary>The forms in which an English verb stands on an arrow beside its own: "poll" is "polling" too.</summary>
internal static class VerbForms
{
    private const int ShortestVerb = 3;

    /// <summary>A word with its form in -ing, where it is one word of a language that has that form.</summary>
    public static IEnumerable<string> Of(string word)
    {
        yield return word;
        if (word.Length >= ShortestVerb && word.All(char.IsAsciiLetterLower)
            && !word.EndsWith("ing", StringComparison.Ordinal))
        {
            yield return word[^1] is 'e' ? $"{word[..^1]}ing" : $"{word}ing";
            if (DoublesItsEnd(word))
            {
                yield return $"{word}{word[^1]}ing";
            }
        }
    }

    /// <summary>Whether a word ends as "put" and "get" do: one consonant behind one vowel.</summary>
    private static bool DoublesItsEnd(string word) =>
        !IsVowel(word[^1]) && IsVowel(word[^2]) && !IsVowel(word[^3]);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
