using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ArchCompiler.Core.Binding;
using ArchCompiler.Core.Binding.Properties;
using ArchCompiler.Core.Catalog;
using Member = System.Collections.Generic.KeyValuePair<string, System.Text.Json.Nodes.JsonNode?>;

namespace ArchCompiler.Contracts.Schemas;

/// <summary>
/// What may be said of services, others and boundaries: by their kind, which decides the properties. Draft 07 cannot
/// refuse what no branch knows, so each branch names all keys.
/// </summary>
internal sealed class KindSchemas(ServiceCatalog catalog)
{
    private readonly ImmutableArray<ServiceKind> resources = [.. catalog.Kinds.Where(kind => kind.IsResource)];
    private readonly ImmutableArray<ServiceKind> rest = [.. catalog.Kinds.Where(kind => !kind.IsResource)];

    /// <summary>All definitions: the three sorts of entries and what they refer to.</summary>
    public IEnumerable<Member> Definitions =>
    [
        new("label", SchemaNodes.Text("What it is called; without it, its id.")),
        new("icon", SchemaNodes.Text("An icon such as logos:aws-lambda: evidence where there is no kind.")),
        new("in", SchemaNodes.Text("Id of the boundary around it.")),
        new("service-kind", Words(resources)),
        new("other-kind", Words(rest)),
        new("service-kinds", OneOrSeveral("What it is: an id of `archc services`, or several in one.", "service-kind")),
        new("other-kinds", OneOrSeveral("What it is, of what is no resource.", "other-kind")),
        new("boundary-kinds", SchemaNodes.Described(
            "What it is: a sort of boundary, or a service that has parts inside. Without it the label decides.",
            Words(resources, BoundaryNames.All))),
        new("service", Entry("service", NodeKeys("service"), [])),
        new("boundary", Entry("boundary", BoundaryKeys, BoundaryNames.All)),
        new("other", SchemaNodes.OrNothing(SchemaNodes.Closed(NodeKeys("other")))),
        .. Branches("service", NodeKeys("service")),
        .. Branches("boundary", BoundaryKeys),
        .. Properties,
    ];

    /// <summary>The definition of what may be said of a drawn id, with what it refers to.</summary>
    public IEnumerable<Member> ForProjects => [.. Properties, new("property", AnyProperty())];

