using System.Text.Json;
using ArchCompiler.Core.Binding.Properties;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Testing;
using Shouldly;

namespace ArchCompiler.EndToEndTests;

/// <summary>
/// What the schema takes archc takes, and the other way round: asked about every property of the catalog.
/// </summary>
public sealed class SchemaLawTests
{
    private const int AtOnce = 200;
    private const string Ends = "archc: 1\nservices: { a: { kind: alb }, b: { kind: ec2 } }\n";

    private static readonly ServiceCatalog Catalog = BuiltInCatalog.Load();

    [ToolFact(OutsideTool.Npm)]
    public void A_value_is_right_for_both_or_for_neither() => ShouldAgree("services",
    [
        .. from kind in Catalog.Kinds
           where kind.IsResource
           from property in kind.Properties.Concat(UniversalProperties.OfNodes)
           where property.Name != UniversalProperties.Service
           from value in StatedValues.Of(property)
           select $"{{ kind: {kind.Id}, {property.Name}: {value} }}",
    ]);

    [ToolFact(OutsideTool.Npm)]
    public void A_kind_has_the_same_properties_for_both() => ShouldAgree("services",
    [
        .. from kind in Catalog.Kinds
           where kind.IsResource
           from property in AllProperties.Append(new("colour", PropertyType.Text, ""))
           select $"{{ kind: {kind.Id}, {property.Name}: {StatedValues.RightOf(property)} }}",
    ]);

    [ToolFact(OutsideTool.Npm)]
    public void Several_kinds_in_one_have_the_properties_of_each() => ShouldAgree("services",
    [
        .. from pair in Catalog.Kinds.Where(kind => kind.IsResource).Chunk(2)
           where pair.Length == 2
           from property in pair.SelectMany(kind => kind.Properties).Append(new("colour", PropertyType.Text, ""))
           select $"{{ kind: [{pair[0].Id}, {pair[1].Id}], {property.Name}: {StatedValues.RightOf(property)} }}",
    ]);

    [ToolFact(OutsideTool.Npm)]
    public void What_is_no_resource_has_the_properties_of_any_node() => ShouldAgree("others",
    [
        .. from kind in Catalog.Kinds
           where !kind.IsResource
           from property in AllProperties.Concat(UniversalProperties.OfNodes)
           where property.Name != UniversalProperties.Service
           select $"{{ kind: {kind.Id}, {property.Name}: {StatedValues.RightOf(property)} }}",
    ]);

    [ToolFact(OutsideTool.Npm)]
    public void A_kind_stands_under_the_same_key_for_both()
    {
        foreach (var section in new[] { "services", "others" })
        {
            ShouldAgree(section, [.. Catalog.Kinds.Select(kind => $"{{ kind: {kind.Id} }}"), "{ kind: none-such }"]);
        }
    }

    [ToolFact(OutsideTool.Npm)]
    public void A_boundary_has_the_same_properties_for_both() => ShouldAgree("boundaries",
    [
        .. from kind in Catalog.Kinds.Where(kind => kind.IsResource).Select(kind => kind.Id).Append("private-subnet")
           from property in AllProperties.Concat(UniversalProperties.OfGroups).DistinctBy(p => p.Name)
           where property.Name is not (UniversalProperties.Service or UniversalProperties.Kind)
           select $"{{ kind: {kind}, {property.Name}: {StatedValues.RightOf(property)} }}",
    ]);

    [ToolFact(OutsideTool.Npm)]
    public void A_relation_has_the_same_properties_for_both()
    {
        string[] items =
        [
            .. from property in UniversalProperties.OfEdges
               from value in StatedValues.Of(property)
               select $"  - a -> b: {{ {property.Name}: {value} }}",
        ];
        var refused = Refused(
            $"{Ends}relations:\n{string.Join('\n', items)}\n", firstLine: 4);

        Compare(items, refused, [.. items.Select(item => $"archc: 1\nrelations:\n{item}\n")]);
    }

