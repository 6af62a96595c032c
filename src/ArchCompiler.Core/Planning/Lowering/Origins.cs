using System.Collections.Immutable;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>Turns drawn things into origins.</summary>
internal static class Origins
{
    public static ImmutableArray<Origin> Of(Participant participant) =>
        [.. participant.Nodes.Select(n => new Origin(OriginType.Node, n.Id.Text, n.Span))];

    public static ImmutableArray<Origin> Of(Relation relation) =>
        [.. relation.Edges.Select(Of)];

    public static Origin Of(DiagramEdge edge) => new(OriginType.Edge, IdOf(edge), edge.Span);

    public static Origin Of(Boundary boundary) => new(OriginType.Group, boundary.Group.Id.Text, boundary.Span);

    /// <summary>Why something undrawn follows from something drawn.</summary>
    public static IEnumerable<Origin> Because(this IEnumerable<Origin> origins, string reason) =>
        origins.Select(o => o with { Reason = reason });

    private static string IdOf(DiagramEdge edge) => edge.HasOwnId ? edge.Id.Text : EdgeSubjects.Of(edge);
}
