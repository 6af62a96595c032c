using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;

namespace ArchCompiler;

/// <summary>
/// Tells which drawn ids mean the same thing: the nodes of one service do, and a frame that is a service means it
/// too.
/// </summary>
internal sealed class SubjectKeys
{
    private const int MostCompared = 1000;
    private readonly Dictionary<string, string> owners = new(StringComparer.Ordinal);
    private readonly HashSet<string> drawn = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> edges;

    public SubjectKeys(Architecture architecture)
    {
        foreach (var participant in architecture.Services.Concat<Participant>(architecture.Others))
        {
            foreach (var id in participant.NodeIds)
            {
                owners.TryAdd(id, participant.Id);
            }
        }

        foreach (var boundary in architecture.Boundaries.Where(b => b.ServiceId is not null))
        {
            owners.TryAdd(boundary.Group.Id.Text, boundary.ServiceId ?? "");
        }

        edges = architecture.Diagram.Edges.ToLookup(EdgeSubjects.Of, edge => edge.Id.Text, StringComparer.Ordinal);
        drawn.UnionWith(owners.Keys);
        drawn.UnionWith(architecture.Diagram.Nodes.Select(n => n.Id.Text));
        drawn.UnionWith(architecture.Diagram.Edges.Select(e => e.Id.Text));
        drawn.UnionWith(architecture.Diagram.Groups.Select(g => g.Id.Text));
    }

    // Looking for a likeness costs a look at each, which a drawing with thousands of both would feel.
    public string? Nearest(string id) =>
        drawn.Count > MostCompared ? null : Core.Text.Nearest.To(id, drawn.Order(StringComparer.Ordinal));

    public bool IsDrawn(string id) => drawn.Contains(id) || edges.Contains(id);

    public ImmutableArray<string> Of(Subject subject) => [.. subject.Ids.Select(Of).Distinct(StringComparer.Ordinal)];

    public ImmutableHashSet<string> Of(Waiver waiver) =>
        waiver.Subjects.SelectMany(s => edges[s.Text].DefaultIfEmpty(s.Text)).Select(Of)
            .ToImmutableHashSet(StringComparer.Ordinal);

    private string Of(string id) => owners.GetValueOrDefault(id, id);
}
