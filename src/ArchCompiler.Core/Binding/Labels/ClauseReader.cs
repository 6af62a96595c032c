using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>
/// Reads one clause of a label: which word of it says what the shape is. The head of the phrase decides before a name
/// ("ALB security group"), a name before a generic word ("Lambda function"), the first name before later ones ("S3 ALB
/// logs"), the last generic word before earlier ones ("customer database"). What follows a preposition is another thing
/// ("report to S3").
/// </summary>
internal sealed class ClauseReader(Words words)
{
    private readonly HitFinder hitFinder = new(words);
    private readonly NamePicker names = new(words);

    /// <summary>A clause, to be asked about.</summary>
    public Clause Parse(string text) => new(text, hitFinder);

    /// <summary>What the clause names; empty when nothing known.</summary>
    public ImmutableArray<Sense> Read(Clause clause)
    {
        var line = clause.Line;
        var hits = clause.Hits;
        if (hits.Count == 0)
        {
            return [];
        }

        if (FindHead(hits, line) is { } found)
        {
            return [found.Sense];
        }

        var lastName = hits.FindLast(hit => hit.Sense.IsName);
        var named = hits.Where(hit => hit.Sense.Role is WordRole.Name && !IsProperty(hit, lastName)).ToList();
        return IsActorFirst(hits, named) ? [hits[0].Sense with { EndsPhrase = true }]
            : named.Count > 0 ? names.Pick(named, hits, line)
            : Leading(hits) is { Role: WordRole.Head } head ? [head with { Role = WordRole.Generic }]
            : [Leading(hits)];
    }

    /// <summary>"User / web app on ECS": what stands beside the word for people only tells what they use.</summary>
    private static bool IsActorFirst(List<Hit> hits, List<Hit> named) =>
        hits[0] is { EndsPhrase: true, Sense.Role: not WordRole.Hint } actor && ClauseSenses.IsActor(actor.Sense)
        && named.Count > 0 && named[0].Segment > actor.Segment;

    /// <summary>
    /// "Auto-scaling resolvers": a name that is also the word for a property only describes what ends its phrase.
    /// </summary>
    private static bool IsProperty(Hit hit, Hit? lastName) =>
        hit is { EndsPhrase: false, Sense.Otherwise: { } other } && NotResources.Meaningless.Contains(other.Id)
        && !(lastName?.First > hit.Last);

    /// <summary>Whether a clause of several words begins with something done.</summary>
    public bool StartsAsAction(Clause clause)
    {
        var line = clause.Line;
        return line.Words.Length > 1 && !IsIdentifier(clause) && IsAction(line, 0)
            && (words.Kinds.FindLongest(line, 0, out var last) is null || last == 0);
    }

    /// <summary>Whether a clause of several words begins or ends with something done.</summary>
    public bool IsAction(Clause clause)
    {
        var line = clause.Line;
        var end = Enumerable.Range(1, Math.Max(0, line.Words.Length - 1))
            .FirstOrDefault(i => line.Words[i].Gap is Gap.Join, line.Words.Length);
        return line.Words.Length > 1 && !IsIdentifier(clause) && (IsAction(line, 0) || IsAction(line, end - 1));
    }

    /// <summary>
    /// Whether a clause begins with what it names; further down a list, or among words that tell of something else
    /// ("can restore new RDS instance"), it only mentions it.
    /// </summary>
    public bool IsLedByName(Clause clause)
    {
        var line = clause.Line;
        var hits = clause.Hits;
        return hits.Find(hit => !NotResources.Meaningless.Contains(hit.Sense.Kind.Id)) is not { } hit
            || ((hit.Segment == 0 || words.Particles.FindLongest(line, 0, out _) is { Role: ParticleRole.Neutral })
                && (!hit.Sense.IsName || !hit.Sense.Kind.IsResource || IsIdentifier(clause) || BeginsWithProvider(line)
                    || IsAmongNames(hit, clause)));
    }

    private bool BeginsWithProvider(WordLine line) =>
        words.Groups.FindLongest(line, 0, out _) is { Kind: BoundaryKind.Cloud };

