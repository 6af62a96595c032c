using ArchCompiler.Templates;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Templates;

public sealed class ShippedTemplateTests
{
    public static TheoryData<string> Shipped =>
        [.. Directory.EnumerateFiles(Repository.At("templates"), "*.scriban", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.At("templates"), path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_template_that_is_shipped_can_be_read(string path) =>
        Template.Parse(path, File.ReadAllText(Repository.At("templates", path))).Diagnostics.ShouldBeEmpty();
}
