using ArchCompiler.Cli.Files;
using ArchCompiler.Emitters;

namespace ArchCompiler.Cli.Output;

/// <summary>The user's own templates, laid over the built-in ones one file at a time.</summary>
internal static class UserTemplates
{
    /// <summary>The templates of a folder over the built-in ones; null where no folder is given.</summary>
    /// <exception cref="UsageException">The folder does not exist, or a template in it is no text.</exception>
    public static TemplateLibrary? Open(IFileSystem files, string? folder) => folder switch
    {
        null => null,
        _ when files.Look(folder) is EntryType.None or EntryType.File =>
            throw new UsageException($"'{folder}' is no folder of templates."),
        _ => new(name => Read(files, FilePath.Join(FilePath.Normalise(folder), name))),
    };

    private static string? Read(IFileSystem files, string path)
    {
        if (files.Look(path) is not (EntryType.File or EntryType.Link))
        {
            return null;
        }

        var (text, problem) = TextDecoding.Decode(files.Read(path, TextDecoding.MostBytes + 1));
        return text ?? throw new UsageException($"'{path}' {problem}");
    }
}
