using System.Globalization;
using System.Text;
using ArchCompiler.Cli.Files;

namespace ArchCompiler.Cli.Versions;

/// <summary>What the next commit will hold.</summary>
internal sealed class GitIndex(WorkTree tree)
{
    /// <summary>What differs from the last commit, without what is gone; names are new ones.</summary>
    public IEnumerable<IndexEntry> Staged()
    {
        var fields = tree.Ask(
            "-c", "diff.relative=false", "diff", "--cached", "--raw", "--no-abbrev", "--no-color", "--no-ext-diff",
            "--no-textconv", "--no-renames", "--diff-filter=AMT", "-z").Fields;
        return fields.Chunk(2)
            .Select(pair => (Facts: pair[0].Split(' '), Path: pair[1]))
            .Select(staged => new IndexEntry(At(staged.Path), staged.Facts[1], staged.Facts[3]));
    }

    /// <summary>The project files in it.</summary>
    public IEnumerable<IndexEntry> ProjectFiles() =>
        tree.Ask("ls-files", "--stage", "--full-name", "-z", "--", $":(top,glob)**/{Project.FileName}").Fields
            .Select(field => field.Split('\t', 2))
            .Select(field => (Facts: field[0].Split(' '), Path: field[1]))
            .Select(file => new IndexEntry(At(file.Path), file.Facts[0], file.Facts[1]));

    /// <summary>The bytes of some files, by path.</summary>
    public IReadOnlyDictionary<string, byte[]> Contents(IReadOnlyCollection<IndexEntry> entries)
    {
        var asked = Encoding.ASCII.GetBytes(string.Concat(entries.Select(entry => $"{entry.Id}\n")));
        var answer = tree.Git.Feed(asked, "cat-file", "--batch");
        Dictionary<string, byte[]> contents = new(StringComparer.Ordinal);
        var rest = answer.Output.AsSpan();
        foreach (var entry in entries)
        {
            // "<id> blob <size>", a line ending, the bytes, a line ending.
            var end = rest.IndexOf((byte)'\n');
            if (end < 0 || Encoding.ASCII.GetString(rest[..end]).Split(' ') is not [_, "blob", var size]
                || !int.TryParse(size, CultureInfo.InvariantCulture, out var length) || end + length + 1 >= rest.Length)
            {
                throw new UsageException($"git does not give what is staged of '{entry.Path}': {answer.Reason}.");
            }

            contents[entry.Path] = rest.Slice(end + 1, length).ToArray();
            rest = rest[(end + length + 2)..];
        }

        return contents;
    }

    private string At(string path) => FilePath.Join(tree.Top, path);
}

/// <summary>One file as the next commit will hold it.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Mode">What git says that it is.</param>
/// <param name="Id">The id of its bytes.</param>
internal sealed record IndexEntry(string Path, string Mode, string Id)
{
    /// <summary>False for a link and for a repository inside.</summary>
    public bool IsFile => Mode.StartsWith("100", StringComparison.Ordinal);
}