    private static IEnumerable<Member> BoundaryKeys =>
    [
        .. CommonKeys("boundary"),
        .. Declared(UniversalProperties.OfGroups),
        new("zones", SchemaNodes.List(
            "Letters of zones that are made inside it.",
            new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z]$" })),
    ];

    /// <summary>The properties of each kind that has any, for the branches to point at.</summary>
    private IEnumerable<Member> Properties =>
        WithProperties(catalog.Kinds).Select(kind => new Member($"kind-{kind.Id}", new JsonObject
        {
            ["title"] = kind.Title,
            ["properties"] = new JsonObject(kind.Properties.Select(
                property => new Member(property.Name, PropertySchemas.Of(property)))),
        }));

    private static IEnumerable<Member> NodeKeys(string sort) =>
        [.. CommonKeys(sort), .. Declared(UniversalProperties.OfNodes)];

    private static IEnumerable<Member> CommonKeys(string sort) =>
    [
        new("kind", SchemaNodes.Ref($"{sort}-kinds")),
        new("label", SchemaNodes.Ref("label")),
        new("in", SchemaNodes.Ref("in")),
        new("icon", SchemaNodes.Ref("icon")),
    ];

    // The kind is stated by a key of its own here.
    private static IEnumerable<Member> Declared(ImmutableArray<PropertyDeclaration> declared) =>
        declared.Where(d => d.Name is not (UniversalProperties.Service or UniversalProperties.Kind))
            .Select(d => new Member(d.Name, PropertySchemas.Of(d)));

    private static IEnumerable<ServiceKind> WithProperties(IEnumerable<ServiceKind> kinds) =>
        kinds.Where(kind => !kind.Properties.IsEmpty);

    private IEnumerable<Member> Branches(string sort, IEnumerable<Member> keys)
    {
        var own = keys.ToList();
        yield return new($"{sort}-plain", SchemaNodes.Closed(Copy(own)));
        yield return new($"{sort}-any", SchemaNodes.Closed([.. Copy(own), .. AnyOf(resources, own)]));
        foreach (var kind in WithProperties(resources))
        {
            var node = SchemaNodes.Closed([.. Copy(own), .. Pointers(kind, own)]);
            node.Insert(0, "title", kind.Title);
            yield return new($"{sort}-{kind.Id}", node);
        }
    }

    private static IEnumerable<Member> Pointers(ServiceKind kind, List<Member> keys) =>
        kind.Properties.Where(property => keys.TrueForAll(key => key.Key != property.Name))
            .Select(property => new Member(property.Name, Pointer(kind, property)));

    private static JsonObject Pointer(ServiceKind kind, PropertyDeclaration property) =>
        SchemaNodes.Ref($"kind-{kind.Id}/properties/{property.Name}");

    /// <summary>Each property that some kind has: where the kind is not known, any of them may be meant.</summary>
    private static IEnumerable<Member> AnyOf(IEnumerable<ServiceKind> kinds, List<Member> keys) =>
        kinds.SelectMany(kind => kind.Properties.Select(property => (kind, property)))
            .Where(pair => keys.TrueForAll(key => key.Key != pair.property.Name))
            .GroupBy(pair => pair.property.Name, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Member(group.Key, OneOrMore(
                [.. group.DistinctBy(pair => PropertySchemas.Of(pair.property).ToJsonString())
                    .Select(pair => Pointer(pair.kind, pair.property))])));

    private static JsonObject OneOrMore(List<JsonObject> nodes) =>
        nodes is [var only] ? only : new() { ["anyOf"] = new JsonArray([.. nodes]) };

    private static IEnumerable<Member> Copy(IEnumerable<Member> keys) =>
        keys.Select(key => new Member(key.Key, key.Value?.DeepClone()));

    private JsonObject Entry(string sort, IEnumerable<Member> keys, ImmutableArray<string> plainNames)
    {
        var own = WithProperties(resources).Where(kind => !plainNames.Contains(kind.Id)).ToList();
        var plain = plainNames.Union(resources.Except(own).Select(kind => kind.Id), StringComparer.Ordinal);
        return SchemaNodes.OrNothing(new()
        {
            ["properties"] = new JsonObject(keys),
            ["allOf"] = new JsonArray(
            [
                When(new() { ["enum"] = SchemaNodes.Texts(plain) }, $"{sort}-plain"),
                When(new() { ["type"] = "array" }, $"{sort}-any"),
                Unless(new() { ["required"] = SchemaNodes.Texts("kind") }, $"{sort}-any"),
                .. own.Select(kind => When(new() { ["const"] = kind.Id }, $"{sort}-{kind.Id}")),
            ]),
        });
    }

    private static JsonObject When(JsonObject kind, string definition) => new()
    {
        ["if"] = new JsonObject
        {
            ["properties"] = new JsonObject { ["kind"] = kind },
            ["required"] = SchemaNodes.Texts("kind"),
        },
        ["then"] = SchemaNodes.Ref(definition),
    };

    private static JsonObject Unless(JsonObject condition, string definition) => new()
    {
        ["if"] = condition,
        ["else"] = SchemaNodes.Ref(definition),
    };

    /// <summary>The words for a kind.</summary>
    private static JsonObject Words(ImmutableArray<ServiceKind> kinds, params ImmutableArray<string> names)
    {
        var all = names.Select(name => (Id: name, Title: $"A boundary: {name.Replace('-', ' ')}."))
            .Concat(kinds.Where(kind => !names.Contains(kind.Id)).Select(kind => (kind.Id, kind.Title))).ToList();
        return new()
        {
            ["enum"] = SchemaNodes.Texts(all.Select(kind => kind.Id)),
            // Not of the standard, which lets it stand: editors show it beside each word.
            ["enumDescriptions"] = SchemaNodes.Texts(all.Select(kind => kind.Title)),
        };
    }

    private static JsonObject OneOrSeveral(string description, string words) =>
        SchemaNodes.Described(description, new()
        {
            ["anyOf"] = new JsonArray(
                SchemaNodes.Ref(words),
                new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = SchemaNodes.Ref(words) }),
        });

    /// <summary>Properties of drawn ids whose kind the drawing alone knows: any that something has.</summary>
    private JsonObject AnyProperty()
    {
        List<Member> own =
        [
            .. UniversalProperties.OfNodes.Concat(UniversalProperties.OfGroups).Concat(UniversalProperties.OfEdges)
                .DistinctBy(declaration => declaration.Name, StringComparer.Ordinal)
                .Select(d => new Member(d.Name, PropertySchemas.Of(d))),
        ];
        var node = SchemaNodes.Closed([.. own, .. AnyOf(catalog.Kinds, own)]);
        node["type"] = "object";
        return node;
    }
}