    /// <summary>
    /// Whether a clause lists three things or more, half of them no services: "Cognito, usage plans, guardrails" tells
    /// what the thing above has.
    /// </summary>
    public static bool IsEnumeration(Clause clause)
    {
        var line = clause.Line;
        var parts = 1 + line.Words.Skip(1).Count(word => word.Gap is Gap.Join);
        var named = clause.Hits.Where(hit => hit.Sense.IsName).DistinctBy(hit => hit.Segment);
        return parts > 2 && named.Count() * 2 <= parts;
    }

    /// <summary>Whether nothing unknown stands before a name, or directly behind it.</summary>
    private bool IsAmongNames(Hit name, Clause clause) =>
        Enumerable.Range(0, name.First).All(i => IsKnown(i, clause))
        && (name.Last + 1 == clause.Line.Words.Length
            || clause.Line.Words[name.Last + 1].Gap is Gap.Join or Gap.Slash
            || IsKnown(name.Last + 1, clause));

    private bool IsKnown(int index, Clause clause) =>
        clause.Line.IsCode(index) || clause.Known[index]
        || (!IsAction(clause.Line, index) && words.Particles.Find(clause.Line.Slice(index, index)) is not null);

    /// <summary>The generic word for a resource that ends a clause, null where none does.</summary>
    public static Sense? FindEnding(Clause clause) =>
        clause.Hits is [_, .., { EndsPhrase: true, Sense: { IsName: false } sense }]
            && sense.Kind.IsResource ? sense : null;

    /// <summary>Whether a clause begins with what is done to a thing, and so tells of a step: "deploy-eks".</summary>
    public bool StartsAsHandling(Clause clause)
    {
        var line = clause.Line;
        return line.Words.Length > 0
            && HitFinder.IsHandling(line, words.Particles.FindLongest(line, 0, out var last), last)
            && (words.Kinds.FindLongest(line, 0, out var phrase) is null || phrase <= last);
    }

    /// <summary>Whether what a clause names first carries something that stands before it: "backend on EKS".</summary>
    public bool IsCarrier(Clause clause)
    {
        var line = clause.Line;
        return clause.Hits.Find(hit => hit.Sense.IsName) is { } named && names.IsHost(line, named.First - 1);
    }

    /// <summary>Whether a clause breaks off behind a preposition.</summary>
    public bool EndsInPreposition(Clause clause)
    {
        var line = clause.Line;
        var last = line.Words.Length - 1;
        return last > 0 && words.Particles.Find(line.Slice(last, last)) is { Role: ParticleRole.Preposition };
    }

    /// <summary>Whether a clause is one name and nothing else.</summary>
    public bool IsWhole(Clause clause)
    {
        var line = clause.Line;
        return clause.Hits is [{ EndsPhrase: true } hit]
            && Enumerable.Range(0, line.Words.Length)
                .Except(Enumerable.Range(hit.First, hit.Last - hit.First + 1))
                .All(i => line.IsCode(i) || words.Particles.Find(line.Slice(i, i)) is { Role: ParticleRole.Neutral });
    }

    /// <summary>
    /// Whether a clause is the name of a service that runs no programs, with the word for a program behind it: "API
    /// gateway service".
    /// </summary>
    public static bool IsProgramOf(Clause clause) =>
        clause.Hits is [{ Sense: { IsName: true, Kind: var named } } first, .., var last]
        && named.IsResource && !named.Has(Capabilities.RunsCode)
        && last is { EndsPhrase: true, Sense.Kind: { IsResource: false } program } && last.Segment == first.Segment
        && program.Has(Capabilities.RequestTarget);

    /// <summary>Whether a clause is what programs are called, in small letters with hyphens: "api-gateway".</summary>
    public static bool IsProgramName(Clause clause) =>
        clause.Text.Contains('-', StringComparison.Ordinal) && !clause.Text.Any(c => c is ' ' || char.IsUpper(c));

    /// <summary>An identifier ("CreateTaskFunction", "telemetry-ingest") is a name, whatever its words do.</summary>
    private static bool IsIdentifier(Clause clause) => !clause.Text.AsSpan().Trim().ContainsAny(' ', '\t');

