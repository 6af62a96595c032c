using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>Finds replicas that lack an edge which a twin has.</summary>
internal static class GapFinder
{
    /// <summary>The gaps, in drawing order of the nodes.</summary>
    public static ImmutableArray<ReplicaGap> Find(ImmutableArray<Draft> drafts, ImmutableArray<Relation> relations)
    {
        var folded = drafts.Where(draft => draft.Nodes.Length > 1)
            .ToDictionary(draft => draft.Id, StringComparer.Ordinal);
        Dictionary<(string Service, string Node), List<DiagramEdge>> missing = [];
        foreach (var relation in relations)
        {
            foreach (var id in new[] { relation.From, relation.To }.Distinct(StringComparer.Ordinal))
            {
                if (folded.TryGetValue(id, out var draft))
                {
                    Compare(draft, relation, missing);
                }
            }
        }

        return
        [
            .. from draft in folded.Values
               from node in draft.Nodes
               let edges = missing.GetValueOrDefault((draft.Id, node.Id))
               where edges is not null
               orderby node.Node.Span.Start
               select new ReplicaGap(draft.Id, node.Node, [.. edges]),
        ];
    }

    private static void Compare(
        Draft draft, Relation relation, Dictionary<(string Service, string Node), List<DiagramEdge>> missing)
    {
        var ids = draft.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var touching = relation.Edges.Where(edge => ids.Contains(edge.From.Text) || ids.Contains(edge.To.Text))
            .ToList();
        var touched = touching.SelectMany(edge => new[] { edge.From.Text, edge.To.Text })
            .ToHashSet(StringComparer.Ordinal);
        if (touching.Count == 0 || touching.Count < relation.Edges.Count(edge => relation.Via.IsEmpty))
        {
            return;
        }

        foreach (var node in draft.Nodes.Where(node => !touched.Contains(node.Id)))
        {
            if (!missing.TryGetValue((draft.Id, node.Id), out var edges))
            {
                missing.Add((draft.Id, node.Id), edges = []);
            }

            edges.AddRange(touching);
        }
    }
}
