using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Text;
using ArchCompiler.Yaml.Shapes;

namespace ArchCompiler.Yaml.Catalog;

/// <summary>
/// Reads the files of words: <c>verbs.yaml</c> (words on arrows), <c>signs.yaml</c> (words for ways),
/// <c>places.yaml</c> (countries), <c>groups.yaml</c> (words on frames) and <c>words.yaml</c> (words on shapes).
/// </summary>
internal sealed class VocabularyReader(DrawnValue? value, List<Diagnostic> diagnostics)
{
    private const string Verbs = "verbs.yaml";
    private const string Groups = "groups.yaml";
    private const string Signs = "signs.yaml";
    private const string Places = "places.yaml";
    private const string Words = "words.yaml";
    private readonly ImmutableArray<Name>.Builder references = ImmutableArray.CreateBuilder<Name>();

    /// <summary>Ids of kinds that the words name.</summary>
    public ImmutableArray<Name> References => references.ToImmutable();

    /// <summary>Whether a file of a name holds words.</summary>
    public static bool Knows(string fileName) => fileName is Verbs or Signs or Places or Groups or Words;

    /// <summary>The vocabulary with the words of the file in place of those it had.</summary>
    public Vocabulary Read(string fileName, Vocabulary before) => fileName switch
    {
        Verbs => ReadVerbs(before),
        Signs => before with { Signs = ReadSigns() },
        Places => before with { Places = ReadPlaces() },
        Groups => before with { Groups = ReadGroups() },
        _ => ReadWords(before),
    };

    private Vocabulary ReadVerbs(Vocabulary before)
    {
        var file = Open("verbs", "handlings", "carried", "schedules", "negations", "readOnly");
        return before with
        {
            Verbs =
            [
                .. from item in file.Items("verbs")
                   let verb = file.Nested(item, "The verb", "words", "relation", "access")
                   select new Verb(WordsOf(verb), verb.Choice<RelationKind>("relation"), verb.Choice<Access>("access")),
            ],
            Handlings = WordsOf(file, "handlings"),
            Carried = WordsOf(file, "carried"),
            Negations = WordsOf(file, "negations"),
            ReadOnly = WordsOf(file, "readOnly"),
            Schedules =
            [
                .. from item in file.Items("schedules")
                   let time = file.Nested(item, "The time", "words", "units", "expression")
                   select new ScheduleWord(
                       WordsOf(time), WordsOf(time, "units"), time.Required("expression").Text),
            ],
        };
    }

    private ImmutableArray<SignWord> ReadSigns()
    {
        var file = Open("signs");
        return
        [
            .. from item in file.Items("signs")
               let sign = file.Nested(item, "The sign", "words", "sign", "value")
               select new SignWord(WordsOf(sign), sign.RequiredChoice<Sign>("sign"), sign.Number("value")),
        ];
    }

    private ImmutableArray<PlaceWord> ReadPlaces()
    {
        var file = Open("places");
        return
        [
            .. from item in file.Items("places")
               let place = file.Nested(item, "The place", "words", "country", "continent")
               let continent = place.Text("continent")
               select new PlaceWord(
                   WordsOf(place), continent ?? place.Required("country").Text, continent is not null),
        ];
    }

    private ImmutableArray<GroupWord> ReadGroups()
    {
        var file = Open("groups");
        return
        [
            .. from item in file.Items("groups")
               let word = file.Nested(item, "The group word", "words", "kind", "strong")
               select new GroupWord(
                   WordsOf(word), word.RequiredChoice<BoundaryKind>("kind"), word.Flag("strong") ?? true),
        ];
    }

    private static PipelineIdentity? IdentityOf(ShapeReader pipeline) =>
        pipeline.Text("issuer") is { } issuer
            ? new(issuer, pipeline.Required("audience").Text, pipeline.Required("subject").Text)
            : null;

