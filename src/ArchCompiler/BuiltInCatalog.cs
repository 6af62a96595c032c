using ArchCompiler.Core.Catalog;

namespace ArchCompiler;

/// <summary>The catalog that the tool carries: <c>catalog/</c> in the form that the build gave it.</summary>
public static class BuiltInCatalog
{
    private static readonly Lazy<ServiceCatalog> Loaded = new(Read);

    /// <summary>The catalog; read once, when first asked for.</summary>
    public static ServiceCatalog Load() => Loaded.Value;

    private static ServiceCatalog Read()
    {
        using var stream = typeof(BuiltInCatalog).Assembly.GetManifestResourceStream("catalog.bin")
            ?? throw new InvalidOperationException("The catalog is missing from the assembly.");
        return CatalogBinary.Read(stream);
    }
}
