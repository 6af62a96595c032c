using System.Collections.Immutable;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Diagrams;

/// <summary>
/// Edges as people name them who gave them no id: <c>a->b</c> is every edge that was drawn from <c>a</c> to <c>b</c>.
/// </summary>
public static class EdgeSubjects
{
    private const string Arrow = "->";

    /// <summary>The name of an edge by its ends.</summary>
    public static string Of(DiagramEdge edge) => edge.From.Text + Arrow + edge.To.Text;

    /// <summary>The same statements, those for edges by their ends said of the edges' ids.</summary>
    public static IEnumerable<PropertyAssignment> Resolve(
        IReadOnlyCollection<PropertyAssignment> stated, ImmutableArray<DiagramEdge> edges)
    {
        if (!stated.Any(assignment => IsPair(assignment.Subject.Text)))
        {
            return stated;
        }

        var byEnds = edges.ToLookup(Of, StringComparer.Ordinal);
        var ids = edges.Select(edge => edge.Id.Text).ToHashSet(StringComparer.Ordinal);
        return stated.SelectMany(assignment =>
            IsPair(assignment.Subject.Text) && !ids.Contains(assignment.Subject.Text)
                ? byEnds[assignment.Subject.Text].Select(edge => About(assignment, edge)).DefaultIfEmpty(assignment)
                : [assignment]);
    }

    private static bool IsPair(string subject) => subject.Contains(Arrow, StringComparison.Ordinal);

    private static PropertyAssignment About(PropertyAssignment assignment, DiagramEdge edge) => assignment with
    {
        Subject = new Name(edge.Id.Text, assignment.Subject.Span),
        Wording = assignment.Wording,
    };
}
