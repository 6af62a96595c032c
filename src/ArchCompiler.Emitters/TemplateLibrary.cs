using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Emission;
using ArchCompiler.Core.Text;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters;

/// <summary>
/// The templates by name (<c>terraform/network.tf.scriban</c>): the built-in ones, with the user's own laid over them
/// one file at a time.
/// </summary>
/// <param name="own">The user's own folder, null where the built-in ones hold.</param>
public sealed class TemplateLibrary(TemplateFolder? own = null)
{
    /// <summary>What the name of a template ends with.</summary>
    public const string Ending = ".scriban";

    private const string Root = "templates/";
    private static readonly Lazy<FrozenSet<string>> BuiltInNames =
        new(() => BuiltIn.ToFrozenSet(StringComparer.Ordinal));

    private readonly ConcurrentDictionary<string, Staged<Template?>> parsed = new(StringComparer.Ordinal);

    /// <summary>Names of the built-in templates, in ordinal order.</summary>
    public static ImmutableArray<string> BuiltIn { get; } =
        [.. BuiltInFiles.Where(IsTemplate)];

    /// <summary>Names of all built-in files, those that are copied as they are among them, in ordinal order.</summary>
    public static IEnumerable<string> BuiltInFiles => typeof(TemplateLibrary).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
        .Select(name => name[Root.Length..])
        .Order(StringComparer.Ordinal);

    /// <summary>The user's own folder, null where there is none.</summary>
    public TemplateFolder? Own => own;

    /// <summary>Names of the templates, the user's own among them, in ordinal order.</summary>
    public IEnumerable<string> Names => BuiltIn
        .Union(own?.Files.Where(IsTemplate) ?? [], StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    /// <summary>What is wrong with the user's own folder, whichever drawing it is used for.</summary>
    public ImmutableArray<Diagnostic> Problems =>
        field.IsDefault ? field = own is null ? [] : [.. new FolderCheck(this, own).Run()] : field;

    /// <summary>A template, or why it cannot be read; null without a word where there is none of that name.</summary>
    public Staged<Template?> Find(string name) => parsed.GetOrAdd(name, Parse);

    /// <summary>Names of the outputs that a template's front matter writes down, in its order.</summary>
    public ImmutableArray<string> OutputsOf(string name) => Find(name).Value?.MembersOf("outputs") ?? [];

    /// <summary>The text of a template with the path that messages name; null where there is none.</summary>
    public SourceText? Source(string name) => own?.Has(name) is true ? own.Text(name) : BuiltInSource(name);

    /// <summary>The text of a built-in template, whatever is laid over it; null where there is none.</summary>
    public static SourceText? BuiltInSource(string name)
    {
        using var stream = Open(name);
        if (stream is null)
        {
            return null;
        }

        using StreamReader reader = new(stream, Encoding.UTF8);
        return new(name, reader.ReadToEnd());
    }

    /// <summary>The bytes of a file that is copied as it is.</summary>
    public ImmutableArray<byte> Bytes(string name)
    {
        if (own?.Has(name) is true)
        {
            return own.Bytes(name);
        }

        using var stream = Open(name);
        using MemoryStream copy = new();
        stream?.CopyTo(copy);
        return [.. copy.ToArray()];
    }

    /// <summary>
    /// The user's own files that go beside a target's output as they are: what stands below
    /// <c>&lt;target&gt;/files</c>.
    /// </summary>
    public IEnumerable<Artifact> FilesOf(string target)
    {
        var folder = $"{target}/{FolderCheck.FilesFolder}/";
        return own is null
            ? []
            : own.Files.Where(file => file.StartsWith(folder, StringComparison.Ordinal))
                .Select(file => new Artifact(file[folder.Length..], own.Bytes(file)));
    }

    /// <summary>Where a copied file of a target comes from, for messages.</summary>
    internal SourceText PlaceOfFile(string target, string path) =>
        own?.Place($"{target}/{FolderCheck.FilesFolder}/{path}") ?? new(path, "");

    /// <summary>
    /// Whether a file below a folder of templates is a template, and not one that is copied as it is.
    /// </summary>
    internal static bool IsTemplate(string file) =>
        file.EndsWith(Ending, StringComparison.Ordinal) && !FolderCheck.IsCopied(file);

    /// <summary>Whether a name is that of a built-in template.</summary>
    internal static bool IsBuiltIn(string name) => BuiltInNames.Value.Contains(name);

    private Staged<Template?> Parse(string name) =>
        Source(name) is { } source ? Template.Parse(source) : new(null, []);

    private static Stream? Open(string name) => typeof(TemplateLibrary).Assembly.GetManifestResourceStream(Root + name);
}
