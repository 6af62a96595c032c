using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid;

namespace ArchCompiler;

/// <summary>Which front end reads which file, by the file's ending.</summary>
public static class Notations
{
    private static readonly string[] MermaidEndings = [".mmd", ".mermaid", ".md", ".markdown"];
    private static readonly string[] MarkdownEndings = [".md", ".markdown"];

    /// <summary>Whether some front end reads a file of this name.</summary>
    public static bool Has(string path) => Ends(path, MermaidEndings);

    /// <summary>Whether the file is prose that may or may not hold a diagram.</summary>
    public static bool IsProse(string path) => Ends(path, MarkdownEndings);

    /// <summary>The endings that are read, for messages.</summary>
    public static string Endings { get; } = string.Join(", ", MermaidEndings);

    /// <summary>The diagrams of a source, in order; none where no front end reads a file of its name.</summary>
    public static ImmutableArray<Staged<Diagram>> Read(SourceText source) =>
        Has(source.Path) ? new MermaidFrontend().Read(source) : [];

    private static bool Ends(string path, string[] endings) =>
        endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
