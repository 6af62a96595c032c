using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Kinds;
using ArchCompiler.Core.Binding.Properties;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Binding.Copies;

/// <summary>
/// Gives a shape that says nothing but that it is a copy ("Multi-AZ standby") the kind of the store that it is joined
/// to, or of the only one there is.
/// </summary>
internal sealed class BareCopies(CopyReader reader, Statements statements)
{
    /// <summary>The nodes, with kinds for such shapes.</summary>
    public ImmutableArray<BoundNode> Name(ImmutableArray<BoundNode> nodes, ImmutableArray<DiagramEdge> edges)
    {
        var bare = nodes.Where(IsBare).Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        if (bare.Count == 0)
        {
            return nodes;
        }

        var kinds = nodes.Where(node => !bare.Contains(node.Id))
            .SelectMany(node => node.Kinds.Where(HasCopies).Select(kind => (node.Id, Kind: kind)))
            .DistinctBy(pair => pair.Id)
            .ToDictionary(pair => pair.Id, pair => pair.Kind, StringComparer.Ordinal);
        var joined = edges.Where(edge => edge.Stroke is not "invisible")
            .SelectMany(edge => new[] { (edge.From.Text, edge.To.Text), (edge.To.Text, edge.From.Text) })
            .Where(pair => bare.Contains(pair.Item1))
            .ToLookup(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
        var only = kinds.Count == 1 ? kinds.Values.First() : null;
        return [.. nodes.Select(node => bare.Contains(node.Id) && KindOf(node) is { } kind ? Name(node, kind) : node)];

        ServiceKind? KindOf(BoundNode node)
        {
            var near = joined[node.Id].Where(kinds.ContainsKey).Select(id => kinds[id]).Distinct().Take(2).ToList();
            return near is [var store] ? store : near.Count == 0 && IsBeside(node, only) ? only : null;
        }

        bool IsBeside(BoundNode node, ServiceKind? store) =>
            store is not null && !node.IsResource && !joined[node.Id].Any() && node.Frame is not null;
    }

    private bool IsBare(BoundNode node) =>
        node.Kinds is [var kind] && !HasCopiesByName(node, kind)
        && (!kind.IsResource || !kind.Has(Capabilities.RunsCode))
        && statements.Text(node.Id, UniversalProperties.Service) is null
        && reader.Read(node.Label, null) is { IsCopy: true, IsBare: true };

    /// <summary>Whether a label names a store itself, so that it needs no other to tell what it is.</summary>
    private bool HasCopiesByName(BoundNode node, ServiceKind kind) =>
        HasCopies(kind) && !reader.Read(node.Label, kind).IsBare;

    private static bool HasCopies(ServiceKind kind) =>
        kind.Copies is not null && kind.HasAny(Capabilities.StoresData | Capabilities.Cache);

    private static BoundNode Name(BoundNode node, ServiceKind kind) => node with { Kinds = [kind], Candidates = [] };
}
