using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>The words that labels are read by: the catalog's aliases and icons, and the vocabulary over them.</summary>
internal sealed class Words
{
    private readonly Dictionary<string, ServiceKind> icons = new(StringComparer.Ordinal);

    /// <summary>The words of a catalog. A word whose kind the catalog does not know is left out.</summary>
    public Words(ServiceCatalog catalog)
    {
        Lexicon<Sense> stated = new(KindWords(catalog));
        Kinds = new(
            Aliases(catalog).Where(alias => stated.Find(WordLine.Parse(alias.Key).Text) is null)
                .Concat(KindWords(catalog)));
        Particles = new(
            catalog.Vocabulary.Particles.SelectMany(p => p.Words.Select(word => KeyValuePair.Create(word, p))));
        Groups = new(catalog.Vocabulary.Groups.SelectMany(g => g.Words.Select(word => KeyValuePair.Create(word, g))));
        Verbs = new(catalog.Vocabulary.Verbs.SelectMany(v => v.Words.Select(word => KeyValuePair.Create(word, v))));
        foreach (var kind in catalog.Kinds)
        {
            foreach (var icon in kind.Icons)
            {
                icons.TryAdd(icon, kind);
            }
        }
    }

    /// <summary>Phrases that mean kinds.</summary>
    public Lexicon<Sense> Kinds { get; }

    /// <summary>Small words.</summary>
    public Lexicon<Particle> Particles { get; }

    /// <summary>Words on frames.</summary>
    public Lexicon<GroupWord> Groups { get; }

    /// <summary>Words on arrows.</summary>
    public Lexicon<Verb> Verbs { get; }

    /// <summary>The kind of an icon with or without its pack's prefix, null where none is known.</summary>
    public ServiceKind? FindIcon(string icon) =>
        icons.GetValueOrDefault(icon[(icon.IndexOf(':', StringComparison.Ordinal) + 1)..]);

    private static IEnumerable<KeyValuePair<string, Sense>> Aliases(ServiceCatalog catalog) =>
        from kind in catalog.Kinds
        let sense = new Sense(kind, kind.IsResource || IsThirdParty(kind) ? WordRole.Name : WordRole.Generic, null)
        from alias in kind.Aliases.Prepend(kind.Id)
        select KeyValuePair.Create(alias, sense);

    /// <summary>
    /// Whether a kind that is no resource has names of its own; words for users and programs are generic.
    /// </summary>
    private static bool IsThirdParty(ServiceKind kind) =>
        kind.Category is "actor" && kind.Has(Capabilities.RequestTarget);

    private static IEnumerable<KeyValuePair<string, Sense>> KindWords(ServiceCatalog catalog) =>
        from word in catalog.Vocabulary.Kinds
        let kind = catalog.Find(word.Kind)
        where kind is not null
        let otherwise = word.Otherwise is null ? null : catalog.Find(word.Otherwise)
        let sense = new Sense(kind, word.Role, otherwise)
        from text in word.Words
        select KeyValuePair.Create(text, sense);
}
