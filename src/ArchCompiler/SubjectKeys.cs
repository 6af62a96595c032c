using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;

namespace ArchCompiler;

/// <summary>
/// Tells which drawn ids mean the same thing: the nodes of one service do, and a frame that is a service means it
/// too.
/// </summary>
internal sealed class SubjectKeys
{
    private readonly Dictionary<string, string> owners = new(StringComparer.Ordinal);
    private readonly HashSet<string> drawn = new(StringComparer.Ordinal);

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

        drawn.UnionWith(owners.Keys);
        drawn.UnionWith(architecture.Diagram.Nodes.Select(n => n.Id.Text));
        drawn.UnionWith(architecture.Diagram.Edges.Select(e => e.Id.Text));
        drawn.UnionWith(architecture.Diagram.Groups.Select(g => g.Id.Text));
    }

    public bool IsDrawn(string id) => drawn.Contains(id);

    public ImmutableArray<string> Of(Subject subject) => [.. subject.Ids.Select(Of).Distinct(StringComparer.Ordinal)];

    public ImmutableHashSet<string> Of(Waiver waiver) =>
        waiver.Subjects.Select(s => Of(s.Text)).ToImmutableHashSet(StringComparer.Ordinal);

    private string Of(string id) => owners.GetValueOrDefault(id, id);
}
