using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli.Output;

/// <summary>What <c>archc generate -t docs</c> does beside laying out pages.</summary>
public sealed class DocumentsCommandTests
{
    private const string Drawing = "flowchart LR\n    fn[Lambda] -->|Write| db[(DynamoDB)]\n";

    private readonly TestHost host = new();

    [Theory]
    [InlineData("drawings/my shop.mmd", "out", "[line 2](../../drawings/my%20shop.mmd#L2)")]
    [InlineData("shop.mmd", ".", "[line 2](../shop.mmd#L2)")]
    [InlineData("drawings/shop.mmd", "drawings/out", "[line 2](../../shop.mmd#L2)")]
    [InlineData("shop.mmd", "../elsewhere", " line 2 |")]
    public void Lines_lead_from_the_output_folder_to_the_drawing(string drawing, string output, string link)
    {
        host.Files[drawing] = Drawing;

        host.Run("generate", drawing, "-t", "docs", "-o", output).ShouldBe(0, host.Error);

        host.Files[$"{output}/docs/inventory.md"].ShouldContain(link);
    }

    [Fact]
    public void Drawings_of_a_run_share_the_script_that_draws()
    {
        host.Files["a.md"] = $"```mermaid\n{Drawing}```\n\n```mermaid\n{Drawing}```\n";
        host.Files["deep/below/b.mmd"] = Drawing;

        host.Run("generate", "a.md", "deep", "-t", "docs", "-o", "out").ShouldBe(0, host.Error);

        host.Files.Paths.Where(path => path.EndsWith("/mermaid.min.js", StringComparison.Ordinal))
            .ShouldBe(["/project/out/docs/assets/mermaid.min.js"]);
        var pages = host.Files.Paths.Where(path => path.EndsWith("/site/index.html", StringComparison.Ordinal)).ToList();
        pages.Count.ShouldBe(3);
        foreach (var page in pages)
        {
            var source = host.Files[page].Split("<script src=\"")[1].Split('"')[0];
            Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page) ?? "", source))
                .ShouldBe("/project/out/docs/assets/mermaid.min.js");
        }

        host.Run("generate", "a.md", "deep", "-t", "docs", "-o", "out", "--check").ShouldBe(0);
    }

    [Fact]
    public void One_drawing_alone_carries_its_script()
    {
        host.Files["a.mmd"] = Drawing;

        host.Run("generate", "a.mmd", "-t", "docs", "-o", "out").ShouldBe(0, host.Error);

        host.Files.Paths.ShouldContain("/project/out/docs/site/assets/mermaid.min.js");
        host.Files["out/docs/site/index.html"].ShouldContain("<script src=\"assets/mermaid.min.js\"");
    }

    [Fact]
    public void A_drawing_from_standard_input_has_no_place_to_lead_to()
    {
        host.Input = Drawing;

        host.Run("generate", "-", "--stdin-filename", "a.mmd", "-t", "docs", "-o", "out").ShouldBe(0, host.Error);

        host.Files["out/docs/inventory.md"].ShouldContain(" line 2 |");
    }

    [Fact]
    public void What_documents_repeat_is_not_read_as_a_drawing()
    {
        host.Files["shop.mmd"] = Drawing;
        host.Run("generate", "shop.mmd", "-t", "docs", "-o", "out").ShouldBe(0, host.Error);

        host.Run("validate", ".", "--format", "json");

        host.Output.ShouldContain("shop.mmd");
        host.Output.ShouldNotContain("out/docs");
    }

    [Fact]
    public void The_day_is_one()
    {
        host.Files["shop.mmd"] = Drawing;

        host.Run("generate", "shop.mmd", "-t", "docs", "-o", "out", "--date", "soon").ShouldBe(2);
        host.Error.ShouldContain("'soon' is not a date of the form YYYY-MM-DD.");

        host.Run("generate", "shop.mmd", "-t", "docs", "-o", "out", "--date", "2026-02-03").ShouldBe(0);
        host.Files["out/docs/README.md"].ShouldContain("on 2026-02-03.");
    }
}
