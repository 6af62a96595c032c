using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Kinds;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Services;

/// <summary>
/// Finds who runs the programs that stand in the frame of a service: the frame where it is that service, else the one
/// shape of the service in it. Their arrows are that service's.
/// </summary>
internal sealed class ProgramHosts(NotResources notResources)
{
    /// <summary>The participants, with the programs that others of them run taken into those.</summary>
    public ImmutableArray<Draft> Fold(ImmutableArray<Draft> drafts)
    {
        if (!drafts.Any(IsProgram))
        {
            return drafts;
        }

        var hosts = HostsByFrame(drafts);
        Dictionary<Draft, List<BoundNode>> run = new(ReferenceEqualityComparer.Instance);
        HashSet<Draft> hosted = new(ReferenceEqualityComparer.Instance);
        foreach (var draft in drafts.Where(IsProgram))
        {
            if (FrameOf(draft.Nodes[0]) is { } frame
                && hosts.TryGetValue(frame, out var found) && found is [var host]
                && hosted.Add(draft))
            {
                (run.TryGetValue(host, out var programs) ? programs : run[host] = []).AddRange(draft.Nodes);
            }
        }

        return
        [
            .. drafts.Where(draft => !hosted.Contains(draft))
                .Select(draft => run.TryGetValue(draft, out var programs)
                    ? draft with { Programs = [.. programs] }
                    : draft),
        ];
    }

    /// <summary>Who may run programs in each frame that is a service.</summary>
    private static Dictionary<Frame, List<Draft>> HostsByFrame(ImmutableArray<Draft> drafts)
    {
        Dictionary<Frame, List<Draft>> hosts = new(ReferenceEqualityComparer.Instance);
        foreach (var draft in drafts.Where(draft => draft.Kind.Has(Capabilities.RunsCode)))
        {
            foreach (var frame in draft.Members.Select(node => node.ServiceFrame ?? FrameOf(node)).OfType<Frame>()
                .Distinct<Frame>(ReferenceEqualityComparer.Instance))
            {
                (hosts.TryGetValue(frame, out var found) ? found : hosts[frame] = []).Add(draft);
            }
        }

        return hosts;
    }

    /// <summary>The nearest frame around a shape that is a service which runs single programs.</summary>
    private static Frame? FrameOf(BoundNode node) =>
        node.Frame?.Outwards().FirstOrDefault(frame => frame.Service is not null
            || frame.Surroundings is Surroundings.Outside) is { Service: { } service, MemberKind: not null } found
        && service.Has(Capabilities.RunsCode)
            ? found
            : null;

    private bool IsProgram(Draft draft) =>
        draft.Kind == notResources.Application || draft.Kind == notResources.GenericDatabase;
}
