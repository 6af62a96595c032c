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
    private readonly Dictionary<Frame, Ground> grounds = new(ReferenceEqualityComparer.Instance);

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

    private bool IsBastion(Draft draft) =>
        draft.Kind.Has(Capabilities.Instance) && words.Bastions.Occurs(WordLine.Parse(draft.Nodes[0].Label.All));

    private Draft Read(Draft draft)
    {
        var node = draft.Nodes[0];
        var around = Around(node.Frame);
        var standing = StandingOf(draft.Kind, node, around);
        return draft with
        {
            Standing = standing,
            Pipeline = standing is Standing.Worker ? PipelineOf(node.Label.All) : null,
            Cidr = TitleScan.FindCidr(node.Label.All) ?? around.Cidr,
            Routes = RouteWords.IsWhole(node.Label.All) ? RouteWords.Read(node.Label.All) : [],
        };
    }

    /// <summary>The first pipeline that a text names.</summary>
    private PipelineWord? PipelineOf(string text)
    {
        var line = WordLine.Parse(text);
        return Enumerable.Range(0, line.Words.Length).Select(i => words.Pipelines.FindLongest(line, i, out _))
            .FirstOrDefault(found => found is not null);
    }

    private Standing StandingOf(ServiceKind kind, BoundNode node, Ground around)
    {
        var own = Find(node.Label.All) is { } said && (said is not Standing.Staff || IsPerson(kind))
            ? said
            : OfKind(kind);
        return own is Standing.Worker or Standing.Network || NotResources.Meaningless.Contains(kind.Id) ? own
            : around.IsNetwork ? Standing.Network
            : own is Standing.Beside && TitleScan.FindCidr(node.Label.All) is not null ? Standing.Network
            : own is Standing.Beside && !kind.HasAny(Capabilities.StoresData | Capabilities.Cache)
                && IsDrawnAsPerson(node, around) ? Standing.Visitor
            : around.IsWorker && own is Standing.Beside or Standing.Partner ? Standing.Worker
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
    private static bool IsDrawnAsPerson(BoundNode node, Ground around) =>
        node.Node.Shape is "circle" or "doublecircle" && !around.IsProvided;

    private static bool IsPerson(ServiceKind kind) =>
        kind.Has(Capabilities.InternetEntry) && !kind.Has(Capabilities.RequestTarget);

    private static Standing OfKind(ServiceKind kind) =>
        kind.Has(Capabilities.PrivateNetwork) ? Standing.Network
        : IsPerson(kind) ? Standing.Visitor
        : kind.Has(Capabilities.InternetEntry) ? Standing.Partner
        : Standing.Beside;

    /// <summary>What the frames around a shape say, each frame read once however many shapes stand in it.</summary>
    private Ground Around(Frame? frame)
    {
        Stack<Frame> unread = new();
        var ground = Ground.Open;
        for (var outer = frame; outer is not null; outer = outer.Parent)
        {
            if (grounds.TryGetValue(outer, out var known))
            {
                ground = known;
                break;
            }

            unread.Push(outer);
        }

        while (unread.TryPop(out var inner))
        {
            grounds[inner] = ground = IsOutside(inner) ? Within(ground, inner) : ground with { IsProvided = true };
        }

        return ground;
    }

    private Ground Within(Ground ground, Frame frame)
    {
        var said = Find(frame.Label.All);
        return ground with
        {
            IsNetwork = ground.IsNetwork || said is Standing.Network,
            IsWorker = ground.IsWorker || said is Standing.Worker,
            Cidr = frame.Cidr ?? ground.Cidr,
        };
    }

    /// <summary>What a shape stands on, by the frames around it.</summary>
    private sealed record Ground(bool IsNetwork, bool IsWorker, bool IsProvided, string? Cidr)
    {
        /// <summary>In no frame.</summary>
        public static Ground Open { get; } = new(false, false, false, null);
    }
}
