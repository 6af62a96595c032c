using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>Finds what a label asks for and the construct of its kind does not make: another engine or sort.</summary>
internal static class Variants
{
    private const int LongestPhrase = 4;

    /// <summary>The word for it, null where the construct makes what is drawn.</summary>
    public static string? FindRefused(Service service, Realisation realisation)
    {
        if (realisation.Without.IsEmpty)
        {
            return null;
        }

        var lines = service.Nodes.Select(node => WordLine.Parse(LabelCleaner.Clean(node.Label.Text).All)).ToList();
        return realisation.Without.FirstOrDefault(word => lines.Exists(line => Has(line, WordLine.Parse(word).Text)));
    }

    private static bool Has(WordLine line, string phrase) =>
        Enumerable.Range(0, line.Words.Length).Any(first =>
            Enumerable.Range(first, Math.Min(LongestPhrase, line.Words.Length - first))
                .Any(last => line.Slice(first, last).SequenceEqual(phrase)));
}