    private Vocabulary ReadWords(Vocabulary before)
    {
        var file = Open(
            "kinds", "particles", "families", "marks", "members", "outsiders", "bastions", "existing", "parts",
            "copies", "units", "pipelines");
        return before with
        {
            Kinds = [.. file.Items("kinds").Select(item => ReadKindWord(file, item))],
            Particles =
            [
                .. from item in file.Items("particles")
                   let particle = file.Nested(item, "The particle", "words", "role")
                   select new Particle(WordsOf(particle), particle.RequiredChoice<ParticleRole>("role")),
            ],
            Families =
            [
                .. from item in file.Items("families")
                   let family = file.Nested(item, "The family", "kind", "members")
                   select new KindFamily(Reference(family.Required("kind")).Text, ReferencesOf(family, "members")),
            ],
            Marks =
            [
                .. from item in file.Items("marks")
                   let mark = file.Nested(item, "The mark", "kind", "pattern", "anywhere")
                   select new KindMark(
                       Reference(mark.Required("kind")).Text, PatternOf(mark), mark.Flag("anywhere") ?? false),
            ],
            Members =
            [
                .. from item in file.Items("members")
                   let rule = file.Nested(item, "The member rule", "of", "are")
                   select new MemberRule(ReferencesOf(rule, "of"), Reference(rule.Required("are")).Text),
            ],
            Bastions = WordsOf(file, "bastions"),
            Existing = WordsOf(file, "existing"),
            Parts =
            [
                .. from item in file.Items("parts")
                   let word = file.Nested(item, "The word for a part", "words", "of")
                   select new PartWord(WordsOf(word), ReferencesOf(word, "of")),
            ],
            Copies =
            [
                .. from item in file.Items("copies")
                   let word = file.Nested(item, "The word for a copy", "words", "role")
                   select new CopyWord(WordsOf(word), word.RequiredChoice<CopyRole>("role")),
            ],
            Units = WordsOf(file, "units"),
            Pipelines =
            [
                .. from item in file.Items("pipelines")
                   let word = file.Nested(item, "The pipeline", "words", "issuer", "audience", "subject")
                   select new PipelineWord(WordsOf(word), IdentityOf(word)),
            ],
            Outsiders =
            [
                .. from item in file.Items("outsiders")
                   let word = file.Nested(item, "The outsider word", "words", "standing")
                   select new OutsiderWord(WordsOf(word), word.RequiredChoice<Standing>("standing")),
            ],
        };
    }

    private string PatternOf(ShapeReader mark)
    {
        var pattern = mark.Required("pattern");
        if (Forms.IsRegex(pattern.Text))
        {
            return pattern.Text;
        }

        diagnostics.Add(CatalogDiagnostics.BadForm(pattern, "pattern", "a regular expression"));
        return "";
    }

    private KindWord ReadKindWord(ShapeReader file, DrawnValue item)
    {
        var word = file.Nested(item, "The word", "words", "kind", "role", "otherwise");
        var otherwise = word.Name("otherwise");
        return new(
            WordsOf(word),
            Reference(word.Required("kind")).Text,
            word.RequiredChoice<WordRole>("role"),
            otherwise is { } kind ? Reference(kind).Text : null);
    }

    private ShapeReader Open(params ReadOnlySpan<string> keys) =>
        ShapeReader.Read(value, "The file", ShapeDiagnostics.Catalog, diagnostics, keys);

    private ImmutableArray<string> WordsOf(ShapeReader shape)
    {
        shape.Demand("words");
        return WordsOf(shape, "words");
    }

    private ImmutableArray<string> WordsOf(ShapeReader shape, string key)
    {
        var words = shape.Names(key);
        foreach (var word in words.Where(word => !Forms.IsAlias(word.Text)))
        {
            diagnostics.Add(CatalogDiagnostics.BadForm(word, "word", "lower case with single spaces"));
        }

        return [.. words.Select(word => word.Text)];
    }

    private Name Reference(Name kind)
    {
        if (kind.Text.Length > 0)
        {
            references.Add(kind);
        }

        return kind;
    }

    private ImmutableArray<string> ReferencesOf(ShapeReader shape, string key) =>
        [.. shape.Names(key).Select(name => Reference(name).Text)];
}
