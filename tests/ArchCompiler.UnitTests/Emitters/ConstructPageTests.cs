using ArchCompiler.Emitters;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Emitters;

/// <summary>What <c>templates/constructs.md</c> says is what the templates of each target do.</summary>
public sealed class ConstructPageTests
{
    private static readonly TemplateLibrary Library = new();

    /// <summary>The templates of constructs: those that stand directly in the folder of a target with frames.</summary>
    public static TheoryData<string> Templates =>
    [
        .. TemplateLibrary.BuiltIn.Where(name => name.Split('/') is ["terraform" or "cloudformation", var file] && !IsPart(file)),
    ];

    // What a construct's template sets apart has its name with a word more.
    private static bool IsPart(string file) => file.StartsWith("dns-zone-", StringComparison.Ordinal)
        || file.StartsWith("distribution-", StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_exports_what_the_page_says(string template)
    {
        var kind = template.Split('/')[1].Split('.')[0];

        // What is no construct, such as one alias of a zone, has no outputs.
        Library.OutputsOf(template).Order(StringComparer.Ordinal)
            .ShouldBe(ConstructPage.Outputs.GetValueOrDefault(kind, []).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_entry_of_the_page_has_a_template_in_each_target()
    {
        foreach (var kind in ConstructPage.Outputs.Keys)
        {
            TemplateLibrary.BuiltIn.ShouldContain($"terraform/{kind}.tf.scriban");
            TemplateLibrary.BuiltIn.ShouldContain($"cloudformation/{kind}.yaml.scriban");
        }
    }

    [Fact]
    public void The_catalog_asks_for_no_output_that_the_page_does_not_have()
    {
        var catalog = BuiltInCatalog.Load();
        foreach (var (kind, outputs) in catalog.Constructs)
        {
            if (ConstructPage.Outputs.TryGetValue(kind, out var exported))
            {
                outputs.ShouldBeSubsetOf(exported, kind);
            }
            else
            {
                outputs.ShouldBeEmpty(kind);
            }
        }
    }
}
