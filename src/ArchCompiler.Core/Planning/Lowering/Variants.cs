using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>Finds what a label asks for and the construct of its kind does not make: another engine or sort.</summary>
internal static class Variants
{
    /// <summary>The word for it, null where the construct makes what is drawn.</summary>
    public static string? FindRefused(Service service, Realisation realisation)
    {
        if (realisation.Without.IsEmpty)
        {
            return null;
        }

        var lines = service.Nodes.Select(node => WordLine.Parse(LabelCleaner.Clean(node.Label.Text).All)).ToList();
        return realisation.Without.FirstOrDefault(word => lines.Exists(line => Has(line, WordLine.Parse(word))));
    }

    private static bool Has(WordLine line, WordLine phrase) =>
        Enumerable.Range(0, Math.Max(0, line.Words.Length - phrase.Words.Length + 1))
            .Any(first => IsAt(line, first, phrase));

    /// <summary>Whether a phrase stands at a word; what is one word in it is one there: "DB 2" is no "DB2".</summary>
    private static bool IsAt(WordLine line, int first, WordLine phrase) =>
        Enumerable.Range(0, phrase.Words.Length).All(i =>
            line.Slice(first + i, first + i).SequenceEqual(phrase.Slice(i, i))
            && (i == 0 || phrase.Words[i].Gap is not Gap.None || line.Words[first + i].Gap is Gap.None));
}
