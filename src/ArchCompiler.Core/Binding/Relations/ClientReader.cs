using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// Says what an arrow between a service and a program that nothing drawn runs means: what it would mean if AWS ran the
/// program, where that is something which a permission allows.
/// </summary>
internal static class ClientReader
{
    private const Capabilities Runs = Capabilities.RunsCode | Capabilities.AssumesRole;

    /// <summary>The meanings; empty where neither end is such a program, or permissions mean nothing.</summary>
    public static ImmutableArray<Meaning> Read(
        Link link, EdgeWords words, bool isDirected, NotResources notResources)
    {
        if (IsClient(link.From, notResources) == IsClient(link.To, notResources)
            || !(link.From.Kind.IsResource || link.To.Kind.IsResource))
        {
            return [];
        }

        var meanings = LinkReader.Read(Running(link.From.Kind), Running(link.To.Kind), words, isDirected);
        return meanings.All(meaning => IsUse(meaning, link, notResources)) ? meanings : [];
    }

    private static bool IsClient(Draft draft, NotResources notResources) =>
        draft.Kind == notResources.Application && draft.Standing is Standing.Beside;

    private static ServiceKind Running(ServiceKind kind) =>
        kind.IsResource ? kind : kind with { Capabilities = kind.Capabilities | Runs };

    /// <summary>Whether the program uses the service, rather than being used by it.</summary>
    private static bool IsUse(Meaning meaning, Link link, NotResources notResources)
    {
        var acts = meaning.IsReversed ? link.To : link.From;
        return !meaning.IsUndecided && meaning.Kind switch
        {
            RelationKind.Accesses or RelationKind.Publishes or RelationKind.Invokes => IsClient(acts, notResources),
            RelationKind.Subscribes => !IsClient(acts, notResources),
            _ => false,
        };
    }
}