    [ToolFact(OutsideTool.Npm)]
    public void What_the_schema_cannot_tell_archc_does()
    {
        string[] lenient =
        [
            "{ kind: elasticache, engineVersion: 7 }", // a number that is not of the form
        ];
        string[] strict =
        [
            "{ kind: aurora, engine: Aurora-MySQL }", // another spelling
            "{ kind: aurora, minCapacity: \"2\" }", // a number in quotes
        ];

        Schema("services", lenient).ShouldAllBe(complaints => complaints.Count == 0);
        Refused(Document("services", lenient), firstLine: 3).Count.ShouldBe(lenient.Length);
        Schema("services", strict).ShouldAllBe(complaints => complaints.Count > 0);
        Refused(Document("services", strict), firstLine: 3).ShouldBeEmpty();
    }

    [ToolFact(OutsideTool.Npm)]
    public void Ids_and_relations_are_the_same_words_for_both()
    {
        string[] ids =
            ["web", "Web_1", "a.b", "a-b", "1", "a@b", "ä", "a b", "a(b", "a]", "a|b", "a;b", "a<b", "", "a\"b"];
        string[] arrows =
            ["a -> b", "a <-> b", "a -- b", "a  ->  b", "a->b", "a --> b", "a -> b c", "-> b", "a", "a <- b"];

        Compare(ids,
            [.. ids.Index().Where(id => HasErrors($"archc: 1\nservices:\n  {Quoted(id.Item)}: {{ kind: alb }}\n"))
                .Select(id => id.Index)],
            [.. ids.Select(id => $"archc: 1\nservices:\n  {Quoted(id)}: {{ kind: alb }}\n")]);
        Compare(arrows,
            [.. arrows.Index().Where(arrow => HasErrors($"{Ends}relations: [ {Quoted(arrow.Item)} ]\n"))
                .Select(arrow => arrow.Index)],
            [.. arrows.Select(arrow => $"archc: 1\nrelations: [ {Quoted(arrow)} ]\n")]);
    }

    private static IEnumerable<PropertyDeclaration> AllProperties =>
        Catalog.Kinds.SelectMany(kind => kind.Properties).DistinctBy(property => property.Name, StringComparer.Ordinal);

    private static void ShouldAgree(string section, string[] entries)
    {
        entries.ShouldNotBeEmpty();
        var refused = entries.Chunk(AtOnce).Index()
            .SelectMany(chunk => Refused(Document(section, chunk.Item), firstLine: 3)
                .Select(index => (chunk.Index * AtOnce) + index));
        Compare(entries, [.. refused], [.. entries.Select(entry => Document(section, [entry]))]);
    }

    private static void Compare(string[] shown, HashSet<int> refused, string[] texts)
    {
        var complaints = SchemaJudge.Complaints(SchemaJudge.PathOf("architecture"), texts);
        var differing = shown.Index()
            .Where(item => refused.Contains(item.Index) != complaints[item.Index].Count > 0)
            .Select(item => refused.Contains(item.Index)
                ? $"only archc refuses {item.Item}"
                : $"only the schema refuses {item.Item}: {string.Join("; ", complaints[item.Index])}");
        differing.ShouldBeEmpty();
    }

    /// <summary>Each entry on a line of its own, so that the line of an error tells which is meant.</summary>
    private static string Document(string section, string[] entries) =>
        $"archc: 1\n{section}:\n{string.Concat(entries.Index().Select(e => $"  n{e.Index}: {e.Item}\n"))}";

    private static IReadOnlyList<IReadOnlyList<string>> Schema(string section, string[] entries) =>
        SchemaJudge.Complaints(SchemaJudge.PathOf("architecture"), entries.Select(entry => Document(section, [entry])));

    /// <summary>The lines that archc finds an error in, from 0 for the first.</summary>
    private static HashSet<int> Refused(string text, int firstLine)
    {
        SourceText source = new("architecture.yaml", text);
        return
        [
            .. Errors(source).Select(error => source.GetPosition(error.Span.Start).Line - firstLine),
        ];
    }

    private static bool HasErrors(string text) => Errors(new("architecture.yaml", text)).Any();

    private static IEnumerable<Diagnostic> Errors(SourceText source) =>
        Compiling.Of(source).Single().Understanding.Where(said => said.Severity is Severity.Error);

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
