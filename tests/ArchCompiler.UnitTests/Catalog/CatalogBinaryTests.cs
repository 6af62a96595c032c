using ArchCompiler.Core.Catalog;
using ArchCompiler.Reporting;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Catalog;

public sealed class CatalogBinaryTests
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        var catalog = CatalogFolder.Reading.Catalog;
        var bytes = CatalogWriter.Write(catalog);

        var read = CatalogBinary.Read(new MemoryStream(bytes));

        CatalogWriter.Write(read).ShouldBe(bytes);
        Json(read).ShouldBe(Json(catalog));
        foreach (var (before, after) in catalog.Kinds.Zip(read.Kinds))
        {
            after.Realisation?.Access.SelectMany(a => a.Statements.SelectMany(s => s.Actions))
                .ShouldBe(before.Realisation?.Access.SelectMany(a => a.Statements.SelectMany(s => s.Actions)) ?? []);
            after.Controls.ShouldBe(before.Controls);
            after.Realisation?.Users.ShouldBe(before.Realisation?.Users ?? []);
            after.Realisation?.EnvironmentByAccess.SelectMany(e => e.Variables)
                .ShouldBe(before.Realisation?.EnvironmentByAccess.SelectMany(e => e.Variables) ?? []);
            after.Realisation?.Metrics.Select(m => m with { Dimensions = [] })
                .ShouldBe(before.Realisation?.Metrics.Select(m => m with { Dimensions = [] }) ?? []);
        }
    }

    [Fact]
    public void Something_else_is_refused() =>
        Should.Throw<InvalidDataException>(() => CatalogBinary.Read(new MemoryStream(new byte[64])));

    private static string Json(ServiceCatalog catalog)
    {
        using StringWriter writer = new();
        ServicesReporter.WriteJson(catalog, writer);
        return writer.ToString();
    }
}
