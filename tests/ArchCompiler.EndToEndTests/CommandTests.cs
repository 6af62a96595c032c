using System.Globalization;
using System.Text;
using System.Text.Json;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.EndToEndTests;

/// <summary>The command line as a shell meets it: exit codes, streams, inputs.</summary>
public sealed class CommandTests : IDisposable
{
    private const string Clean = "flowchart LR\n    users((Users)) --> fn[Lambda]\n";
    private readonly TemporaryFolder folder = new();

    private static string Seed => Repository.At("examples", "seed", "aws-cloud-architecture.md");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Help_goes_to_the_product_and_is_fine()
    {
        var run = Run("--help");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("validate");
        run.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("validate", "--fail-on", "never-ever")]
    [InlineData("validate", "--select", "NOPE001")]
    [InlineData("generate", "a.mmd")]
    [InlineData("generate", "a.mmd", "-o", "out", "-t", "cobol")]
    public void Wrong_usage_ends_with_2_and_says_so(params string[] arguments)
    {
        var run = Run(arguments);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("archc: ");
    }

    [Fact]
    public void The_seed_has_errors_so_validate_ends_with_1()
    {
        var run = Run("validate", Seed);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("error[");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_bad_enough_for_never() =>
        Run("validate", Seed, "--fail-on", "never").ExitCode.ShouldBe(0);

    [Fact]
    public void Findings_come_as_json_and_text_at_once()
    {
        var run = Run("validate", Seed, "--format", $"json={folder.At("report.json")}", "--format", "text");

        run.Output.ShouldContain("┌─");
        using var report = JsonDocument.Parse(File.ReadAllText(folder.At("report.json")));
        report.RootElement.GetProperty("findings").GetArrayLength().ShouldBePositive();
    }

    [Fact]
    public void The_graph_of_the_seed_accounts_for_every_node_and_edge()
    {
        var run = Run("graph", Seed, "--format", "json");

        run.ExitCode.ShouldBe(0);
        using var graph = JsonDocument.Parse(run.Output);
        Texts(graph, ["services", "others"], "nodes").Distinct(StringComparer.Ordinal).Count().ShouldBe(29);
        Texts(graph, ["relations"], "edges")
            .Concat(graph.RootElement.GetProperty("dropped").EnumerateArray()
                .Select(dropped => dropped.GetProperty("edge").GetString() ?? ""))
            .Distinct(StringComparer.Ordinal)
            .Count()
            .ShouldBe(37);
    }

    [Fact]
    public void Syntax_answers_for_each_argument_in_order()
    {
        folder.Put("b.mmd", Clean);
        folder.Put("a.mmd", "flowchart LR\n    a[[\n");

        var run = Run("syntax", "b.mmd", "missing.mmd", "a.mmd");

        run.ExitCode.ShouldBe(4);
        var lines = run.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Select(line => line.GetProperty("file").GetString()).ShouldBe(["b.mmd", "missing.mmd", "a.mmd"]);
        lines.Select(line => line.GetProperty("ok").GetBoolean()).ShouldBe([true, false, false]);
    }

    [Fact]
    public void Two_hundred_files_in_one_call_are_quick()
    {
        var files = Enumerable.Range(0, 200)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"{i}.mmd"))
            .ToList();
        files.ForEach(file => folder.Put(file, Clean));

        var run = Run(["syntax", .. files]);

        run.Output.Count(c => c == '\n').ShouldBe(200);
    }

    [Fact]
    public void Standard_input_has_the_name_it_is_given()
    {
        var run = ArchcProcess.RunWith(
            folder.Root, $"# Shop\n\n```mermaid\n{Clean}```\n", "syntax", "-", "--stdin-filename", "shop.md");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("\"file\":\"shop.md\",\"line\":4,\"ok\":true");
    }

    [Theory]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("iso-8859-1", "not UTF-8")]
    public void Other_encodings_end_with_4(string encoding, string reason)
    {
        File.WriteAllText(folder.At("a.mmd"), Clean + "%% é\n", Encoding.GetEncoding(encoding));

        var run = Run("validate", "a.mmd");

        run.ExitCode.ShouldBe(4);
        run.Error.ShouldContain(reason);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_change_nothing()
    {
        File.WriteAllText(folder.At("a.mmd"), Clean.ReplaceLineEndings("\r\n"), new UTF8Encoding(true));

        Run("graph", "a.mmd").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_refused_diagram_ends_with_4_and_shows_the_place()
    {
        folder.Put("a.mmd", "flowchart LR\n    fn[Lambda (x)] --> db[(RDS)]\n");

        var run = Run("validate", "a.mmd");

        run.ExitCode.ShouldBe(4);
        run.Output.ShouldContain("error[ARC1");
        run.Output.ShouldContain("a.mmd:2:");
    }

    [Fact]
    public void A_readme_without_a_diagram_is_no_mistake()
    {
        folder.Put("README.md", "# Nothing drawn\n");

        Run("validate", "README.md").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_wrong_project_file_ends_with_2()
    {
        folder.Put("archc.yaml", "nmae: shop\n");
        folder.Put("a.mmd", Clean);

        var run = Run("validate", "a.mmd");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("nmae");
    }

    [Theory]
    [InlineData("REL002", "Drawn badly")]
    [InlineData("RDS", "RDS")]
    [InlineData("EC2_1->RDS", "EC2_1")]
    public void A_rule_a_node_and_an_edge_are_explained(string subject, string expected)
    {
        var run = Run("explain", subject, Seed);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain(expected);
    }

    private static IEnumerable<string> Texts(JsonDocument graph, string[] parts, string member) => parts
        .SelectMany(part => graph.RootElement.GetProperty(part).EnumerateArray())
        .SelectMany(item => item.GetProperty(member).EnumerateArray())
        .Select(text => text.GetString() ?? "");

    private ArchcProcess Run(params string[] arguments) => ArchcProcess.Run(folder.Root, arguments);
}
