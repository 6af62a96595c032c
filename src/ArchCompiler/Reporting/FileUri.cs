namespace ArchCompiler.Reporting;

/// <summary>Paths as machines of other systems want them.</summary>
internal static class FileUri
{
    /// <summary>A path with slashes and without <c>./</c> at its head.</summary>
    public static string Relative(string path)
    {
        var slashed = path.Replace('\\', '/');
        while (slashed.StartsWith("./", StringComparison.Ordinal))
        {
            slashed = slashed[2..];
        }

        return slashed;
    }

    /// <summary>The same as a relative reference, or as a URI where the path is a full one (RFC 3986).</summary>
    public static string Of(string path)
    {
        var escaped = string.Join('/', Relative(path).Split('/').Select(Uri.EscapeDataString));
        return IsFull(path) ? $"file://{(escaped.StartsWith('/') ? "" : "/")}{escaped}" : escaped;
    }

    /// <summary>Whether a path stands for itself wherever one is.</summary>
    public static bool IsFull(string path) => Path.IsPathFullyQualified(path);
}
