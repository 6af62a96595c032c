using ArchCompiler.Core.Text;
using ArchCompiler.Testing;
using ArchCompiler.Yaml;

namespace ArchCompiler.UnitTests.Catalog;

/// <summary>The files under <c>catalog/</c>, read once.</summary>
internal static class CatalogFolder
{
    public static string Root { get; } = Repository.At("catalog");

    public static SourceText[] Files { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.yaml", SearchOption.AllDirectories)
            .Select(path =>
                new SourceText(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path))),
    ];

    public static CatalogReading Reading { get; } = CatalogReader.Read(Files);
}
