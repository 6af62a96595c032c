using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// Says what an arrow means of which one end is no resource. Who deploys, provisions or opens a session works on what
/// the arrow leads to and is no client of it.
/// </summary>
internal static class OutsideReader
{
    private static readonly Meaning Works = new(RelationKind.Manages, Access.None);
    private static readonly Meaning Watches = new(RelationKind.Monitors, Access.None);
    private static readonly Meaning Uses = new(RelationKind.External, Access.None);

    /// <summary>The meaning, null where both ends are resources.</summary>
    public static Meaning? Find(Draft from, Draft to, EdgeWords words, bool isDirected) =>
        NotResources.Meaningless.Contains(from.Kind.Id) || NotResources.Meaningless.Contains(to.Kind.Id)
            ? new(RelationKind.DrawingOnly, Access.None)
        : from.Kind.IsResource && to.Kind.IsResource ? null
        : from.Kind.IsResource && !isDirected && ComesIn(to) ? Read(to, from, words) with { IsReversed = true }
        : from.Kind.IsResource || !to.Kind.IsResource ? Uses
        : !isDirected && from.Standing is Standing.Partner && !IsEntry(to.Kind) ? Uses with { IsReversed = true }
        : Read(from, to, words);

    private static Meaning Read(Draft from, Draft to, EdgeWords words) =>
        Observes(from, to, words) ? Watches
        : WorksOn(from, to, words) ? Works
        : Uses;

    /// <summary>
    /// Whether somebody else's monitoring collects, rather than asking something of what the arrow leads to.
    /// </summary>
    private static bool Observes(Draft from, Draft to, EdgeWords words) =>
        !words.IsRequest && words is { Protocol: null, Port: null, Host: null }
        && (from.Standing is Standing.Observer
            || (from.Standing is Standing.Partner && !to.Kind.Has(Capabilities.Control)
                && (words.Way.Signs & Sign.Observe) is not Sign.None));

    private static bool ComesIn(Draft draft) =>
        draft.Standing is Standing.Visitor or Standing.Network or Standing.Staff or Standing.Worker;

    private static bool WorksOn(Draft from, Draft to, EdgeWords words) =>
        to.Standing is Standing.Staff
        || words.Relation is RelationKind.Deploys or RelationKind.Manages
        || words.Protocol is "ssh" or "rdp" || (words.IsHandling && !words.IsRequest)
        || from.Standing switch
        {
            Standing.Worker => !(words.IsRequest && IsEntry(to.Kind)),
            Standing.Staff => !IsEntry(to.Kind),
            _ => false,
        };

    private static bool IsEntry(ServiceKind kind) =>
        kind.Has(Capabilities.InternetEntry) || kind.Has(Capabilities.ResolvesNames);
}
