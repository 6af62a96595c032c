using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>Says which of the names in a clause the shape is: one, or one of each part put side by side.</summary>
internal sealed class NamePicker(Words words)
{
    /// <summary>
    /// One name of each part that is put side by side; the name of code at the end of a phrase before what it works on.
    /// </summary>
    public ImmutableArray<Sense> Pick(List<Hit> names, List<Hit> hits, WordLine line)
    {
        List<Sense> picked = [];
        Lazy<ILookup<int, Hit>> parts = new(() => hits.ToLookup(hit => hit.Segment));
        foreach (var segment in names.GroupBy(hit => hit.Segment))
        {
            var first = segment.First();
            var last = segment.Last();
            var isCarried = last != first && IsHost(line, last.First - 1);
            var sense = isCarried ? CarriedBy(first.Sense, last.Sense, parts.Value[segment.Key].Any(IsProgramBetween))
                : last.EndsPhrase && RunsCodeAlone(last.Sense.Kind) && !RunsCodeAlone(first.Sense.Kind)
                    || IsKeptIn(last, line) ? last.Sense
                : first.Sense;
            bool IsProgramBetween(Hit hit) =>
                hit.First > first.Last && hit.Last < last.First && ClauseSenses.IsProgram([hit.Sense]);

            sense = segment.Select(hit => hit.Sense).FirstOrDefault(sense.HasForm) ?? sense;
            if (picked.TrueForAll(other => other.Kind != sense.Kind))
            {
                picked.Add(sense);
            }
        }

        if ((BehindNames(names, hits) ?? Mentioning(names, hits, line)) is { } tail)
        {
            return [tail with { Role = WordRole.Name }];
        }

        return
        [
            .. picked[0].Kind.IsResource
                ? picked.Where(sense => sense.Kind.IsResource).Concat(Extended(names[0], line))
                    .DistinctBy(sense => sense.Kind)
                : picked.Take(1),
        ];
    }

    /// <summary>
    /// "AWS Batch on Fargate" is Batch; a program on what runs programs is that: "Keycloak on ECS", "SQS worker on
    /// ECS".
    /// </summary>
    private static Sense CarriedBy(Sense what, Sense host, bool isProgram) =>
        (!what.Kind.IsResource || (isProgram && !what.Kind.Has(Capabilities.RunsCode)))
            && host.Kind.Has(Capabilities.RunsCode) ? host : what;

    /// <summary>Whether a word says that the next carries the one before.</summary>
    public bool IsHost(WordLine line, int index) =>
        index > 0 && words.Particles.Find(line.Slice(index, index)) is { Role: ParticleRole.Host };

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
    /// A program or a text that is called after the service it works with: "SQS listener". What runs programs itself
    /// is not only mentioned ("Lambda consumer"), nor is what is made of such parts ("ALB listener"); but what a fleet
    /// tells of itself is a text ("Elastic Beanstalk events"), and what a channel carries is the channel's own name
    /// ("EventBridge domain events").
    /// </summary>
    private Sense? Mentioning(List<Hit> names, List<Hit> hits, WordLine line) =>
        hits[^1] is { Sense.Role: WordRole.Mention, EndsPhrase: true } last && names[^1].Segment == last.Segment
        && !(names.Exists(hit => Carries(hit.Sense.Kind))
            && words.Carried.Find(line.Slice(last.First, last.Last)) is not null)
        && names.TrueForAll(hit => !hit.Sense.Kind.HasAny(Capabilities.RunsCode | Capabilities.BalancesLoad)
            || (NotResources.Meaningless.Contains(last.Sense.Kind.Id) && hit.Sense.Kind.Has(Capabilities.Scalable)
                && !RunsCodeAlone(hit.Sense.Kind)))
            ? last.Sense
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

    private static bool Carries(ServiceKind kind) =>
        kind.Has(Capabilities.Asynchronous) && !kind.Has(Capabilities.RunsCode);

    private static bool RunsCodeAlone(ServiceKind kind) => kind.Has(Capabilities.RunsCode | Capabilities.Serverless);
}
