using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>
/// Reads one clause of a label: which word of it says what the shape is. The head of the phrase decides before a name
/// ("ALB security group"), a name before a generic word ("Lambda function"), the first name before later ones ("S3 ALB
/// logs"), the last generic word before earlier ones ("customer database"). What follows a preposition is another thing
/// ("report to S3").
/// </summary>
internal sealed class ClauseReader(Words words)
{
    /// <summary>What the clause names; empty when nothing known.</summary>
    public ImmutableArray<Sense> Read(string clause)
    {
        var line = WordLine.Parse(clause);
        var hits = FindHits(line);
        if (hits.Count == 0)
        {
            return [];
        }

        if (FindHead(hits) is { } head)
        {
            return [head.Sense];
        }

        var names = hits.Where(hit => hit.Sense.IsName).ToList();
        return names.Count == 0 ? [Marked(hits.LastOrDefault(hit => !hit.IsOwner, hits[0]))] : PickNames(names, line);
    }

    /// <summary>A head counts where its phrase ends with it, or where the clause begins with it.</summary>
    private static Hit? FindHead(List<Hit> hits) =>
        hits.FindLast(hit =>
            hit.Sense.Role is WordRole.Head && hit.EndsPhrase && (hit.Gap is not Gap.Join || hit.Segment == 0))
        ?? hits.Find(hit => hit.Sense.Role is WordRole.Head && hit.First == 0);

    /// <summary>
    /// One name of each part that is put side by side; the name of code at the end of a phrase before what it works on.
    /// </summary>
    private ImmutableArray<Sense> PickNames(List<Hit> names, WordLine line)
    {
        List<Sense> picked = [];
        foreach (var segment in names.GroupBy(hit => hit.Segment))
        {
            var first = segment.First();
            var last = segment.Last();
            var sense = last.EndsPhrase && RunsCodeAlone(last.Sense.Kind) && !RunsCodeAlone(first.Sense.Kind)
                ? last.Sense
                : first.Sense;
            if (picked.TrueForAll(other => other.Kind != sense.Kind))
            {
                picked.Add(sense);
            }
        }

        return
        [
            .. picked[0].Kind.IsResource
                ? picked.Where(sense => sense.Kind.IsResource).Concat(Extended(names[0], line))
                : picked.Take(1),
        ];
    }

    /// <summary>"CloudWatch / Logs": a later part that makes another kind's name together with the first one.</summary>
    private IEnumerable<Sense> Extended(Hit first, WordLine line)
    {
        for (var i = first.Last + 1; i < line.Words.Length; i++)
        {
            if (line.Words[i].Gap is Gap.Slash or Gap.Join
                && words.Kinds.Find($"{line.Slice(first.First, first.Last)}{line.Slice(i, i)}")
                    is { IsName: true } sense
                && sense.Kind != first.Sense.Kind)
            {
                yield return sense;
            }
        }
    }

    private static Sense Marked(Hit hit) => hit.Sense with { EndsPhrase = hit.EndsPhrase };

    private static bool RunsCodeAlone(ServiceKind kind) => kind.Has(Capabilities.RunsCode | Capabilities.Serverless);

    private List<Hit> FindHits(WordLine line)
    {
        List<Hit> hits = [];
        var (segment, owned) = (0, false);
        for (var i = 0; i < line.Words.Length; i++)
        {
            var gap = line.Words[i].Gap;
            segment += i > 0 && gap is Gap.Slash or Gap.Join ? 1 : 0;
            var particle = words.Particles.FindLongest(line, i, out var particleEnd);
            var sense = FindFarthest(line, ref i, out var senseEnd);
            if (sense is not null && senseEnd >= particleEnd)
            {
                hits.Add(new(sense, i, senseEnd, segment, gap)
                {
                    EndsPhrase = EndsPhrase(line, senseEnd + 1),
                    IsOwner = owned,
                });
                i = senseEnd;
            }
            else if (particle is not null)
            {
                if (particle.Role is ParticleRole.Preposition)
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
    /// The phrase at a word; one that begins inside it and runs on is the fuller name: "base de datos RDS" gives way to
    /// "RDS Aurora".
    /// </summary>
    private Sense? FindFarthest(WordLine line, ref int first, out int last)
    {
        var sense = words.Kinds.FindLongest(line, first, out last);
        for (var i = first + 1; sense is not null && i <= last; i++)
        {
            if (words.Kinds.FindLongest(line, i, out var end) is { IsName: true } fuller && end > last)
            {
                (sense, first, last) = (fuller, i, end);
            }
        }

        return sense;
    }

    /// <summary>Whether nothing but neutral words, numbers and single letters follow before the phrase ends.</summary>
    private bool EndsPhrase(WordLine line, int index)
    {
        for (var i = index; i < line.Words.Length; i++)
        {
            if (line.Words[i].Gap is Gap.Slash or Gap.Join)
            {
                return true;
            }

            var particle = words.Particles.FindLongest(line, i, out var end);
            if (particle is { Role: not (ParticleRole.Neutral or ParticleRole.Index) })
            {
                return true;
            }

            if (particle is null && !line.IsNumber(i) && line.Slice(i, i) is { Length: > 1 })
            {
                return false;
            }

            i = particle is null ? i : end;
        }

        return true;
    }

    private sealed record Hit(Sense Sense, int First, int Last, int Segment, Gap Gap)
    {
        /// <summary>Whether its phrase ends with it.</summary>
        public bool EndsPhrase { get; init; }

        /// <summary>Whether it stands after a genitive, and so owns what stands before.</summary>
        public bool IsOwner { get; init; }
    }
}
