using System.Text;

namespace ArchCompiler.Cli.Files;

/// <summary>
/// Writes a drawing back to where it was read from: through links, into the same file with its mode and its other
/// names, with the byte-order mark that it had, and never over what somebody wrote there meanwhile.
/// </summary>
internal sealed class DrawingFiles(IFileSystem files)
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];
    private readonly Dictionary<string, ILookup<string, string>> leftovers = new(StringComparer.Ordinal);

    /// <summary>Replaces the text of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="before">The text that was read from it.</param>
    /// <param name="after">The text that it is to have.</param>
    /// <exception cref="UsageException">The file holds another text, or a stopped run left it in doubt.</exception>
    public void Replace(string path, string before, string after)
    {
        var stands = files.Read(path, TextDecoding.MostBytes + 1);
        if (!string.Equals(TextDecoding.Decode(stands).Text, before, StringComparison.Ordinal))
        {
            throw new UsageException(
                stands.Length == 0
                    ? $"'{path}' is no file that a text can be written back to; read it from '-'."
                    : $"'{path}' was changed while archc read it; nothing was written to it.");
        }

        RefuseLeftover(path, stands);
        var hasMark = stands.AsSpan().StartsWith(Mark);
        files.Overwrite(path, [.. hasMark ? Mark : [], .. Encoding.UTF8.GetBytes(after)]);
    }

    /// <summary>
    /// A copy beside the file is what it held before a run that was stopped while it wrote. One that agrees with the
    /// file is of a run that had not begun to.
    /// </summary>
    private void RefuseLeftover(string path, byte[] stands)
    {
        var name = Path.GetFileName(path);
        var folder = path[..^name.Length];
        foreach (var copy in LeftoversIn(folder)[TemporaryNames.Stem(name)].Select(leftover => folder + leftover))
        {
            if (!stands.AsSpan().StartsWith(files.Read(copy, TextDecoding.MostBytes + 1)))
            {
                throw new UsageException(
                    $"an archc that was stopped while it wrote '{path}' left what stood there before in '{copy}'; "
                    + "compare the two and remove that one. Nothing was written.");
            }

            files.Delete(copy);
        }
    }

    private ILookup<string, string> LeftoversIn(string folder)
    {
        if (!leftovers.TryGetValue(folder, out var known))
        {
            known = files.List(folder.Length == 0 ? "." : folder)
                .Where(entry => entry.Type is EntryType.File)
                .Select(entry => (entry.Name, Stem: TemporaryNames.StemOf(entry.Name)))
                .Where(entry => entry.Stem is not null)
                .ToLookup(entry => entry.Stem ?? "", entry => entry.Name, StringComparer.Ordinal);
            leftovers[folder] = known;
        }

        return known;
    }
}
