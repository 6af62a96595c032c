using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>
/// Where the phrases of a line end: nothing but neutral words, numbers and single letters follows. What holds at a word
/// holds at the words that were looked at on the way, so that each is looked at once.
/// </summary>
internal sealed class PhraseEnds(WordLine line, Words words)
{
    private readonly bool?[] known = new bool?[line.Words.Length + 1];
    private readonly List<int> passed = [];

    /// <summary>Whether a phrase ends before a word.</summary>
    public bool At(int index)
    {
        var at = index;
        bool? ends = null;
        while (ends is null)
        {
            passed.Add(at);
            ends = at >= line.Words.Length ? true : known[at] ?? Decide(ref at);
        }

        foreach (var one in passed)
        {
            known[Math.Min(one, line.Words.Length)] = ends;
        }

        passed.Clear();
        return ends.Value;
    }

    /// <summary>What the word at an index says; null, with the index of the next, where it says nothing.</summary>
    private bool? Decide(ref int at)
    {
        if (line.Words[at].Gap is Gap.Slash or Gap.Join)
        {
            return true;
        }

        var particle = words.Particles.FindLongest(line, at, out var end);
        if (particle is { Role: ParticleRole.Action or ParticleRole.Handling or ParticleRole.Data })
        {
            return false;
        }

        if (particle is { Role: not (ParticleRole.Neutral or ParticleRole.Index) })
        {
            return true;
        }

        if (particle is null && !line.IsCode(at))
        {
            return false;
        }

        at = (particle is null ? at : end) + 1;
        return null;
    }
}
