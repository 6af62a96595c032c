using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// Reads a link by its pair of kinds: a control says what an edge between it and another kind means, whichever way it
/// was drawn. Where several declarations fit, the one that names the other kind holds, then the one that the label
/// agrees with, then the first.
/// </summary>
internal static class PairReader
{
    /// <summary>The declared meaning, null where neither kind declares one.</summary>
    public static Meaning? Find(ServiceKind from, ServiceKind to, EdgeWords words)
    {
        // Code that encrypts uses the key by itself; a key that encrypts code encrypts what that keeps.
        if (words.Relation is RelationKind.Encrypts && to.Has(Capabilities.ManagesKeys)
            && from.Has(Capabilities.RunsCode) && !from.Has(Capabilities.Instance))
        {
            return new(RelationKind.Accesses, Access.Write);
        }

        var fitting = Fitting(from, to, words, isDrawn: true)
            .Concat(Fitting(to, from, words, isDrawn: false)).ToList();
        var best = fitting.Find(fit => fit.Declaration.Kind is not null && fit.Declaration.Relation == words.Relation)
            ?? fitting.Find(fit => fit.Declaration.Kind is not null)
            ?? fitting.Find(fit => fit.Declaration.Relation == words.Relation)
            ?? fitting.Find(fit => fit.Declarer.Has(Capabilities.Control)
                && fit.Declaration.Relation is not RelationKind.Accesses)
            ?? fitting.FirstOrDefault();
        if (best is null)
        {
            return null;
        }

        var isReversed = best.IsDrawn == best.Declaration.IsInverse;
        var access = best.Declaration.Relation switch
        {
            RelationKind.Accesses or RelationKind.Mounts => AccessOf(words, best.Declarer),
            RelationKind.Deploys => words.Relation is RelationKind.Publishes ? Access.Write : words.Access,
            _ => Access.None,
        };
        return new(best.Declaration.Relation, access, isReversed);
    }

    /// <summary>What a control keeps is read, unless the label says that it is written.</summary>
    private static Access AccessOf(EdgeWords words, ServiceKind declarer) =>
        declarer.Has(Capabilities.KeepsSecrets) ? Access.Read
        : words.Access is not Access.None ? words.Access
        : declarer.Has(Capabilities.Control) ? Access.Read : Access.ReadWrite;

    private static IEnumerable<Fit> Fitting(
        ServiceKind declarer, ServiceKind other, EdgeWords words, bool isDrawn) =>
        declarer.Controls
            .Where(declaration => (declaration.Kind is null || declaration.Kind == other.Id)
                && other.Has(declaration.On)
                && (!IsSaid(declaration, declarer) || declaration.Relation == words.Relation)
                && !(declaration.Relation is RelationKind.Orchestrates && IsCall(words))
                && !(declaration.Relation is RelationKind.Contains && words.IsAtProgram))
            .Select(declaration => new Fit(declaration, declarer, isDrawn));

    /// <summary>
    /// Whether a relation holds only where the label says so: what code itself does with a key or a secret.
    /// </summary>
    private static bool IsSaid(ControlDeclaration declaration, ServiceKind declarer) =>
        declaration.Relation is RelationKind.Signs or RelationKind.Rotates
        || (declaration.Relation is RelationKind.Accesses && declarer.Has(Capabilities.ManagesKeys));

    // What asks another over a protocol is no capacity of it, nor the other way round.
    private static bool IsCall(EdgeWords words) => words.IsRequest || words.Protocol is not null || words.IsAtProgram;

    private sealed record Fit(ControlDeclaration Declaration, ServiceKind Declarer, bool IsDrawn);
}
