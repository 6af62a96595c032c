using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>A part of an arrow's label that only some arrows have use for.</summary>
internal enum EdgePart
{
    /// <summary>Which objects are meant: "reports/".</summary>
    Keys,

    /// <summary>Which messages, events or changes: "type = order".</summary>
    Filter,

    /// <summary>Where events are from: "shop.orders".</summary>
    Sources,

    /// <summary>When it happens: "every 5 minutes".</summary>
    Schedule,
}

/// <summary>
/// Which parts of the labels of arrows something was made of. What is stated and used by nothing is told of: no part is
/// lost without a word.
/// </summary>
internal sealed class UsedParts
{
    private readonly HashSet<(string Relation, EdgePart Part)> used = [];

    /// <summary>Says that something is made of a part.</summary>
    public void Use(Relation relation, params ReadOnlySpan<EdgePart> parts)
    {
        foreach (var part in parts)
        {
            used.Add((relation.Id, part));
        }
    }

    /// <summary>Tells of each arrow whose parts nothing is made of.</summary>
    public void Account(PlanBuilder plan)
    {
        foreach (var relation in plan.Architecture.Relations.Where(relation => IsRealised(relation, plan)))
        {
            var lost = Stated(relation).Where(part => !used.Contains((relation.Id, part.Part)))
                .Select(part => part.Text).ToList();
            if (lost.Count > 0)
            {
                plan.Report(FilterDiagnostics.NothingMadeOf(relation, lost));
            }
        }
    }

    private static bool IsRealised(Relation relation, PlanBuilder plan) =>
        relation is { IsUndecided: false, IsUnknown: false }
        && relation.Kind is not (RelationKind.Precedes or RelationKind.DrawingOnly)
        && plan.Architecture.FindService(relation.From) is { } from
        && plan.Architecture.FindService(relation.To) is { } to
        && !plan.IsLeftOut(from) && !plan.IsLeftOut(to)
        && plan.Of(from)?.Kind != ConstructKinds.StateMachine;

    private static IEnumerable<(EdgePart Part, string Text)> Stated(Relation relation)
    {
        if (!relation.Keys.IsNone)
        {
            yield return (EdgePart.Keys, $"{relation.Keys}");
        }

        if (!relation.Filter.IsNone)
        {
            yield return (EdgePart.Filter, $"{relation.Filter}");
        }

        if (!relation.Sources.IsEmpty)
        {
            yield return (EdgePart.Sources, string.Join(", ", relation.Sources));
        }

        if (relation.Schedule is { } schedule)
        {
            yield return (EdgePart.Schedule, schedule);
        }
    }
}
