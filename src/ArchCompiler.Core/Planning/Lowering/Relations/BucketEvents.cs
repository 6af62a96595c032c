using System.Collections.Immutable;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// Which of a bucket's tellings overlap with another: two are told of the same objects. S3 takes no two rules that
/// overlap (S3 guide, "Examples of overlapping"), so those go through the account's event bus, where any number may
/// listen.
/// </summary>
internal sealed class BucketEvents
{
    // So many a bucket may have of its own (S3 guide, "Event notification quotas").
    private const int MostRules = 100;

    private readonly Dictionary<string, HashSet<string>> shared = new(StringComparer.Ordinal);

    /// <summary>Whether what a relation is told of is told to another too.</summary>
    public bool IsShared(RelationStep step)
    {
        if (!shared.TryGetValue(step.From.Id, out var overlapping))
        {
            shared[step.From.Id] = overlapping = Find(step);
        }

        return overlapping.Contains(step.Relation.Id);
    }

    /// <summary>The events of S3 that a relation is about; those of new objects where it says nothing.</summary>
    public static List<string> EventsOf(Relation relation)
    {
        var named = relation.Events.Select(EventOf).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return named.Count > 0 ? named
            : relation.Said.HasFlag(Access.Delete) ? ["ObjectRemoved"]
            : ["ObjectCreated"];
    }

    /// <summary>The event of S3 that a name means, null for a name of another's.</summary>
    public static string? EventOf(string name) =>
        name is "ObjectCreated" or "ObjectRemoved" or "ObjectRestore" or "ObjectTagging" ? name
        : name.Contains("delete", StringComparison.OrdinalIgnoreCase)
            || name.Contains("remove", StringComparison.OrdinalIgnoreCase) ? "ObjectRemoved"
        : name.Contains("create", StringComparison.OrdinalIgnoreCase)
            || name.Contains("upload", StringComparison.OrdinalIgnoreCase) ? "ObjectCreated"
        : null;

    /// <summary>What the event bus calls events of a sort (S3 guide, "EventBridge event message structure").</summary>
    public static IEnumerable<string> DetailTypes(string name) => name switch
    {
        "ObjectRemoved" => ["Object Deleted"],
        "ObjectRestore" => ["Object Restore Initiated", "Object Restore Completed", "Object Restore Expired"],
        "ObjectTagging" => ["Object Tags Added", "Object Tags Deleted"],
        _ => ["Object Created"],
    };

    private static HashSet<string> Find(RelationStep step)
    {
        List<Relation> told =
        [
            .. step.Plan.Architecture.RelationsFrom(step.From)
                .Where(r => r.Kind is not RelationKind.Accesses && IsTold(r, step)),
        ];
        return told.Count > MostRules
            ? [.. told.Select(r => r.Id)]
            : [.. told.Where(one => told.Exists(other => one.Id != other.Id && Overlap(one, other))).Select(r => r.Id)];
    }

    private static bool IsTold(Relation relation, RelationStep step) =>
        step.Plan.Architecture.FindService(relation.To) is { } to && !step.Plan.IsLeftOut(to)
        && step.Plan.Of(to) is { Kind: ConstructKinds.Function or ConstructKinds.Queue or ConstructKinds.Topic } target
        && target.Scope == step.FromDraft?.Scope;

    private static bool Overlap(Relation one, Relation other) =>
        EventsOf(one).Intersect(EventsOf(other), StringComparer.Ordinal).Any()
        && Meet(one.Keys.Prefixes, other.Keys.Prefixes, (a, b) => a.StartsWith(b, StringComparison.Ordinal))
        && Meet(one.Keys.Suffixes, other.Keys.Suffixes, (a, b) => a.EndsWith(b, StringComparison.Ordinal));

    private static bool Meet(
        ImmutableArray<string> ones, ImmutableArray<string> others, Func<string, string, bool> covers) =>
        ones.IsEmpty || others.IsEmpty
        || ones.Any(one => others.Any(other => covers(one, other) || covers(other, one)));
}
