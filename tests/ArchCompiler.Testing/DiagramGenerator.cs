using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Testing;

/// <summary>
/// Draws random flowcharts from the words of the catalog: services, users and unknown boxes, in frames, with arrows
/// between them. The same seed draws the same diagram; print it when a test fails.
/// </summary>
public sealed class DiagramGenerator(int seed)
{
    private static readonly string[] Frames =
        ["VPC", "Availability Zone 1", "Availability Zone 2", "Region eu-west-1", "Storage Layer"];
    private static readonly string[] Arrows =
        ["-->", "-.->", "==>", "---", "-->|Read|", "-->|Write|", "-->|HTTPS 443|", "-->|Route|"];
    private static readonly string[] Shapes =
        ["[\"{0}\"]", "(\"{0}\")", "[(\"{0}\")]", "((\"{0}\"))", "{{{{\"{0}\"}}}}"];

    private static readonly string[] C4Words =
        ["Person", "System", "System_Ext", "Container", "ContainerDb", "ContainerQueue", "Component"];

    private static readonly string[] Pieces =
    [
        "[", "]", "(", ")", "{", "}", "\"", "|", "--", "-->", "%%", "@{", "end", "subgraph ", "\n", "\r\n", "#quot;",
        "\u0000",
        "\u202e", "𝕏", ";", "&", ":::",
    ];

    private static readonly ImmutableArray<string> Labels =
    [
        .. BuiltInCatalog.Load().Kinds.SelectMany(LabelsOf).Concat(["Orders service", "Shop (v2)", "???", "名前", "🚀"]),
    ];

    private readonly Random random = new(seed);

    /// <summary>The seed, for the message of a failing test.</summary>
    public int Seed => seed;

    /// <summary>A flowchart with some nodes and, on average, one and a half times as many edges.</summary>
    public string Flowchart(int nodes) =>
        $"flowchart LR\n{string.Concat(Statements(nodes).Select(statement => $"    {statement}\n"))}";

    /// <summary>The same sort of drawing in <c>architecture-beta</c>.</summary>
    public string ArchitectureBeta(int nodes)
    {
        StringBuilder text = new("architecture-beta\n    group frame(cloud)[VPC]\n");
        for (var i = 0; i < nodes; i++)
        {
            var label = Pick(Labels).Replace('"', '\'');
            text.Append(CultureInfo.InvariantCulture, $"    service {Id(i)}(server)[\"{label}\"]");
            text.Append(random.Next(2) == 0 ? " in frame\n" : "\n");
        }

        for (var i = 0; i < nodes * 3 / 2; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture, $"    {Id(random.Next(nodes))}:R --> L:{Id(random.Next(nodes))}\n");
        }

        return text.ToString();
    }

    /// <summary>The same sort of drawing in C4.</summary>
    public string C4(int nodes)
    {
        StringBuilder text = new("C4Deployment\n    Deployment_Node(frame, \"Main\", \"VPC\") {\n");
        for (var i = 0; i < nodes; i++)
        {
            var (label, technology) = (Pick(Labels).Replace('"', '\''), Pick(Labels).Replace('"', '\''));
            text.Append(i == nodes / 2 ? "    }\n" : "").Append(
                CultureInfo.InvariantCulture, $"    {Pick(C4Words)}({Id(i)}, \"{label}\", \"{technology}\")\n");
        }

        for (var i = 0; i < nodes * 3 / 2; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"    Rel({Id(random.Next(nodes))}, {Id(random.Next(nodes))}, \"reads\", \"HTTPS/443\")\n");
        }

        return text.ToString();
    }

    /// <summary>The same statements in two orders: the drawing is the same, so its meaning must be.</summary>
    public (string Text, string Shuffled) Twins(int nodes)
    {
        var statements = Statements(nodes);
        var shuffled = statements.ToArray();
        random.Shuffle(shuffled);
        return (Join(statements), Join(shuffled));
    }

    /// <summary>A text with a few characters changed, cut or repeated.</summary>
    public string Mutate(string text)
    {
        StringBuilder mutated = new(text);
        for (var i = random.Next(1, 6); i > 0 && mutated.Length > 1; i--)
        {
            var at = random.Next(mutated.Length);
            var length = random.Next(1, Math.Min(8, mutated.Length - at) + 1);
            _ = random.Next(4) switch
            {
                0 => mutated.Remove(at, length),
                1 => mutated.Insert(at, mutated.ToString(at, length)),
                2 => mutated.Insert(at, Noise()),
                _ => mutated.Replace(mutated[at], Noise()[0], at, 1),
            };
        }

        return mutated.ToString();
    }

    private static string Join(IEnumerable<string> statements) =>
        $"flowchart LR\n{string.Concat(statements.Select(statement => $"    {statement}\n"))}";

    private static IEnumerable<string> LabelsOf(ServiceKind kind) => kind.Aliases.Take(2).Prepend(kind.Title);

    // Every node is declared on its own, so that the order of statements decides nothing about frames.
    private List<string> Statements(int nodes)
    {
        List<string> statements = [];
        for (var i = 0; i < nodes; i++)
        {
            var node =
                $"{Id(i)}{string.Format(CultureInfo.InvariantCulture, Pick(Shapes), Pick(Labels).Replace('"', '\''))}";
            statements.Add(
                random.Next(3) == 0 ? $"subgraph {Id(i)}f[\"{Pick(Frames)}\"]\n        {node}\n    end" : node);
        }

        for (var i = 0; i < nodes * 3 / 2; i++)
        {
            statements.Add($"{Id(random.Next(nodes))} {Pick(Arrows)} {Id(random.Next(nodes))}");
        }

        return statements;
    }

    private static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"n{index}");

    private string Noise() => Pick(Pieces);

    private string Pick(IReadOnlyList<string> choices) => choices[random.Next(choices.Count)];
}
