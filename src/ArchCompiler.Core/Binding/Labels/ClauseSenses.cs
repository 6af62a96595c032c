using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>Questions about what one clause of a label says, asked to weigh it against another.</summary>
internal static class ClauseSenses
{
    /// <summary>Whether it speaks of a program.</summary>
    public static bool IsProgram(ImmutableArray<Sense> senses) =>
        senses is [{ Kind: { IsResource: false } kind }, ..] && kind.Has(Capabilities.RequestTarget);

    /// <summary>Whether it is the name of what runs programs.</summary>
    public static bool RunsPrograms(Sense sense) => sense.IsName && sense.Kind.Has(Capabilities.RunsCode);

    /// <summary>Whether it is the name of a program that many run: "Kong".</summary>
    public static bool IsProduct(Sense sense) =>
        sense.Role is WordRole.Name && sense.Kind is { IsResource: false, Category: "other" }
        && sense.Kind.Has(Capabilities.RequestTarget);

    /// <summary>
    /// Whether a later clause says more than the earlier ones: anything but a text where they say nothing that ends a
    /// phrase; a service or a product where they only tell of data ("orders data (Redis)").
    /// </summary>
    public static bool Outweighs(ImmutableArray<Sense> later, ImmutableArray<Sense> earlier) =>
        later is [{ EndsPhrase: true } sense, ..]
            && (earlier is not [{ EndsPhrase: true }, ..] ? !IsText(later)
                : IsText(earlier) && (sense.Kind.IsResource || sense.Role is WordRole.Product));

    /// <summary>
    /// Whether a later clause only tells where the thing stands, what is hung on it or how it behaves: "Orders (public
    /// subnet)", "cart" / "TG: cart-tg", "API" / "auto-scaling".
    /// </summary>
    public static bool IsAttribute(Sense sense) =>
        (sense is { Role: WordRole.Name, Otherwise: { } other } && NotResources.Meaningless.Contains(other.Id))
        || (sense is { Role: WordRole.Head, Kind.IsResource: true }
            && (sense.Kind.Has(Capabilities.Network) || sense.Kind is { Category: "network" or "security" }));

    /// <summary>People, their clients and the internet: what is said behind their name is no other thing.</summary>
    public static bool IsActor(Sense sense) =>
        sense.Kind is { IsResource: false, Category: "actor" } && !sense.Kind.Has(Capabilities.RequestTarget);

    /// <summary>Whether a clause tells only of words: behind the first it describes the thing and names none.</summary>
    private static bool IsText(ImmutableArray<Sense> senses) =>
        senses is [{ Kind: { IsResource: false } kind }, ..] && NotResources.Meaningless.Contains(kind.Id);
}
