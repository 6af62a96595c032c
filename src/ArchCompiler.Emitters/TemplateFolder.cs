using System.Collections.Frozen;
using System.Collections.Immutable;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Emitters;

/// <summary>A user's own folder of templates, laid over the built-in ones one file at a time.</summary>
/// <param name="path">The folder as messages name it.</param>
/// <param name="files">Paths of the files below it, with forward slashes.</param>
/// <param name="readText">The text of one of the files.</param>
/// <param name="readBytes">The bytes of one of the files.</param>
public sealed class TemplateFolder(
    string path,
    IEnumerable<string> files,
    Func<string, string> readText,
    Func<string, ImmutableArray<byte>> readBytes)
{
    private readonly FrozenSet<string> names = files.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Paths of the files below the folder, in ordinal order.</summary>
    public ImmutableArray<string> Files => field.IsDefault ? field = [.. names.Order(StringComparer.Ordinal)] : field;

    /// <summary>Whether the folder has a file of this path.</summary>
    public bool Has(string file) => names.Contains(file);

    /// <summary>A file's text with the path that messages name.</summary>
    public SourceText Text(string file) => new(path.Length == 0 ? file : $"{path}/{file}", readText(file));

    /// <summary>A file as it is.</summary>
    public ImmutableArray<byte> Bytes(string file) => readBytes(file);

    /// <summary>A place in no text, for what is said of a file as a whole.</summary>
    public SourceText Place(string file) => new(path.Length == 0 ? file : $"{path}/{file}", "");
}
