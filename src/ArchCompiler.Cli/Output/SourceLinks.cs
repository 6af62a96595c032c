using ArchCompiler.Cli.Files;

namespace ArchCompiler.Cli.Output;

/// <summary>
/// Links from written documents back to the drawing. Only where both stand in one repository, or below the current
/// folder, is the way between them the same on every machine.
/// </summary>
/// <param name="files">Where they are.</param>
/// <param name="output">The output folder.</param>
internal sealed class SourceLinks(IFileSystem files, string output)
{
    /// <summary>Relative URL from the folder of a target to an input, null where there is none to be trusted.</summary>
    /// <param name="input">The file of the drawing.</param>
    /// <param name="folder">The diagram's folder below the output folder, empty for none.</param>
    public string? From(Input input, string folder)
    {
        if (input.Path == InputReader.StandardInput)
        {
            return null;
        }

        var drawing = FilePath.Absolute(files, input.Path);
        var target = FilePath.Absolute(files, FilePath.Join(FilePath.Join(output, folder), "target"));
        var home = HomeOf(drawing);
        return FilePath.Below(home, drawing) is { } to && FilePath.Below(home, target) is { } from
            ? Relative(from.Split('/'), to.Split('/'))
            : null;
    }

    private string HomeOf(string path)
    {
        for (var folder = FilePath.ParentOf(path); folder is not null; folder = FilePath.ParentOf(folder))
        {
            if (files.Look(FilePath.Join(folder, ".git")) is not EntryType.None)
            {
                return folder;
            }
        }

        return files.CurrentFolder;
    }

    private static string Relative(string[] from, string[] to)
    {
        var shared = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join(
            '/', Enumerable.Repeat("..", from.Length - shared).Concat(to[shared..].Select(Uri.EscapeDataString)));
    }
}
