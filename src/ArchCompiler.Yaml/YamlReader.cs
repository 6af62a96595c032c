using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Yaml;

/// <summary>
/// Turns YAML into stated values whose places are exact. One reader serves project files, catalog files, front matter
/// and the metadata of Mermaid statements, so that all of them take the same YAML and say the same of its mistakes.
/// </summary>
public static class YamlReader
{
    /// <summary>
    /// Reads one document. Total: any text gives a value and diagnostics, never an exception. After a mistake the
    /// value holds what stood before it.
    /// </summary>
    /// <param name="text">The YAML alone.</param>
    /// <param name="toSource">
    /// The offset in the source of an offset in <paramref name="text"/>; rises with it. It is asked for characters of
    /// the text, and for its length.
    /// </param>
    /// <returns>The document's value, null where it is empty.</returns>
    public static Staged<DrawnValue?> Read(string text, Func<int, int> toSource)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(toSource);
        var builder = new YamlTreeBuilder(text, new(toSource));
        return new(builder.Build(), builder.Diagnostics);
    }

    /// <summary>Reads a document that is the whole of its source.</summary>
    public static Staged<DrawnValue?> Read(string text) => Read(text, offset => offset);
}
