using System.Text;
using ArchCompiler.Testing;

namespace ArchCompiler.UnitTests.Emitters.Documents;

/// <summary>The documents of a drawing, as texts by their paths.</summary>
internal sealed class DocumentSet
{
    private readonly Dictionary<string, string> texts;

    public DocumentSet(string drawing, EmissionOptions? options = null)
    {
        Compilation = Compiling.Mermaid(drawing);
        var emitted = Compilation.Emit("docs", options ?? EmissionOptions.Default);
        Diagnostics = [.. emitted.Diagnostics.Select(d => $"{d.Id} {d.Message}")];
        texts = emitted.Value.ToDictionary(
            artifact => artifact.Path,
            artifact => artifact.Path.EndsWith("mermaid.min.js", StringComparison.Ordinal)
                ? ""
                : Encoding.UTF8.GetString(artifact.Content.AsSpan()),
            StringComparer.Ordinal);
    }

    public Compilation Compilation { get; }

    public string[] Diagnostics { get; }

    public IEnumerable<string> Paths => texts.Keys;

    public string this[string path] => texts[path];

    /// <summary>The cells of the row of a Markdown page whose first cell holds a text.</summary>
    public string[] Row(string path, string first) =>
        Rows(path).First(row => row[0].Contains(first, StringComparison.Ordinal));

    /// <summary>The rows of the tables of a Markdown page, as cells.</summary>
    public IEnumerable<string[]> Rows(string path) => texts[path].Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Select(line => line.Trim().Trim('|').Split(" |").Select(cell => cell.Trim()).ToArray());
}
