using ArchCompiler.Testing;

namespace ArchCompiler.UnitTests.House;

/// <summary>The C# that people write here: no generated files, no build output.</summary>
internal static class SourceFiles
{
    /// <summary>Product code, as path below the repository and lines.</summary>
    public static IReadOnlyList<(string Path, string[] Lines)> Product { get; } = Read("src");

    /// <summary>Product and test code.</summary>
    public static IReadOnlyList<(string Path, string[] Lines)> All { get; } = [.. Product, .. Read("tests")];

    private static List<(string Path, string[] Lines)> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(Repository.At(folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(segment => segment is "bin" or "obj" or "Generated"))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, File.ReadAllLines(Repository.At(path)))),
    ];
}
