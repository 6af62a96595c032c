using System.Collections.Immutable;
using ArchCompiler.Cli.Files;
using ArchCompiler.Emitters;

namespace ArchCompiler.Cli.Output;

/// <summary>
/// The templates that each project lays out with: the built-in ones, and over them one file at a time those of the
/// folder that the command line or the project file names.
/// </summary>
/// <param name="files">Where the folders are.</param>
/// <param name="folder">The folder that the command line names, null for the project's own.</param>
/// <param name="trusted">Folders that the command line allows besides those of the project.</param>
internal sealed class UserTemplates(
    IFileSystem files, string? folder = null, ImmutableArray<string> trusted = default)
{
    private readonly Trust trust = new(files, trusted.IsDefault ? [] : trusted);
    private const int MostFiles = 10_000;
    private readonly Dictionary<string, TemplateLibrary> opened = new(StringComparer.Ordinal);

    /// <summary>The templates of a project.</summary>
    /// <exception cref="UsageException">
    /// The folder does not exist or leads out of the project, or a template in it is no text.
    /// </exception>
    public TemplateLibrary Of(Project project)
    {
        if (FolderOf(project) is not { } path)
        {
            return CompilationContext.BuiltInTemplates;
        }

        return opened.TryGetValue(path, out var known) ? known : opened[path] = new(Open(path));
    }

    /// <summary>The folder of a project's own templates, null where none is named.</summary>
    /// <exception cref="UsageException">It leads out of the project.</exception>
    public string? FolderOf(Project project) => (folder, project.Settings.Templates) switch
    {
        ({ } named, _) => FilePath.Normalise(named),
        (_, { } settled) => Settled(settled, project),
        _ => null,
    };

    private string Settled(string settled, Project project)
    {
        var absolute = FilePath.Absolute(files, FilePath.Join(project.Folder, settled));
        var path = FilePath.Shown(files, absolute);
        trust.Admit(path, "templates", project);
        return path;
    }

    private TemplateFolder Open(string path) => IsFolder(path)
        ? new(
            path,
            FilesBelow(path),
            name => ReadText(FilePath.Join(path, name)),
            name => ReadBytes(FilePath.Join(path, name)))
        : throw new UsageException($"'{path}' is no folder of templates.");

    private bool IsFolder(string path) =>
        files.Look(path) is EntryType.Folder
        || (files.Look(path) is EntryType.Link && files.Look(path + "/.") is EntryType.Folder);

    private List<string> FilesBelow(string path)
    {
        var own = folder is null ? trust : trust.And(path);
        List<string> found = [];
        Stack<string> open = new([""]);
        while (open.TryPop(out var below))
        {
            var entries = files.List(FilePath.Join(path, below));
            foreach (var entry in entries.Where(entry => entry.Type is EntryType.Link))
            {
                own.AdmitLink(FilePath.Join(path, FilePath.Join(below, entry.Name)));
            }

            found.AddRange(entries.Where(entry => entry.Type is EntryType.File || IsLinkToFile(path, below, entry))
                .Select(entry => FilePath.Join(below, entry.Name)));
            if (found.Count > MostFiles)
            {
                throw new UsageException($"'{path}' holds more than 10,000 files, which no folder of templates does.");
            }

            foreach (var entry in entries.Where(e => e.Type is EntryType.Folder && !e.Name.StartsWith('.')))
            {
                open.Push(FilePath.Join(below, entry.Name));
            }
        }

        return found;
    }

    private bool IsLinkToFile(string path, string below, Entry entry) =>
        entry.Type is EntryType.Link
        && files.Look(FilePath.Join(path, FilePath.Join(below, entry.Name)) + "/.") is not EntryType.Folder;

    private ImmutableArray<byte> ReadBytes(string path)
    {
        var bytes = files.Read(path, TextDecoding.MostBytes + 1);
        return bytes.Length <= TextDecoding.MostBytes
            ? [.. bytes]
            : throw new UsageException($"'{path}' is larger than 16 MB, which nothing beside templates is.");
    }

    private string ReadText(string path)
    {
        var (text, _) = TextDecoding.Decode(files.Read(path, TextDecoding.MostBytes + 1));
        return text ?? throw new UsageException(
            $"'{path}' is no text in UTF-8 of at most 16 MB, which a template must be.");
    }
}
