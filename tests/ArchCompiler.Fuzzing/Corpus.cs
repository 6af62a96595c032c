using System.Collections.Immutable;
using ArchCompiler.Emitters;
using ArchCompiler.Testing;

namespace ArchCompiler.Fuzzing;

/// <summary>
/// What inputs are made from: the samples, the examples, the pages of the rules, generated drawings, the built-in
/// templates and project files.
/// </summary>
internal sealed class Corpus
{
    private const int MostLength = 12_000;
    private static readonly string[] Folders = ["tests/samples", "examples", "docs"];

    private static readonly string[] Projects =
    [
        "name: shop\nregion: eu-west-1\nreplicaRegion: eu-central-1\nnodes:\n  db: { multiAz: true, instanceClass: db.t4g.micro }\n",
        "variables:\n  log_retention_days: 90\nenvironments:\n  dev:\n    name: shop-dev\n    nodes:\n      db: { multiAz: false }\n    variables:\n      deletion_protection: false\n  prod:\n",
        "rules:\n  SEC002: off\n  REL: note\nwaivers:\n  - { rule: REL002, node: db, reason: \"a pilot\", until: 2027-01-01 }\nnotWaivable: [SEC001]\ninclude: [\"**/*.mmd\"]\nexclude: [old/]\ntemplates: house\nterraform:\n  backend:\n    bucket: state\n",
    ];

    private readonly ImmutableArray<Input> inputs = [.. Files().Concat(Generated()).Concat(Others())];

    /// <summary>The texts that a stage wants.</summary>
    public ImmutableArray<Input> For(Stage stage) => [.. inputs.Where(stage.Wants)];

    private static IEnumerable<Input> Files() =>
        from folder in Folders
        from path in Directory.EnumerateFiles(Repository.At(folder), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
        where Notations.Has(path) && !path.Contains("/expected/", StringComparison.Ordinal)
        let name = Path.GetExtension(path) is ".md" ? "drawing.md" : $"drawing{Path.GetExtension(path)}"
        from text in Blocks(name, File.ReadAllText(path))
        where text.Length <= MostLength
        select new Input(Path.GetFileName(path) == "archc.yaml" ? "archc.yaml" : name, text);

    /// <summary>A page of many drawings is many inputs.</summary>
    private static IEnumerable<string> Blocks(string name, string text)
    {
        if (name != "drawing.md" || text.Length < 3_000)
        {
            return [text];
        }

        return text.Split("```mermaid\n").Skip(1).Select(rest => $"```mermaid\n{rest.Split("\n```")[0]}\n```\n");
    }

    private static IEnumerable<Input> Generated() =>
        from seed in Enumerable.Range(1, 12)
        let drawn = new DiagramGenerator(seed)
        from input in new Input[]
        {
            new("drawing.mmd", drawn.Flowchart(3 + seed)),
            new("drawing.mmd", drawn.ArchitectureBeta(3 + seed)),
            new("drawing.mmd", drawn.C4(3 + seed)),
            new("drawing.yaml", new ArchitectureGenerator(seed).Yaml(3 + seed)),
        }
        select input;

    private static IEnumerable<Input> Others() =>
        Projects.Select(text => new Input("archc.yaml", text))
            .Concat(from name in TemplateLibrary.BuiltIn
                    let source = TemplateLibrary.BuiltInSource(name)
                    where source is { Text.Length: <= MostLength }
                    select new Input(name, source.Text));
}
