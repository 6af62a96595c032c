using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// What a caller is let do to what it uses. Where that keeps users of its own, a caller is one of them: the one of the
/// most that all its edges there ask for, so that an edge that reads beside one that writes makes no second user.
/// </summary>
internal static class CallerAccess
{
    // From the least to the most.
    private static readonly ImmutableArray<(Access Access, AccessName Name)> All =
    [
        (Access.Read, AccessName.Read), (Access.Write, AccessName.Write),
        (Access.Delete, AccessName.Delete), (Access.Manage, AccessName.Manage),
    ];

    /// <summary>The access sets that one relation asks for.</summary>
    public static IEnumerable<AccessName> Of(Relation relation) =>
        All.Where(pair => Asked(relation).HasFlag(pair.Access)).Select(pair => pair.Name);

    /// <summary>
    /// The access sets that a relation asks for by what it is and by its words, known to the target or not.
    /// </summary>
    public static IEnumerable<AccessName> Wished(Relation relation)
    {
        yield return AccessName.Connect;
        yield return AccessName.Mount;
        if (relation.Kind is RelationKind.Publishes)
        {
            yield return AccessName.Publish;
        }
        else if (relation.Kind is RelationKind.Subscribes)
        {
            yield return AccessName.Consume;
        }
        else if (relation.Kind is RelationKind.Invokes or RelationKind.Requests)
        {
            yield return AccessName.Invoke;
        }

        foreach (var name in Of(relation))
        {
            yield return name;
        }
    }

    /// <summary>Whether a caller changes what another keeps, by any of its edges there.</summary>
    public static bool Changes(Participant caller, Service called, PlanBuilder plan) =>
        (Together(caller, called, plan) & (Access.Write | Access.Delete)) is not Access.None;

    /// <summary>The user that a caller is; null where the other keeps none, or none for what the caller does.</summary>
    public static string? UserOf(Participant caller, Service called, PlanBuilder plan) =>
        called.Kind.Realisation is { Users.Length: > 0 } realisation
        && Most(caller, called, plan) is { } most
            ? realisation.FindUser(most)
            : null;

    /// <summary>What a caller's code is told, with what its access puts in the place of what all are told.</summary>
    public static IEnumerable<KeyValuePair<string, string>> EnvironmentOf(
        Participant caller, Service called, PlanBuilder plan)
    {
        if (called.Kind.Realisation is not { } realisation)
        {
            return [];
        }

        if (!realisation.ReaderEnvironment.IsEmpty
            && plan.Architecture.RelationsFrom(caller).Where(r => r.To == called.Id).All(r => r.IsToReader))
        {
            return realisation.ReaderEnvironment.Concat(realisation.ClientEnvironment)
                .DistinctBy(v => v.Key, StringComparer.Ordinal);
        }

        var own = !realisation.EnvironmentByAccess.IsEmpty && Most(caller, called, plan) is { } most
            ? realisation.EnvironmentByAccess.FirstOrDefault(e => e.Access == most)?.Variables ?? []
            : [];
        return own.Concat(realisation.ClientEnvironment).DistinctBy(v => v.Key, StringComparer.Ordinal);
    }

    private static AccessName? Most(Participant caller, Service called, PlanBuilder plan)
    {
        var together = Together(caller, called, plan) & Access.ReadWriteDelete;
        return together is Access.None ? null : All.Last(pair => together.HasFlag(pair.Access)).Name;
    }

    private static Access Together(Participant caller, Service called, PlanBuilder plan) =>
        plan.Architecture.RelationsFrom(caller)
            .Where(r => r.To == called.Id)
            .Aggregate(Access.None, (access, relation) => access | Asked(relation));

    // A store that is used without a word of how is read and written.
    private static Access Asked(Relation relation) =>
        relation.Access is Access.None && relation.Kind is RelationKind.Accesses or RelationKind.Mounts
            ? Access.ReadWrite
            : relation.Access;
}
