using System.Collections.Immutable;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Binding.Services;

/// <summary>
/// Gives participants their ids, from drawn ids alone: which of two that wish for the same id gets it depends on their
/// drawn ids and not on the order of statements.
/// </summary>
internal static class IdAllocator
{
    /// <summary>The participants with ids that are unique and legal.</summary>
    public static ImmutableArray<Draft> Allocate(ImmutableArray<Draft> drafts)
    {
        var wishes = drafts.Select(WishOf).ToArray();
        var ids = new string[drafts.Length];
        NumberedNames names = new(StringComparer.Ordinal);
        foreach (var index in Enumerable.Range(0, drafts.Length)
            .OrderBy(i => drafts[i].Nodes.Length > 1 || IsBundledLater(drafts[i]))
            .ThenBy(i => FirstId(drafts[i]), StringComparer.Ordinal)
            .ThenBy(i => drafts[i].Kind.Id, StringComparer.Ordinal))
        {
            ids[index] = Allocate(wishes[index], drafts[index], names);
        }

        return [.. drafts.Select((draft, i) => draft with { Id = ids[i] })];
    }

    private static string FirstId(Draft draft) => draft.Nodes.Select(node => node.Id).Min(StringComparer.Ordinal) ?? "";

    private static bool IsBundledLater(Draft draft) => draft.Nodes[0].Kinds.IndexOf(draft.Kind) > 0;

    private static string WishOf(Draft draft)
    {
        var common = Identifiers.Common([.. draft.Nodes.Select(node => Identifiers.Of(node.Id, draft.Kind.Id))]);
        return IsBundledLater(draft) ? $"{common}_{Identifiers.Of(draft.Kind.Id, "service")}" : common;
    }

    private static string Allocate(string wish, Draft draft, NumberedNames names)
    {
        if (names.TryTake(wish))
        {
            return wish;
        }

        var own = Identifiers.Of(FirstId(draft), draft.Kind.Id);
        return names.TryTake(own) ? own : names.Take(wish, '_');
    }
}
