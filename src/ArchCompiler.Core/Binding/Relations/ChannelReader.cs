using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// Says what an arrow at a queue, a topic, a bus or a stream means. To read is to take messages and to write is to put
/// them, whatever the arrow's direction; without a word the arrow shows which way messages go. A word that is not known
/// is asked about, since to guess would be to grant.
/// </summary>
internal static class ChannelReader
{
    /// <summary>Nobody can tell.</summary>
    public static readonly Meaning Undecided = new(RelationKind.DrawingOnly, Access.None) { IsUndecided = true };
    private static readonly Meaning Put = new(RelationKind.Publishes, Access.None);
    private static readonly Meaning Take = new(RelationKind.Subscribes, Access.None, IsReversed: true);

    /// <summary>
    /// The meanings of a link into a channel; empty where it leads into none, or from one to another.
    /// </summary>
    public static ImmutableArray<Meaning> Read(ServiceKind from, ServiceKind to, EdgeWords words) =>
        !LinkReader.IsChannel(to) || LinkReader.IsChannel(from) ? []
        : from.Has(Capabilities.Control) || from.Has(Capabilities.Network) ? []
        : words.Access.HasFlag(Access.Manage) || words.Access.HasFlag(Access.Delete) || words.IsUnknown ? [Undecided]
        : words.Exact.HasFlag(Access.ReadWrite) ? [Put, Take]
        : words.Exact.HasFlag(Access.Read) ? [Take]
        : words.Exact.HasFlag(Access.Write) ? [Put]
        : words.Access is not Access.None ? [Undecided]
        : ByRelation(words.Relation);

    /// <summary>
    /// Whether neither a head nor a word says which way messages go between a channel and code.
    /// </summary>
    public static bool IsSilent(ServiceKind from, ServiceKind to, EdgeWords words) =>
        LinkReader.IsChannel(from) != LinkReader.IsChannel(to)
        && (from.Has(Capabilities.RunsCode) || to.Has(Capabilities.RunsCode))
        && words is { Relation: null, Access: Access.None };

    private static ImmutableArray<Meaning> ByRelation(RelationKind? relation) => relation switch
    {
        null or RelationKind.Publishes or RelationKind.Requests or RelationKind.Invokes or RelationKind.Notifies
            or RelationKind.Logs => [Put],
        RelationKind.Subscribes => [Take],
        RelationKind.Deploys or RelationKind.DrawingOnly => [],
        _ => [Undecided],
    };
}
