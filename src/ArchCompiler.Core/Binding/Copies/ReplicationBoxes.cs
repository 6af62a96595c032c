using ArchCompiler.Core.Binding.Relations;
using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Copies;

/// <summary>
/// Takes boxes that stand for replication out of the way between two stores: what an arrow leads from is copied to what
/// one leads to. A box with nothing behind it is the copy itself.
/// </summary>
internal static class ReplicationBoxes
{
    /// <summary>The links without such boxes in the middle.</summary>
    public static List<Link> Splice(List<Link> links)
    {
        var boxes = links.SelectMany(link => new[] { link.From, link.To }).Where(IsBox)
            .ToHashSet<Draft>(ReferenceEqualityComparer.Instance);
        if (boxes.Count == 0)
        {
            return links;
        }

        var comparer = (IEqualityComparer<Draft>)ReferenceEqualityComparer.Instance;
        var inward = links.Where(link => IsStore(link.From)).ToLookup(link => link.To, comparer);
        var onward = links.Where(link => IsStore(link.To)).ToLookup(link => link.From, comparer);
        HashSet<Link> used = new(ReferenceEqualityComparer.Instance);
        List<Link> spliced = [];
        foreach (var box in boxes.Where(box => inward[box].Any() && onward[box].Any()))
        {
            used.UnionWith(inward[box]);
            used.UnionWith(onward[box]);
            spliced.AddRange(
                from before in inward[box]
                from after in onward[box]
                where !ReferenceEquals(before.From, after.To)
                select new Link(before.From, after.To, [.. before.Edges, .. after.Edges])
                {
                    Via = [box],
                    Meaning = new(RelationKind.Replicates, Access.None),
                });
        }

        return [.. links.Where(link => !used.Contains(link)), .. spliced];
    }

    private static bool IsBox(Draft draft) =>
        draft.Kind.Has(Capabilities.Control | Capabilities.StoresData)
        && draft.Kind.Controls.Any(control => control is { Relation: RelationKind.Replicates, IsInverse: true });

    private static bool IsStore(Draft draft) =>
        draft.Kind.Has(Capabilities.StoresData) && !draft.Kind.Has(Capabilities.Control);
}
