using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// Says what a link means: the pair of kinds first, the label's verb second where the pair can do it, and what the
/// kinds are for last. The direction is that of the arrow unless the pair says otherwise.
/// </summary>
internal static class LinkReader
{
    private static readonly Meaning Unknown = new(RelationKind.DrawingOnly, Access.None) { IsUnknown = true };

    /// <summary>What a link between two kinds means: mostly one thing; two where it puts and takes messages.</summary>
    public static ImmutableArray<Meaning> Read(ServiceKind from, ServiceKind to, EdgeWords words, bool isDirected)
    {
        if (words.IsPassive)
        {
            return
            [
                .. Read(to, from, words with { IsPassive = false }, isDirected: true)
                    .Select(meaning => meaning with { IsReversed = !meaning.IsReversed }),
            ];
        }

        return IsLogged(from, to, words) ? [new(RelationKind.Logs, Access.None)]
            : PairReader.Find(from, to, words) is { } declared ? [declared]
            : !isDirected && ChannelReader.IsSilent(from, to, words) ? [ChannelReader.Undecided]
            : Undirected(from, to, words, isDirected) is { } undirected ? [undirected]
            : ChannelReader.Read(from, to, words) is { IsEmpty: false } messages ? messages
            : [Sure(from, ByVerb(from, to, words) ?? ByKinds(from, to, words), words)];
    }

    /// <summary>To stop a thing or to ask for its state is not to run it: what the kinds cannot do is asked.</summary>
    private static Meaning Sure(ServiceKind from, Meaning meaning, EdgeWords words) =>
        meaning.Kind is RelationKind.Invokes && from.Has(Capabilities.RunsCode)
        && (words.Exact & (Access.Manage | Access.Delete | Access.Read)) is not Access.None
            ? ChannelReader.Undecided
            : meaning;

    /// <summary>A line without a head runs from what acts to what is acted on.</summary>
    private static Meaning? Undirected(ServiceKind from, ServiceKind to, EdgeWords words, bool isDirected) =>
        isDirected || Acts(from) || !Acts(to) ? null
            : (ByVerb(to, from, words) ?? ByKinds(to, from, words)) with { IsReversed = true };

    private static bool Acts(ServiceKind kind) =>
        kind.Has(Capabilities.AssumesRole) || kind.Has(Capabilities.InternetEntry);

    /// <summary>The verb holds where the kinds can do it.</summary>
    private static Meaning? ByVerb(ServiceKind from, ServiceKind to, EdgeWords words) => words.Relation switch
    {
        RelationKind.Accesses when IsStore(to) && Acts(from) && !IsFront(from) =>
            new(RelationKind.Accesses, AccessOf(to, words)),
        RelationKind.Accesses when IsReadFrom(from, to, words) =>
            new(RelationKind.Accesses, Access.Read, IsReversed: true),
        RelationKind.Mounts when IsFileSystem(to) => new(RelationKind.Mounts, AccessOf(words)),
        RelationKind.Invokes when to.Has(Capabilities.RunsCode) && IsFront(from) =>
            new(RelationKind.Requests, Access.None),
        RelationKind.Invokes when CanBeInvoked(to) => new(RelationKind.Invokes, Access.None),
        RelationKind.Subscribes when IsChannel(from) => new(RelationKind.Subscribes, Access.None),
        RelationKind.Requests when to.Has(Capabilities.RequestTarget)
            && !(IsStore(to) && !IsFront(from))
            && !IsChannel(to)
            && !IsChannel(from) =>
            new(RelationKind.Requests, Access.None),
        RelationKind.Deploys => new(RelationKind.Deploys, Access.None),
        RelationKind.Replicates when IsStore(from) && IsStore(to) => new(RelationKind.Replicates, Access.None),
        RelationKind.DrawingOnly => new(RelationKind.DrawingOnly, Access.None),
        _ => null,
    };

    /// <summary>What an arrow between two kinds most probably means.</summary>
    private static Meaning ByKinds(ServiceKind from, ServiceKind to, EdgeWords words)
    {
        if (from.Has(Capabilities.Network) || to.Has(Capabilities.Network))
        {
            return new(
                from.Has(Capabilities.InternetEntry) && to.Has(Capabilities.RequestTarget)
                    ? RelationKind.Requests
                    : RelationKind.Attaches,
                Access.None);
        }

        if (from.Has(Capabilities.Control) || to.Has(Capabilities.Control))
        {
            return Unknown;
        }

        return IsFileSystem(to) ? new(RelationKind.Mounts, AccessOf(words))
            : IsChannel(from) && !IsStore(to) ? new(RelationKind.Subscribes, Access.None)
            : IsChannel(to) ? new(RelationKind.Publishes, Access.None)
            : IsStore(to) && !IsFront(from) ? new(RelationKind.Accesses, AccessOf(to, words))
            : CanBeInvoked(to) && !IsFront(from) ? new(RelationKind.Invokes, Access.None)
            : to.Has(Capabilities.RequestTarget) || to.Has(Capabilities.VpcAttached)
                ? new(RelationKind.Requests, Access.None)
            : Unknown;
    }

    /// <summary>What keeps logs of its requests by itself and hands them to a bucket.</summary>
    private static bool IsLogged(ServiceKind from, ServiceKind to, EdgeWords words) =>
        words.Relation is RelationKind.Logs && to.Has(Capabilities.ObjectStore) && from.Has(Capabilities.ProducesLogs)
        && !from.Has(Capabilities.RunsCode);

    /// <summary>Whether the arrow shows where data goes: "S3 -->|reads| Lambda" is read by the function.</summary>
    private static bool IsReadFrom(ServiceKind from, ServiceKind to, EdgeWords words) =>
        words.Access is Access.Read && IsStore(from) && to.Has(Capabilities.RunsCode);

    /// <summary>What is put into a cache is there to be found again.</summary>
    private static Access AccessOf(ServiceKind to, EdgeWords words) =>
        words.Access is Access.Write && to.Has(Capabilities.Cache) ? Access.ReadWrite : AccessOf(words);

    private static Access AccessOf(EdgeWords words) => words.Access is Access.None ? Access.ReadWrite : words.Access;

    private static bool IsStore(ServiceKind kind) =>
        (kind.Has(Capabilities.StoresData) || kind.Has(Capabilities.Cache))
            && !IsChannel(kind)
            && !kind.Has(Capabilities.Control);

    private static bool IsFileSystem(ServiceKind kind) =>
        kind.Has(Capabilities.StoresData | Capabilities.VpcAttached) && !kind.Has(Capabilities.RequestTarget);

    /// <summary>Takes messages and gives them to others.</summary>
    public static bool IsChannel(ServiceKind kind) =>
        kind.Has(Capabilities.Asynchronous) && !kind.Has(Capabilities.RunsCode);

    /// <summary>Stands in front of others and passes requests on.</summary>
    public static bool IsFront(ServiceKind kind) =>
        kind.Has(Capabilities.InternetEntry | Capabilities.RequestTarget) && !kind.Has(Capabilities.RunsCode);

    /// <summary>Run through the provider's own API rather than over a network path.</summary>
    private static bool CanBeInvoked(ServiceKind kind) =>
        kind.Has(Capabilities.AssumesRole | Capabilities.RequestTarget)
        && !kind.Has(Capabilities.VpcAttached)
        && !kind.Has(Capabilities.PublicEndpoint)
        && !IsChannel(kind);
}
