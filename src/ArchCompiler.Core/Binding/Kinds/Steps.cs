using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Kinds;

/// <summary>
/// Finds numbered steps: labels of one frame that count from 1 are a procedure, not services, whatever they name.
/// </summary>
internal static class Steps
{
    private const int Fewest = 3;

    /// <summary>Ids of the nodes that are steps.</summary>
    public static FrozenSet<string> Find(ImmutableArray<NodeDraft> drafts) =>
        drafts
            .Where(draft => !IsCode(draft))
            .Select(draft => (draft.Id, Frame: draft.Frame?.Group.Id.Text, Number: NumberOf(draft)))
            .Where(step => step.Number > 0)
            .GroupBy(step => step.Frame, StringComparer.Ordinal)
            .Where(steps => steps.Count() >= Fewest && Counts(steps.Select(step => step.Number)))
            .SelectMany(steps => steps.Select(step => step.Id))
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A numbered function is one: "1 Discovery Lambda".</summary>
    private static bool IsCode(NodeDraft draft) =>
        draft is { IsNamedResource: true, Reading: { IsFirst: true, Senses: [{ Kind: var kind }, ..] } }
        && kind.Has(Capabilities.RunsCode | Capabilities.Serverless);

    private static bool Counts(IEnumerable<int> numbers) =>
        numbers.Order().Index().All(pair => pair.Item == pair.Index + 1);

    private static int NumberOf(NodeDraft draft)
    {
        if (draft.Label.Lines is not [var line, ..])
        {
            return 0;
        }

        var digits = line.AsSpan(0, Math.Min(2, line.Length)).IndexOfAnyExceptInRange('0', '9');
        var end = digits < 0 ? Math.Min(2, line.Length) : digits;
        return end > 0 && end < line.Length && line[end] is ' ' or '.' or ')' or ':'
            ? int.Parse(line.AsSpan(0, end), CultureInfo.InvariantCulture)
            : 0;
    }
}
