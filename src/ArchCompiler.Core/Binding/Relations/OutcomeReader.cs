using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// Says which arrows are gone along only where something failed, or went well. What keeps dead letters is known by its
/// name, by the arrow, or by both; which way it hangs decides whose they are.
/// </summary>
internal static class OutcomeReader
{
    /// <summary>The meaning of a link with its outcome, null where it is an arrow like others.</summary>
    public static (Meaning Meaning, Outcome Outcome)? Find(Link link, EdgeWords words, bool isDirected)
    {
        var (from, to) = (link.From, link.To);
        return words.IsPassive || !to.Kind.IsResource ? null
            : LinkReader.IsChannel(from.Kind)
                ? LinkReader.IsChannel(to.Kind) ? OfChannels(from, to, words, isDirected) : null
            : from.Kind.HasAny(Capabilities.RunsCode | Capabilities.RunsSteps | Capabilities.HandsOn)
                ? OfCode(from, to, words)
            : null;
    }

    /// <summary>A queue, a topic or a bus hands on what nobody could take.</summary>
    private static (Meaning Meaning, Outcome Outcome)? OfChannels(
        Draft from, Draft to, EdgeWords words, bool isDirected)
    {
        var delivered = new Meaning(RelationKind.Subscribes, Access.None);
        var isOf = Has(words, Sign.DeadLettersOf);
        if (isOf || (from.KeepsDeadLetters && !to.KeepsDeadLetters))
        {
            return isOf || !isDirected || words.Relation is RelationKind.Subscribes
                    || (words.Way.Outcome is Outcome.Failure && !Has(words, Sign.Return))
                ? (delivered with { IsReversed = true }, Outcome.Failure)
                : (delivered, Outcome.Return);
        }

        return to.KeepsDeadLetters || words.Way.Outcome is Outcome.Failure || words.Way.Passage.Tries is not null
            ? (delivered, Outcome.Failure)
            : null;
    }

    /// <summary>
    /// Code that fails. A program that runs all the time and is drawn to send sends by itself; a function that is drawn
    /// to send what failed has it sent.
    /// </summary>
    private static (Meaning Meaning, Outcome Outcome)? OfCode(Draft from, Draft to, EdgeWords words)
    {
        var outcome = words.Way.Outcome is Outcome.None && to.KeepsDeadLetters ? Outcome.Failure : words.Way.Outcome;
        return outcome is Outcome.None || Takes(words) || (!IsManaged(from.Kind) && Sends(words)) ? null
            : outcome is Outcome.Success && !IsManaged(from.Kind) ? null
            : MeaningOf(to.Kind) is { } meaning ? (meaning, outcome)
            : null;
    }

    private static Meaning? MeaningOf(ServiceKind to) =>
        LinkReader.IsChannel(to) ? new(RelationKind.Publishes, Access.None)
        : to.Has(Capabilities.RunsCode | Capabilities.Serverless | Capabilities.Asynchronous)
            ? new(RelationKind.Invokes, Access.None)
        : to.Has(Capabilities.ObjectStore) ? new(RelationKind.Accesses, Access.Write)
        : null;

    /// <summary>What the provider runs, and so can hand on when it fails.</summary>
    private static bool IsManaged(ServiceKind kind) =>
        kind.Has(Capabilities.RunsCode | Capabilities.Asynchronous)
        || kind.HasAny(Capabilities.RunsSteps | Capabilities.HandsOn);

    private static bool Takes(EdgeWords words) =>
        words.Relation is RelationKind.Subscribes || words.Exact == Access.Read;

    private static bool Sends(EdgeWords words) =>
        words.Relation is RelationKind.Publishes || words.Exact.HasFlag(Access.Write);

    private static bool Has(EdgeWords words, Sign sign) => (words.Way.Signs & sign) is not Sign.None;
}
