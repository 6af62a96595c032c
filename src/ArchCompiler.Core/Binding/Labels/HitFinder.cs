using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>Finds the known phrases of a clause, in order, up to the first preposition.</summary>
internal sealed class HitFinder(Words words)
{
    /// <summary>The phrases of a line.</summary>
    public List<Hit> Find(WordLine line)
    {
        List<Hit> hits = [];
        PhraseEnds ends = new(line, words);
        var (segment, owned) = (0, false);
        for (var i = 0; i < line.Words.Length; i++)
        {
            var gap = line.Words[i].Gap;
            segment += i > 0 && gap is Gap.Slash or Gap.Join ? 1 : 0;
            var particle = words.Particles.FindLongest(line, i, out var particleEnd);
            var sense = FindFarthest(line, ref i, out var senseEnd);
            if (sense is not null && senseEnd == particleEnd && DescribesEntry(line, sense, particle, senseEnd + 1))
            {
                i = senseEnd;
            }
            else if (sense is not null && senseEnd >= particleEnd)
            {
                hits.Add(new(sense, i, senseEnd, segment, gap)
                {
                    EndsPhrase = ends.At(senseEnd + 1),
                    IsOwner = owned,
                });
                i = senseEnd;
            }
            else if (particle is not null)
            {
                if (particle.Role is ParticleRole.Preposition
                    || (particle.Role is ParticleRole.Within && !IsKeptIn(line, particleEnd + 1, hits, ends))
                    || (hits.Count == 0 && IsHandling(line, particle, particleEnd)))
                {
                    return hits;
                }

                segment += particle.Role is ParticleRole.Join ? 1 : 0;
                owned |= particle.Role is ParticleRole.Genitive && hits.Count > 0;
                i = particleEnd;
            }
        }

        return hits;
    }

    /// <summary>
    /// Whether a word that may stand for somebody else only tells how the thing behind it is reached: an "external ALB"
    /// faces the internet.
    /// </summary>
    private bool DescribesEntry(WordLine line, Sense sense, Particle? particle, int next) =>
        !sense.Kind.IsResource && particle is { Role: ParticleRole.Neutral }
        && next < line.Words.Length && line.Words[next].Gap is Gap.Space
        && FindFarthest(line, ref next, out _) is { Kind: { IsResource: true } kind }
        && kind.Has(Capabilities.InternetEntry);

    /// <summary>Whether a word says that what follows is only worked on; "invokeAgent" is a name.</summary>
    public static bool IsHandling(WordLine line, Particle? particle, int last) =>
        particle is { Role: ParticleRole.Handling } && last + 1 < line.Words.Length
        && line.Words[last + 1].Gap is not Gap.None;

    /// <summary>
    /// Whether a phrase that begins at a word names the store of what stands before it, which is no service itself:
    /// "reports in S3". What is done to a thing ("save it in S3") is another matter.
    /// </summary>
    private bool IsKeptIn(WordLine line, int index, List<Hit> before, PhraseEnds ends) =>
        index < line.Words.Length && before.TrueForAll(hit => !hit.Sense.IsName) && !IsDone(line, 0)
        && FindFarthest(line, ref index, out var last) is { IsName: true, Kind: var store }
        && store.Has(Capabilities.StoresData) && ends.At(last + 1);

    private bool IsDone(WordLine line, int index) =>
        words.Particles.FindLongest(line, index, out _) is { Role: ParticleRole.Action or ParticleRole.Handling };

    /// <summary>
    /// The phrase at a word; one that begins inside it and runs on is the fuller name: "base de datos RDS" gives way to
    /// "RDS Aurora".
    /// </summary>
    private Sense? FindFarthest(WordLine line, ref int first, out int last)
    {
        var sense = FindPhrase(line, first, out last);
        for (var i = first + 1; sense is not null && i <= last; i++)
        {
            if (FindPhrase(line, i, out var end) is { IsName: true } fuller && end > last)
            {
                (sense, first, last) = (fuller, i, end);
            }
        }

        return sense;
    }

    private Sense? FindPhrase(WordLine line, int first, out int last) =>
        words.Kinds.FindLongest(line, first, out last) is { } sense
            ? FindFirstOf(line, first, ref last) ?? sense
            : null;

    /// <summary>
    /// The first of two names with a slash or a comma between them, which have another meaning as one phrase:
    /// "RDS/Aurora"; null for any other phrase.
    /// </summary>
    private Sense? FindFirstOf(WordLine line, int first, ref int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (line.Words[i].Gap is Gap.Slash or Gap.Join
                && words.Kinds.Find(line.Slice(first, i - 1)) is { IsName: true, Kind.IsResource: true } one
                && words.Kinds.Find(line.Slice(i, last)) is { IsName: true, Kind.IsResource: true } other
                && one.Kind != other.Kind)
            {
                last = i - 1;
                return one;
            }
        }

        return null;
    }
}
