using System.Collections.Immutable;
using ArchCompiler.Core.Text;
using ArchCompiler.Emitters;

namespace ArchCompiler.Testing.Samples;

/// <summary>
/// A folder with a diagram and what each stage is expected to make of it. A file in <c>expected</c> is asserted if it
/// exists.
/// </summary>
/// <param name="Folder">Absolute path.</param>
public sealed record Sample(string Folder)
{
    /// <summary>The folder below the repository: the sample's name.</summary>
    public string Name => Path.GetRelativePath(Repository.Root, Folder).Replace('\\', '/');

    /// <summary>Where the expectations are.</summary>
    public string ExpectedFolder => Path.Combine(Folder, "expected");

    /// <summary>
    /// Every sample of the repository: the folders below <c>tests/samples</c> with expectations, and the examples.
    /// </summary>
    public static ImmutableArray<Sample> All { get; } =
    [
        .. WithExpectations(Repository.At("tests", "samples"))
            .Concat(Directory.EnumerateDirectories(Repository.At("examples")))
            .Order(StringComparer.Ordinal)
            .Select(folder => new Sample(folder)),
    ];

    /// <summary>The sample of a name.</summary>
    public static Sample Named(string name) => new(Repository.At(name));

    /// <summary>The file with the sample's diagrams: Mermaid before YAML, of which one file is the project's.</summary>
    public string Drawing => Directory.EnumerateFiles(Folder)
        .Where(path => Notations.Has(path) && Path.GetFileName(path) is not "archc.yaml")
        .OrderBy(Notations.IsYaml).ThenBy(path => path, StringComparer.Ordinal)
        .First();

    /// <summary>The diagrams of the sample, seen through every stage.</summary>
    public ImmutableArray<Compilation> Compile() =>
        Compile(new(Path.GetFileName(Drawing), File.ReadAllText(Drawing)));

    private ImmutableArray<Compilation> Compile(SourceText source)
    {
        var project = Path.Combine(Folder, "archc.yaml");
        return File.Exists(project)
            ? Compiling.Of(source, new("archc.yaml", File.ReadAllText(project)), Templates())
            : Compiling.Of(source);
    }

    /// <summary>The sample's own templates, in <c>templates</c> beside its project file.</summary>
    private TemplateFolder? Templates()
    {
        var folder = Path.Combine(Folder, "templates");
        return Directory.Exists(folder)
            ? new(
                "templates",
                Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')),
                name => File.ReadAllText(Path.Combine(folder, name)),
                name => [.. File.ReadAllBytes(Path.Combine(folder, name))])
            : null;
    }

    private static IEnumerable<string> WithExpectations(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder, "expected", SearchOption.AllDirectories)
            .Select(path => Path.GetDirectoryName(path) ?? path)
        : [];
}
