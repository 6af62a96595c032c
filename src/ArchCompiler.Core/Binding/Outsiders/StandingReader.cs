using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Kinds;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Binding.Relations;
using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Outsiders;

/// <summary>
/// Says how what stands outside stands to the architecture: by the words of its own label, then by those of the frames
/// around it, then by its kind. Whoever sits in an office comes from a network; a build server there still builds.
/// </summary>
internal sealed class StandingReader(Words words)
{
    /// <summary>
    /// The drafts, with a standing for each that is no resource. Of resources, a door for those who work on the others
    /// (a bastion) stands as they do.
    /// </summary>
    public ImmutableArray<Draft> Read(ImmutableArray<Draft> drafts) =>
    [
        .. drafts.Select(draft => !draft.Kind.IsResource ? Read(draft)
            : IsBastion(draft) ? draft with { Standing = Standing.Staff }
            : draft),
    ];

    private bool IsBastion(Draft draft)
    {
        var line = WordLine.Parse(draft.Nodes[0].Label.All);
        return draft.Kind.Has(Capabilities.Instance)
            && Enumerable.Range(0, line.Words.Length).Any(i => words.Bastions.FindLongest(line, i, out _) is not null);
    }

    private Draft Read(Draft draft)
    {
        var node = draft.Nodes[0];
        var frames = node.Frame?.Outwards().Where(IsOutside).ToList() ?? [];
        return draft with
        {
            Standing = StandingOf(draft.Kind, node, frames),
            Cidr = CidrOf(node, frames),
            Routes = RouteWords.IsWhole(node.Label.All) ? RouteWords.Read(node.Label.All) : [],
        };
    }

    private Standing StandingOf(ServiceKind kind, BoundNode node, List<Frame> frames)
    {
        var own = Find(node.Label.All) is { } said && (said is not Standing.Staff || IsPerson(kind))
            ? said
            : OfKind(kind);
        var around = frames.Select(frame => Find(frame.Label.All)).OfType<Standing>().ToHashSet();
        return own is Standing.Worker or Standing.Network || NotResources.Meaningless.Contains(kind.Id) ? own
            : around.Contains(Standing.Network) ? Standing.Network
            : own is Standing.Beside && TitleScan.FindCidr(node.Label.All) is not null ? Standing.Network
            : own is Standing.Beside && IsDrawnAsPerson(node) ? Standing.Visitor
            : around.Contains(Standing.Worker) && own is Standing.Beside or Standing.Partner ? Standing.Worker
            : own;
    }

    /// <summary>What the words of a text say: that it is in a network before all else, then the last word.</summary>
    private Standing? Find(string text)
    {
        var line = WordLine.Parse(text);
        Standing? found = null;
        for (var i = 0; i < line.Words.Length; i++)
        {
            if (words.Outsiders.FindLongest(line, i, out var last) is { } word)
            {
                found = found is Standing.Network ? found : word.Standing;
                i = last;
            }
        }

        return found;
    }

    /// <summary>A frame of the provider's own cloud tells where a thing runs, not whose it is.</summary>
    private static bool IsOutside(Frame frame) =>
        frame.Surroundings is not (Surroundings.Provider or Surroundings.Host);

    /// <summary>A circle of its own in no frame of the cloud is how people draw who uses what they drew.</summary>
    private static bool IsDrawnAsPerson(BoundNode node) =>
        node.Node.Shape is "circle" or "doublecircle" && node.Frame?.Outwards().All(IsOutside) is not false;

    private static bool IsPerson(ServiceKind kind) =>
        kind.Has(Capabilities.InternetEntry) && !kind.Has(Capabilities.RequestTarget);

    private static Standing OfKind(ServiceKind kind) =>
        kind.Has(Capabilities.PrivateNetwork) ? Standing.Network
        : IsPerson(kind) ? Standing.Visitor
        : kind.Has(Capabilities.InternetEntry) ? Standing.Partner
        : Standing.Beside;

    private static string? CidrOf(BoundNode node, List<Frame> frames) =>
        TitleScan.FindCidr(node.Label.All) ?? frames.Find(frame => frame.Cidr is not null)?.Cidr;
}
