using System.Globalization;
using System.Text;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Yaml;

namespace ArchCompiler.Testing;

/// <summary>
/// Writes random architectures in YAML: every kind of the catalog with properties that it may have, nested boundaries,
/// all that can be said of relations, labels and ids that need care. The same seed writes the same architecture.
/// </summary>
public sealed class ArchitectureGenerator(int seed)
{
    private static readonly string[] Boundaries =
    [
        "account", "cloud", "cluster", "external", "logical", "organizational-unit", "private-subnet", "public-subnet",
        "region", "vpc", "zone", "ecs", "eks", "api-gateway",
    ];

    private static readonly string[] Labels =
    [
        "Orders", "say \"hi\" to #quot; & #35;1", "two\nlines", "see direction LR below", "%%{init: {}}%% x", "`code`",
        "a <b class=\"c\">bold</b> word", "50% off | (half) [off] {now}", "名前 🚀", "no", "1.10", "2027-01-01", " ",
        "end",
        "10.0.0.0/16", "Aurora PostgreSQL<br/>db.r6g.large · Multi-AZ", "SQS Queue", "\\ back \\n slash", "x --> y",
    ];

    private static readonly string[] Ids = ["{0}", "n{0}", "my-{0}", "svc.{0}", "Größe{0}", "名{0}", "a_{0}"];

    private static readonly string[] Words =
        ["Read", "Write /a/*", "HTTPS 443", "Monitor", "\"quoted\" #1;", "direction TB", "Encrypt"];

    private readonly Random random = new(seed);
    private readonly List<string> boundaries = [];
    private readonly List<string> ids = [];

    /// <summary>An architecture with some services and, on average, one and a half times as many relations.</summary>
    public string Yaml(int services)
    {
        StringBuilder text = new("archc: 1\nname: shop\nregion: eu-west-1\nrules: { REL002: off }\n");
        text.Append(random.Next(2) == 0 ? "title: \"A: title # 1\"\ndirection: LR\n" : "");
        text.Append("boundaries:\n");
        for (var i = 0; i < services / 4; i++)
        {
            AppendBoundary(text, i);
        }

        var kinds = BuiltInCatalog.Load().Kinds.ToLookup(kind => kind.IsResource);
        AppendSection(text, "services", [.. kinds[true]], services);
        AppendSection(text, "others", [.. kinds[false]], services / 4);
        text.Append("relations:\n");
        for (var i = 0; i < services * 3 / 2; i++)
        {
            AppendRelation(text, i);
        }

        return text.Append("waivers:\n  - { rule: REL002, nodes: [").Append(YamlText.Write(Pick(ids)))
            .Append("], until: 2030-01-31, owner: \"@data\", reason: \"not \\\"now\\\": later\" }\n").ToString();
    }

    private void AppendBoundary(StringBuilder text, int index)
    {
        var id = Id($"b{index}");
        var inside = boundaries.Count > 0 && random.Next(3) > 0 ? $", in: {YamlText.Write(Pick(boundaries))}" : "";
        var cidr = random.Next(4) == 0 ? string.Create(CultureInfo.InvariantCulture, $", cidr: 10.{index}.0.0/16") : "";
        var zones = random.Next(4) == 0 ? ", zones: [a, b]" : "";
        Append(text, id, $"kind: {Pick(Boundaries)}{inside}{cidr}{zones}{Label()}");
        boundaries.Add(id);
    }

    private void AppendSection(StringBuilder text, string section, IReadOnlyList<ServiceKind> kinds, int count)
    {
        text.Append(CultureInfo.InvariantCulture, $"{section}:\n");
        for (var i = 0; i < count; i++)
        {
            var (id, kind) = (Id($"{section[..1]}{i}"), Pick(kinds));
            var inside = boundaries.Count > 0 && random.Next(2) == 0 ? $", in: {YamlText.Write(Pick(boundaries))}" : "";
            var properties = kind.Properties.Where(_ => random.Next(3) == 0).Select(p => $", {p.Name}: {ValueOf(p)}");
            Append(text, id, $"kind: {kind.Id}{inside}{Label()}{string.Concat(properties)}");
            ids.Add(id);
        }
    }

    private void AppendRelation(StringBuilder text, int index)
    {
        List<string> said =
        [
            .. Maybe($"label: {YamlText.Write(Pick(Words))}"),
            .. Maybe("optional: true"),
            .. Maybe("access: read"),
            .. Maybe("port: 8080"),
            .. Maybe("path: /a/*"),
            .. Maybe(string.Create(CultureInfo.InvariantCulture, $"id: r{index}")),
        ];
        var head = YamlText.Write($"{Pick(ids)} {Pick(["->", "->", "<->", "--"])} {Pick(ids)}");
        text.Append(said.Count == 0 ? $"  - {head}\n" : $"  - {head}: {{ {string.Join(", ", said)} }}\n");
    }

    private static void Append(StringBuilder text, string id, string entries) =>
        text.Append(CultureInfo.InvariantCulture, $"  {YamlText.Write(id)}: {{ {entries} }}\n");

    private string[] Maybe(string entry) => random.Next(4) == 0 ? [entry] : [];

    private string Label() => random.Next(2) == 0 ? $", label: {YamlText.Write(Pick(Labels))}" : "";

    private string ValueOf(PropertyDeclaration property) => property switch
    {
        { Type: PropertyType.Flag } => Pick(["true", "false", "no", "on"]),
        { Type: PropertyType.Number } => (property.Minimum ?? 1).ToString(CultureInfo.InvariantCulture),
        { Type: PropertyType.Choice } => YamlText.Write(Pick(property.Allowed)),
        { Type: PropertyType.Schedule } => "rate(5 minutes)",
        { Type: PropertyType.Cidr } => "10.9.0.0/16",
        { Type: PropertyType.List } => "[a, \"b c\"]",
        _ => YamlText.Write(Pick(Labels)),
    };

    private string Id(string stem) => string.Format(CultureInfo.InvariantCulture, Pick(Ids), stem);

    private T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
