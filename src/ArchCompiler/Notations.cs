using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid;
using ArchCompiler.Yaml;

namespace ArchCompiler;

/// <summary>Which front end reads which file, by the file's ending.</summary>
public static class Notations
{
    private static readonly string[] MermaidEndings = [".mmd", ".mermaid", ".md", ".markdown"];
    private static readonly string[] MarkdownEndings = [".md", ".markdown"];
    private static readonly string[] YamlEndings = [".yaml", ".yml"];

    /// <summary>Whether some front end reads a file of this name.</summary>
    public static bool Has(string path) => Ends(path, MermaidEndings) || IsYaml(path);

    /// <summary>Whether the file is YAML, which may or may not be an architecture.</summary>
    public static bool IsYaml(string path) => Ends(path, YamlEndings);

    /// <summary>Whether the file is prose that may or may not hold a diagram.</summary>
    public static bool IsProse(string path) => Ends(path, MarkdownEndings);

    /// <summary>The endings that are read, for messages.</summary>
    public static string Endings { get; } = string.Join(", ", [.. MermaidEndings, .. YamlEndings]);

    /// <summary>What to say of a file that gives no diagram.</summary>
    public static string Missing(string path) =>
        !Has(path) ? $"'{path}' has no ending that archc reads: {Endings}."
        : IsYaml(path) ? $"'{path}' is no architecture: its first key is not 'archc: 1'."
        : $"'{path}' has no flowchart in it.";

    /// <summary>What to say of a folder that gives no diagram.</summary>
    public static string MissingBelow(string folder) => $"there is no diagram below '{folder}'";

    /// <summary>The diagrams of a source, in order; none where no front end reads a file of its name.</summary>
    public static ImmutableArray<Staged<Diagram>> Read(SourceText source) =>
        [.. ReadOnce(source).Select(EncodingCheck.Check)];

    private static ImmutableArray<Staged<Diagram>> ReadOnce(SourceText source) =>
        Ends(source.Path, MermaidEndings) ? new MermaidFrontend().Read(source)
        : IsYaml(source.Path) ? new YamlFrontend().Read(source)
        : [];

    private static bool Ends(string path, string[] endings) =>
        endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
