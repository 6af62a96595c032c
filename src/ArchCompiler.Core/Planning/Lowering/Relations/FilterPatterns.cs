using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// Conditions of an arrow as AWS takes them: a list of values for each name, of which one must be there (SNS guide,
/// "Subscription filter policies"; Lambda guide, "Event filtering"; EventBridge guide, "Event patterns").
/// </summary>
internal static class FilterPatterns
{
    private static readonly ImmutableArray<string> OfRecord = ["eventName", "eventID", "eventSource", "awsRegion"];

    /// <summary>Of attributes of messages, each a text or a number.</summary>
    public static PlanValue OfAttributes(EventFilter filter) =>
        PlanValue.Of(ByName(filter).Select(same => (same.Key, Values([.. same]))));

    /// <summary>Of what a message says, below a name where it has one.</summary>
    public static PlanValue OfBody(EventFilter filter, string name) =>
        PlanValue.Of((name, Nested(ByName(filter).Select(same => (PathOf(same.Key, name), Values([.. same]))))));

    /// <summary>
    /// Of changes of a table: of what the record itself says ("eventName"), else of what the item has become, under the
    /// name of the service that keeps it; null for a comparison that a stream has none for.
    /// </summary>
    public static PlanValue? OfChanges(EventFilter filter, Service table)
    {
        List<(ImmutableArray<string>, PlanValue)> parts = [];
        foreach (var same in ByName(filter))
        {
            if (OfRecord.Contains(same.Key, StringComparer.Ordinal))
            {
                parts.Add(([same.Key], Values([.. same])));
            }
            else if (same.All(condition => condition.Operator is "="))
            {
                var isNumber = same.All(condition => NumberOf(condition) is not null);
                parts.Add((
                    [table.Kind.Realisation?.KeyService ?? "", "NewImage", same.Key, isNumber ? "N" : "S"],
                    PlanValue.Of(same.Select(condition => PlanValue.Of(condition.Value ?? "")))));
            }
            else
            {
                return null;
            }
        }

        return Nested(parts);
    }

    private static IEnumerable<IGrouping<string, Condition>> ByName(EventFilter filter) =>
        filter.Conditions.GroupBy(condition => condition.Name, StringComparer.Ordinal);

    private static ImmutableArray<string> PathOf(string name, string within) =>
        [.. (name.StartsWith($"{within}.", StringComparison.Ordinal) ? name[(within.Length + 1)..] : name).Split('.')];

    private static PlanValue Nested(IEnumerable<(ImmutableArray<string> Path, PlanValue Value)> parts) =>
        PlanValue.Of(parts.GroupBy(part => part.Path[0], StringComparer.Ordinal)
            .Select(same => (
                same.Key,
                same.First() is { Path.Length: 1, Value: var value }
                    ? value
                    : Nested(same.Where(part => part.Path.Length > 1).Select(part => (part.Path[1..], part.Value))))));

    private static PlanValue Values(ImmutableArray<Condition> same)
    {
        ImmutableArray<Condition> not = [.. same.Where(condition => condition.Operator is "!=")];
        ImmutableArray<PlanValue> bounds =
        [
            .. same.Where(condition => condition.Operator is not ("=" or "!="))
                .SelectMany(condition => NumberOf(condition) is { } number
                    ? new[] { PlanValue.Of(condition.Operator ?? "="), PlanValue.Of(number) }
                    : []),
        ];
        return PlanValue.Of(
        [
            .. same.Where(condition => condition.Operator is "=").SelectMany(Equal),
            .. not.IsEmpty
                ? Array.Empty<PlanValue>()
                : [PlanValue.Of(("anything-but", PlanValue.Of(not.Select(c => PlanValue.Of(c.Value ?? "")))))],
            .. bounds.IsEmpty ? Array.Empty<PlanValue>() : [PlanValue.Of(("numeric", PlanValue.Of(bounds)))],
        ]);
    }

    /// <summary>A number is written as text by some, as number by others.</summary>
    private static IEnumerable<PlanValue> Equal(Condition condition)
    {
        yield return PlanValue.Of(condition.Value ?? "");
        if (NumberOf(condition) is { } number)
        {
            yield return PlanValue.Of(("numeric", PlanValue.Of([PlanValue.Of("="), PlanValue.Of(number)])));
        }
    }

    private static decimal? NumberOf(Condition condition) =>
        decimal.TryParse(
            condition.Value,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number)
            ? number
            : null;
}
