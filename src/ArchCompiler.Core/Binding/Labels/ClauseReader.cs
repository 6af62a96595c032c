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

        if (FindHead(hits, line) is { } head)
        {
            return [head.Sense];
        }

        var names = hits.Where(hit => hit.Sense.Role is WordRole.Name).ToList();
        return names.Count == 0 ? [Leading(hits)] : PickNames(names, hits, line);
    }

    /// <summary>Whether a clause of several words begins with something done.</summary>
    public bool StartsAsAction(string clause)
    {
        var line = WordLine.Parse(clause);
        return line.Words.Length > 1 && IsAction(line, 0)
            && (words.Kinds.FindLongest(line, 0, out var last) is null || last == 0);
    }

    /// <summary>Whether a clause of several words begins or ends with something done.</summary>
    public bool IsAction(string clause)
    {
        var line = WordLine.Parse(clause);
        var end = Enumerable.Range(1, Math.Max(0, line.Words.Length - 1))
            .FirstOrDefault(i => line.Words[i].Gap is Gap.Join, line.Words.Length);
        return line.Words.Length > 1 && (IsAction(line, 0) || IsAction(line, end - 1));
    }

    /// <summary>Whether a clause breaks off behind a preposition.</summary>
    public bool EndsInPreposition(string clause)
    {
        var line = WordLine.Parse(clause);
        var last = line.Words.Length - 1;
        return last > 0 && words.Particles.Find(line.Slice(last, last)) is { Role: ParticleRole.Preposition };
    }

    /// <summary>Whether a clause is one name and nothing else.</summary>
    public bool IsWhole(string clause)
    {
        var line = WordLine.Parse(clause);
        return FindHits(line) is [{ EndsPhrase: true } hit]
            && Enumerable.Range(0, line.Words.Length)
                .Except(Enumerable.Range(hit.First, hit.Last - hit.First + 1))
                .All(i => line.IsCode(i) || words.Particles.Find(line.Slice(i, i)) is { Role: ParticleRole.Neutral });
    }

    private bool IsAction(WordLine line, int index) =>
        words.Particles.Find(line.Slice(index, index)) is { Role: ParticleRole.Action };

    /// <summary>
    /// A head counts where its phrase ends with it, or where the clause begins with it and it is the whole of several
    /// words ("security group web") or directly has what it belongs to ("rol IAM"); "error handler" is no error.
    /// </summary>
    private static Hit? FindHead(List<Hit> hits, WordLine line) =>
        hits.FindLast(hit =>
            hit.Sense.Role is WordRole.Head && hit.EndsPhrase && (hit.Gap is not Gap.Join || hit.Segment == 0))
        ?? hits.Find(hit => hit.Sense.Role is WordRole.Head && hit.First == 0 && Leads(hit, hits, line));

    private static bool Leads(Hit head, List<Hit> hits, WordLine line) =>
        hits.Count == 1 ? head.Last > head.First || line.Words.Length <= head.Last + 2
            : head.Last > head.First || hits[1].IsOwner
                || (hits[1].Sense.Role is WordRole.Name && hits[1].First == head.Last + 1);

    /// <summary>
    /// One name of each part that is put side by side; the name of code at the end of a phrase before what it works on.
    /// </summary>
    private ImmutableArray<Sense> PickNames(List<Hit> names, List<Hit> hits, WordLine line)
    {
        List<Sense> picked = [];
        foreach (var segment in names.GroupBy(hit => hit.Segment))
        {
            var first = segment.First();
            var last = segment.Last();
            var sense = last.EndsPhrase && RunsCodeAlone(last.Sense.Kind) && !RunsCodeAlone(first.Sense.Kind)
                || IsKeptIn(last, line) ? last.Sense
                : first.Sense;
            sense = segment.Select(hit => hit.Sense).FirstOrDefault(sense.HasForm) ?? sense;
            if (picked.TrueForAll(other => other.Kind != sense.Kind))
            {
                picked.Add(sense);
            }
        }

        if (BehindNames(names, hits) is { } tail)
        {
            return [tail with { Role = WordRole.Name }];
        }

        return
        [
            .. picked[0].Kind.IsResource
                ? picked.Where(sense => sense.Kind.IsResource).Concat(Extended(names[0], line))
                : picked.Take(1),
        ];
    }

    /// <summary>"CloudTrail logs S3": what keeps the data that stands directly before it.</summary>
    private bool IsKeptIn(Hit last, WordLine line) =>
        last.EndsPhrase && last.First > 0 && last.Sense.Kind.Has(Capabilities.StoresData)
        && words.Particles.Find(line.Slice(last.First - 1, last.First - 1)) is { Role: ParticleRole.Data };

    /// <summary>
    /// A tail counts behind the name of a service, which then only says whose it is: "RDS secret", "Slack users".
    /// </summary>
    private static Sense? BehindNames(List<Hit> names, List<Hit> hits) =>
        hits[^1] is { Sense.Role: WordRole.Tail, EndsPhrase: true } tail && names[^1].Segment == tail.Segment
        && tail.Sense.Kind.IsResource == names[0].Sense.Kind.IsResource
            ? tail.Sense
            : null;

    /// <summary>
    /// "CloudWatch / Logs", "CloudWatch Logs &amp; Metrics": a later part that makes another kind's name together with
    /// the first one, whole or without its last word.
    /// </summary>
    private IEnumerable<Sense> Extended(Hit first, WordLine line)
    {
        var isJoined = false;
        for (var i = first.Last + 1; i < line.Words.Length; i++)
        {
            isJoined |= line.Words[i].Gap is Gap.Slash or Gap.Join;
            var particle = words.Particles.FindLongest(line, i, out var end);
            if (particle?.Role is ParticleRole.Preposition or ParticleRole.Genitive)
            {
                yield break;
            }

            if (particle?.Role is ParticleRole.Join)
            {
                isJoined = true;
                i = end;
            }
            else if (isJoined && (Together(line, first.First, first.Last, i)
                ?? Together(line, first.First, first.Last - 1, i)) is { IsName: true } sense
                && sense.Kind != first.Sense.Kind)
            {
                yield return sense;
            }
        }
    }

    private Sense? Together(WordLine line, int first, int last, int later) =>
        last < first ? null : words.Kinds.Find($"{line.Slice(first, last)}{line.Slice(later, later)}");

    /// <summary>Of parts put side by side the first is the thing: "API instance + read-only replicas".</summary>
    private static Hit LastOfFirstPart(List<Hit> hits) =>
        hits.LastOrDefault(hit => !hit.IsOwner && hit.Segment == hits[0].Segment, hits[0]);

    /// <summary>Whether a clause ends in what something leaves behind: "GuardDuty findings".</summary>
    public bool IsData(string clause)
    {
        var line = WordLine.Parse(clause);
        var last = line.Words.Length - 1;
        return last > 0 && words.Particles.Find(line.Slice(last, last)) is { Role: ParticleRole.Data };
    }

    /// <summary>
    /// A product is what its phrase is about, unless a program ends it: "Redis orders", but "Kafka client".
    /// </summary>
    private static Sense Leading(List<Hit> hits)
    {
        var last = LastOfFirstPart(hits);
        var product = hits.Find(hit => hit.Sense.Role is WordRole.Product && hit.Segment == hits[0].Segment);
        return product is null || (last != product && last.EndsPhrase && !last.Sense.Kind.IsResource
                && last.Sense.Role is not WordRole.Product
                && last.Sense.Kind != product.Sense.Kind && !IsStore(last))
            ? last.Sense with { EndsPhrase = last.EndsPhrase }
            : product.Sense with { EndsPhrase = true };

        bool IsStore(Hit hit) => hit.Sense.Kind.Has(Capabilities.StoresData);
    }

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
            if (particle is { Role: ParticleRole.Action or ParticleRole.Data })
            {
                return false;
            }

            if (particle is { Role: not (ParticleRole.Neutral or ParticleRole.Index) })
            {
                return true;
            }

            if (particle is null && !line.IsCode(i))
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