    private bool IsAction(WordLine line, int index) =>
        words.Particles.Find(line.Slice(index, index)) is { Role: ParticleRole.Action or ParticleRole.Handling };

    /// <summary>
    /// A head counts where its phrase ends with it, or where the clause begins with it and it is the whole of several
    /// words ("security group web") or directly has what it belongs to ("rol IAM"); "error handler" is no error.
    /// </summary>
    private static Hit? FindHead(List<Hit> hits, WordLine line)
    {
        var named = hits.Find(hit => hit.Sense.IsName && hit.Sense.Kind.IsResource);
        Lazy<Dictionary<int, Hit>> keepers = new(() => hits
            .Where(hit => hit.Sense.Role is WordRole.Name && hit.Sense.Kind.HasAny(
                Capabilities.StoresData | Capabilities.Asynchronous | Capabilities.RunsCode))
            .DistinctBy(hit => hit.Segment)
            .ToDictionary(hit => hit.Segment));
        return hits.FindLast(hit =>
                hit.Sense.Role is WordRole.Head && hit.EndsPhrase && (hit.Gap is not Gap.Join || hit.Segment == 0)
                && !IsBeside(hit, named) && !IsKept(hit, keepers))
            ?? hits.Find(hit => hit.Sense.Role is WordRole.Head && hit.First == 0 && Leads(hit, hits, line));
    }

    /// <summary>
    /// "CloudWatch Logs/Metrics", "VPC and subnets": what only stands beside the name of a service.
    /// </summary>
    private static bool IsBeside(Hit head, Hit? named) => named is not null && named.Segment < head.Segment;

    /// <summary>
    /// "S3 scripts", "DynamoDB accounts": what stands behind the name of a store and is no resource is kept there.
    /// </summary>
    private static bool IsKept(Hit head, Lazy<Dictionary<int, Hit>> keepers) =>
        head.Sense.Kind is { IsResource: false } kept
        && (kept.Has(Capabilities.RequestTarget) || kept.Id is NotResources.AccountId)
        && keepers.Value.TryGetValue(head.Segment, out var keeper) && keeper.Last < head.First
        && (keeper.Sense.Kind.Has(Capabilities.StoresData) || kept.Id is NotResources.AccountId);

    /// <summary>"Client certificate secret": a tail that ends the phrase says what the thing is.</summary>
    private static bool IsBehind(Hit last, Hit head) =>
        last is { Sense.Role: WordRole.Tail, EndsPhrase: true, IsOwner: false } && last.Segment == head.Segment;

    private static bool Leads(Hit head, List<Hit> hits, WordLine line) =>
        hits.Count == 1 ? head.Last > head.First || line.Words.Length <= head.Last + 2
            : (head.Last > head.First && !IsBehind(hits[^1], head)) || hits[1].IsOwner
                || (head.Sense.Kind.IsResource && hits[1].Sense.Role is WordRole.Name
                    && hits[1].First == head.Last + 1);

    /// <summary>Of parts put side by side the first is the thing: "API instance + read-only replicas".</summary>
    private static Hit LastOfFirstPart(List<Hit> hits) =>
        hits.LastOrDefault(hit => !hit.IsOwner && hit.Segment == hits[0].Segment, hits[0]);

    /// <summary>Whether a clause ends in what something leaves behind: "GuardDuty findings".</summary>
    public bool IsData(Clause clause)
    {
        var line = clause.Line;
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
        return product is null || last is { EndsPhrase: true, Sense.Role: WordRole.Tail }
            || (last != product && last.EndsPhrase && !last.Sense.Kind.IsResource
                && last.Sense.Role is not WordRole.Product
                && last.Sense.Kind != product.Sense.Kind && !IsStore(last))
            ? last.Sense with { EndsPhrase = last.EndsPhrase }
            : product.Sense with { EndsPhrase = true };

        bool IsStore(Hit hit) => hit.Sense.Kind.Has(Capabilities.StoresData);
    }

}
