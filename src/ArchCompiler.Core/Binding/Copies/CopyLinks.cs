using ArchCompiler.Core.Binding.Relations;
using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Copies;

/// <summary>What links mean between a thing and its copy, and to copies that only answer who reads.</summary>
internal static class CopyLinks
{
    /// <summary>A copy follows the other whatever is written on the arrow, whichever way it points.</summary>
    public static Meaning? Find(Link link) =>
        Follows(link.To, link.From) ? new(RelationKind.Replicates, Access.None)
        : Follows(link.From, link.To) ? new(RelationKind.Replicates, Access.None, IsReversed: true)
        : link.From.Followed is { } followed && link.From.Kind == link.To.Kind && link.To.Followed == followed
            ? new(RelationKind.Replicates, Access.None)
        : null;

    /// <summary>What a link does with a reader: it reads; to write there is nothing that can be done.</summary>
    public static Meaning Limit(Meaning meaning, Link link, EdgeWords said)
    {
        if (meaning.Kind is not RelationKind.Accesses || FindReader(link, meaning) is null)
        {
            return meaning;
        }

        return meaning with
        {
            Access = Access.Read,
            IsToReader = true,
            IsUndecided = meaning.IsUndecided
                || (said.Access & (Access.Write | Access.Delete | Access.Manage)) is not Access.None
                    && !said.Access.HasFlag(Access.ReadWrite),
        };
    }

    /// <summary>What the author calls the copy that a link leads to.</summary>
    public static string TitleOf(Link link, DiagramEdge edge) =>
        link.To.Members.Concat(link.From.Members)
            .FirstOrDefault(node => node.Id == edge.To.Text || node.Id == edge.From.Text && link.From.IsReader(node.Id))
            ?.Title
        ?? link.To.Nodes[0].Title;

    private static string? FindReader(Link link, Meaning meaning)
    {
        var store = meaning.IsReversed ? link.From : link.To;
        var ends = link.Edges[^1] is var edge && meaning.IsReversed
            ? new[] { edge.From.Text, edge.To.Text }
            : [edge.To.Text, edge.From.Text];
        return ends.FirstOrDefault(store.IsReader);
    }

    private static bool Follows(Draft copy, Draft other) =>
        copy.Followed is { } node && copy.Kind == other.Kind && other.Nodes[0].Id == node;
}
