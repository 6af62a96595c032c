namespace ArchCompiler.EndToEndTests;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Its path.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("archc-").FullName;

    /// <summary>A path below it.</summary>
    public string At(params IEnumerable<string> segments) => Path.Combine([Root, .. segments]);

    /// <summary>Writes a file below it.</summary>
    public void Put(string path, string text)
    {
        var full = At(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? Root);
        File.WriteAllText(full, text);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);
}
