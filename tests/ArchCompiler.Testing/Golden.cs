using System.Text;
using Xunit.Sdk;

namespace ArchCompiler.Testing;

/// <summary>
/// Compares a text with the file that holds what is expected. A difference fails with the lines that differ and leaves
/// the text beside the file as <c>.received</c>; <c>ARCHC_UPDATE_GOLDEN=1</c> renews the file instead.
/// </summary>
public static class Golden
{
    /// <summary>True when expected files are renewed rather than compared.</summary>
    public static bool IsUpdating => Environment.GetEnvironmentVariable("ARCHC_UPDATE_GOLDEN") == "1";

    /// <summary>
    /// Compares with a file; a missing file is an empty one, so that a first run fails with the whole text.
    /// </summary>
    public static void Verify(string path, string received)
    {
        if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
            File.WriteAllText(path, received);
            return;
        }

        var verified = File.Exists(path) ? File.ReadAllText(path) : "";
        var receivedPath = ReceivedPath(path);
        if (verified == received)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, received);
        throw new XunitException(Explain(Shown(path), verified, received));
    }

    /// <summary>Compares some files with those of a folder, in both directions.</summary>
    public static void VerifyFolder(string folder, IEnumerable<(string Path, byte[] Content)> received)
    {
        var parent = Path.GetDirectoryName(folder) ?? ".";
        var files = received.ToDictionary(
            file => Path.GetFullPath(Path.Combine(parent, file.Path)), file => file.Content, StringComparer.Ordinal);
        var stale = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => !files.ContainsKey(Path.GetFullPath(path))
                && !path.Contains(".received.", StringComparison.Ordinal)).ToList();
        if (IsUpdating)
        {
            stale.ForEach(File.Delete);
        }
        else if (stale.Count > 0)
        {
            throw new XunitException($"no longer produced: {string.Join(", ", stale.Select(Shown))}");
        }

        foreach (var (path, content) in files)
        {
            Verify(path, content);
        }
    }

    private static void Verify(string path, byte[] content)
    {
        if (!content.Contains((byte)0))
        {
            Verify(path, Encoding.UTF8.GetString(content));
        }
        else if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
            File.WriteAllBytes(path, content);
        }
        else if (!File.Exists(path) || !content.AsSpan().SequenceEqual(File.ReadAllBytes(path)))
        {
            throw new XunitException($"{Shown(path)} differs in its bytes.");
        }
    }

    private static string Shown(string path) => Path.GetRelativePath(Repository.Root, path);

    private static string ReceivedPath(string path)
    {
        var name = Path.GetFileName(path).Replace(".verified.", ".", StringComparison.Ordinal);
        return Path.Combine(
            Path.GetDirectoryName(path) ?? ".", $"{Path.GetFileNameWithoutExtension(name)}.received.txt");
    }

    private static string Explain(string path, string verified, string received)
    {
        StringBuilder text = new($"{path} differs (- expected, + received):\n");
        foreach (var line in LineDiff.Of(verified.Split('\n'), received.Split('\n')).Take(60))
        {
            text.Append("  ").Append(line).Append('\n');
        }

        return text.Append("Renew it, if the change is meant, with: ARCHC_UPDATE_GOLDEN=1 dotnet test").ToString();
    }
}
