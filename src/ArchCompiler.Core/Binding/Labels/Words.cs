using System.Collections.Frozen;
using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>The words that labels are read by: the catalog's aliases and icons, and the vocabulary over them.</summary>
internal sealed class Words
{
    private const string One = "one";
    private const string Several = "several";

    private readonly Dictionary<string, ServiceKind> icons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ServiceKind> members;
    private readonly ImmutableArray<KindFamily> families;

    /// <summary>The words of a catalog. A word whose kind the catalog does not know is left out.</summary>
    public Words(ServiceCatalog catalog)
    {
        Lexicon<Sense> stated = new(KindWords(catalog));
        Kinds = new(
            Aliases(catalog).Where(alias => stated.Find(WordLine.Parse(alias.Key).Text) is null)
                .Select(alias => EndsInHead(alias, stated)
                    ? KeyValuePair.Create(alias.Key, alias.Value with { Role = WordRole.Head })
                    : alias)
                .Concat(KindWords(catalog)));
        Particles = new(
            catalog.Vocabulary.Particles.SelectMany(p => p.Words.Select(word => KeyValuePair.Create(word, p))));
        Groups = new(catalog.Vocabulary.Groups.SelectMany(g => g.Words.Select(word => KeyValuePair.Create(word, g))));
        Verbs = new(catalog.Vocabulary.Verbs.SelectMany(v => v.Words.SelectMany(VerbForms.Of)
            .Select(word => KeyValuePair.Create(word, v))));
        Handlings = new(catalog.Vocabulary.Handlings.SelectMany(VerbForms.Of)
            .Select(word => KeyValuePair.Create(word, catalog.Vocabulary)));
        Carried = new(catalog.Vocabulary.Carried.Select(word => KeyValuePair.Create(word, catalog.Vocabulary)));
        Negations = new(catalog.Vocabulary.Negations.Select(word => KeyValuePair.Create(word, catalog.Vocabulary)));
        ReadOnly = new(catalog.Vocabulary.ReadOnly.Select(word => KeyValuePair.Create(word, catalog.Vocabulary)));
        Bastions = new(catalog.Vocabulary.Bastions.Select(word => KeyValuePair.Create(word, catalog.Vocabulary)));
        Existing = new(catalog.Vocabulary.Existing.Select(word => KeyValuePair.Create(word, catalog.Vocabulary)));
        Parts = new(
            catalog.Vocabulary.Parts.SelectMany(p => p.Words.Select(word => (Word: word, p.Of)))
                .GroupBy(pair => pair.Word, StringComparer.Ordinal)
                .Select(same => KeyValuePair.Create(
                    same.Key, new PartWord([same.Key], [.. same.SelectMany(pair => pair.Of)]))));
        Copies = new(catalog.Vocabulary.Copies.SelectMany(c => c.Words.Select(word => KeyValuePair.Create(word, c))));
        Units = new(
            catalog.Vocabulary.Units.Select(word => KeyValuePair.Create(word, One))
                .Concat(catalog.Vocabulary.Units.Where(word => char.IsAsciiLetterLower(word[^1]))
                    .Select(word => KeyValuePair.Create($"{word}s", Several))));
        Pipelines = new(
            catalog.Vocabulary.Pipelines.SelectMany(p => p.Words.Select(word => KeyValuePair.Create(word, p))));
        Schedules = new(
            catalog.Vocabulary.Schedules.SelectMany(s => s.Words.Select(word => KeyValuePair.Create(word, s))));
        ScheduleUnits = new(
            catalog.Vocabulary.Schedules.SelectMany(s => s.Units.Select(word => KeyValuePair.Create(word, s))));
        Outsiders = new(
            catalog.Vocabulary.Outsiders.SelectMany(o => o.Words.Select(word => KeyValuePair.Create(word, o))));
        Signs = new(SignMeaning.Of(catalog.Vocabulary.Signs));
        Places = new(catalog.Vocabulary.Places.SelectMany(p => p.Words.Select(word => KeyValuePair.Create(word, p))));
        PlaceCodes = catalog.Vocabulary.Places.Where(place => !place.IsContinent)
            .DistinctBy(place => place.Code).ToFrozenDictionary(place => place.Code, StringComparer.Ordinal);
        families = catalog.Vocabulary.Families;
        members = (
            from rule in catalog.Vocabulary.Members
            let kind = catalog.Find(rule.Are)
            where kind is not null
            from of in rule.Of
            select KeyValuePair.Create(of, kind))
            .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
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

    /// <summary>Words on arrows from outside that tell of work on what they lead to.</summary>
    public Lexicon<Vocabulary> Handlings { get; }

    /// <summary>Words on arrows for what is carried.</summary>
    public Lexicon<Vocabulary> Carried { get; }

    /// <summary>Words that say what is not done.</summary>
    public Lexicon<Vocabulary> Negations { get; }

    /// <summary>Words that leave nothing but reading.</summary>
    public Lexicon<Vocabulary> ReadOnly { get; }

    /// <summary>Words on a machine that people work through.</summary>
    public Lexicon<Vocabulary> Bastions { get; }

    /// <summary>Words on what exists already.</summary>
    public Lexicon<Vocabulary> Existing { get; }

    /// <summary>Words for parts and settings.</summary>
    public Lexicon<PartWord> Parts { get; }

    /// <summary>Words that tell a thing from its copy.</summary>
    public Lexicon<CopyWord> Copies { get; }

    private Lexicon<string> Units { get; }

    /// <summary>Words on what stands outside for a pipeline that ships code.</summary>
    public Lexicon<PipelineWord> Pipelines { get; }

    /// <summary>Words for times that come again.</summary>
    public Lexicon<ScheduleWord> Schedules { get; }

    /// <summary>Words for such times behind a number.</summary>
    public Lexicon<ScheduleWord> ScheduleUnits { get; }

    /// <summary>Words that say something of a way: its order, its condition, what fails.</summary>
    public Lexicon<SignMeaning> Signs { get; }

    /// <summary>Countries and continents.</summary>
    public Lexicon<PlaceWord> Places { get; }

    /// <summary>Countries by their codes.</summary>
    public FrozenDictionary<string, PlaceWord> PlaceCodes { get; }

    /// <summary>Words on what stands outside.</summary>
    public Lexicon<OutsiderWord> Outsiders { get; }

    /// <summary>Whether a phrase names one unit that runs what is in it together: a task, and not tasks.</summary>
    public bool NamesUnit(string phrase)
    {
        var line = WordLine.Parse(phrase);
        return Enumerable.Range(0, line.Words.Length)
            .Any(i => string.Equals(Units.FindLongest(line, i, out _), One, StringComparison.Ordinal));
    }

    /// <summary>Whether a phrase has the provider's name in it, as the titles of its cloud have.</summary>
    public bool NamesProvider(string phrase)
    {
        var line = WordLine.Parse(phrase);
        return Enumerable.Range(0, line.Words.Length)
            .Any(i => Groups.FindLongest(line, i, out _) is { Kind: BoundaryKind.Cloud });
    }

    /// <summary>Whether a title has the word for what explains a drawing.</summary>
    public bool NamesLegend(string title)
    {
        var line = WordLine.Parse(title);
        return Enumerable.Range(0, line.Words.Length)
            .Any(i => Particles.FindLongest(line, i, out _) is { Role: ParticleRole.Legend });
    }

    /// <summary>The kind of an icon with or without its pack's prefix, null where none is known.</summary>
    public ServiceKind? FindIcon(string icon) =>
        icons.GetValueOrDefault(icon[(icon.IndexOf(':', StringComparison.Ordinal) + 1)..]);

    /// <summary>Whether another kind is the name of the family that a kind is of: balancers of all sorts.</summary>
    public bool IsMember(ServiceKind kind, ServiceKind of) =>
        families.Any(family => family.Kind == of.Id && family.Members.Contains(kind.Id));

    /// <summary>What stands unnamed in a frame that is a service: the service unless its words say another.</summary>
    public ServiceKind MemberOf(ServiceKind service) => members.GetValueOrDefault(service.Id, service);

    /// <summary>Whether the last words of a name are a head of its own kind: "log bucket", "execution role".</summary>
    private static bool EndsInHead(KeyValuePair<string, Sense> alias, Lexicon<Sense> stated)
    {
        var line = WordLine.Parse(alias.Key);
        return Enumerable.Range(0, line.Words.Length)
            .Any(i => stated.Find(line.Slice(i, line.Words.Length - 1)) is { Role: WordRole.Head } head
                && head.Kind == alias.Value.Kind);
    }

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
