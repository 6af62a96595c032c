using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Properties;
using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Binding.Placement;

/// <summary>Makes the boundaries of an architecture from its frames.</summary>
internal sealed class BoundaryBuilder(
    DrawnTree tree, PropertyChecker checker, ExistingReader existing, IsolationReader isolation)
{
    /// <summary>The boundaries, outer before inner, by the drawn group's id.</summary>
    public ImmutableArray<Boundary> Build(Dictionary<string, Frame> frames, ImmutableArray<Draft> drafts)
    {
        var services = drafts
            .SelectMany(draft => draft.Nodes.Where(node => node.ServiceFrame is not null)
                .Select(node => (node.Id, Service: draft.Id)))
            .DistinctBy(pair => pair.Id).ToDictionary(pair => pair.Id, pair => pair.Service, StringComparer.Ordinal);
        var ids = AllocateIds(frames);
        return [.. tree.Groups.Select(group => Build(frames[group.Id.Text], ids, services, drafts))];
    }

    private Boundary Build(
        Frame frame, Dictionary<string, string> ids, Dictionary<string, string> services, ImmutableArray<Draft> drafts)
    {
        var group = frame.Group.Id.Text;
        var stated = checker.Check(
            group, [.. UniversalProperties.OfGroups, .. frame.Service?.Properties ?? []], "a group");
        return new(ids[group], frame.Kind, frame.Group)
        {
            Title = frame.Title,
            Parent = frame.Parent is { } parent ? ids[parent.Group.Id.Text] : null,
            Cidr = stated.GetValueOrDefault(UniversalProperties.Cidr)?.Text ?? frame.Cidr,
            Code = (stated.GetValueOrDefault(UniversalProperties.Zone)
                ?? stated.GetValueOrDefault(UniversalProperties.Region))?.Text
                ?? frame.Code,
            Existing = existing.Find(frame),
            IsIsolated = isolation.IsIsolated(frame.Label, isSubnet: frame.Kind is BoundaryKind.PrivateSubnet),
            ServiceId = services.GetValueOrDefault(group),
        };
    }

    /// <summary>Ids by drawn id alone, so that moving a frame does not rename it.</summary>
    private static Dictionary<string, string> AllocateIds(Dictionary<string, Frame> frames)
    {
        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        NumberedNames names = new(StringComparer.Ordinal);
        foreach (var (group, frame) in frames.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            ids[group] = names.Take(Identifiers.Of(group, frame.Kind.ToString()), '_');
        }

        return ids;
    }
}
