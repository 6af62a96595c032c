using System.Text.Json;
using System.Xml.Linq;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Reporting;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Reporting;

public sealed class ReportFormatTests
{
    private static readonly SourceText Source =
        new("docs/my shop, ğ.mmd", "flowchart TB\n  RDS[(\"Orders | <b> @team \")] --> x\n");

    private static readonly Diagnostic Finding = new(
        "SEC001", Severity.Error, new(15, 3), "'Orders | <b>\n@team ::x%0A' is \u0001 open")
    {
        Name = "unencrypted-store",
        Pillar = Pillar.Security,
        Subject = Subject.Nodes("RDS"),
        Why = "why: because",
        Remedy = "state it",
        Fixes = [new("State it", FixSafety.Safe, [TextEdit.Insert(15, "x")])],
    };

    public static TheoryData<string> Names => [.. ReportFormat.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_format_prints_a_report_with_nothing_in_it(string name) =>
        Print(name).ShouldEndWith(name == "github" ? "" : "\n");

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_format_prints_the_same_bytes_again(string name) =>
        Print(name, Finding, Finding).ShouldBe(Print(name, Finding, Finding));

    [Fact]
    public void The_page_of_the_command_line_lists_the_formats() =>
        File.ReadAllText(Repository.At("docs", "cli.md")).ShouldContain(
            string.Concat(ReportFormat.All.Select(format => $"| `{format.Name}` | {format.Help} |\n")));

    [Fact]
    public void GitHub_gets_one_command_a_finding_whatever_a_label_says()
    {
        var line = Print("github", Finding).TrimEnd('\n');

        line.ShouldNotContain("\n");
        line.ShouldStartWith(
            "::error file=docs/my shop%2C ğ.mmd,line=2,endLine=2,col=3,endColumn=6,title=SEC001 unencrypted-store::");
        line.ShouldContain("@team ::x%250A' is ");
        line.ShouldContain("%0Awhy: why: because%0Afix: state it");
    }

    [Fact]
    public void GitHub_gets_the_worst_first() =>
        Print("github", Finding with { Severity = Severity.Note }, Finding with { Severity = Severity.Warning }, Finding)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0])
            .ShouldBe(["::error", "::warning", "::notice"]);

    [Fact]
    public void GitLab_gets_what_it_asks_for()
    {
        var issues = JsonDocument.Parse(Print("gitlab", Finding, Finding)).RootElement;

        issues[0].GetProperty("check_name").GetString().ShouldBe("SEC001");
        issues[0].GetProperty("severity").GetString().ShouldBe("critical");
        issues[0].GetProperty("location").GetProperty("path").GetString().ShouldBe("docs/my shop, ğ.mmd");
        issues[0].GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32().ShouldBe(2);
        issues[0].GetProperty("fingerprint").GetString()
            .ShouldNotBe(issues[1].GetProperty("fingerprint").GetString());
    }

    [Fact]
    public void JUnit_counts_what_fails_and_skips_what_is_waived()
    {
        var waived = Finding with { Waiver = new(new("SEC001", default), [], "accepted", default) };
        var suites = XDocument.Parse(Print("junit", Finding, waived, Finding with { Severity = Severity.Note })).Root;

        suites?.Attribute("tests")?.Value.ShouldBe("3");
        suites?.Attribute("failures")?.Value.ShouldBe("1");
        suites?.Attribute("skipped")?.Value.ShouldBe("1");
        suites?.Descendants("failure").Single().Attribute("message")?.Value.ShouldContain("is \uFFFD open");
        suites?.Descendants("skipped").Single().Attribute("message")?.Value.ShouldBe("waived: accepted");
    }

    [Fact]
    public void Markdown_has_one_row_a_finding_whatever_a_label_says()
    {
        var lines = Print("markdown", Finding).Split('\n');

        lines[0].ShouldBe("### archc: 1 error");
        var row = lines.Single(line => line.Contains("SEC001", StringComparison.Ordinal));
        row.ShouldContain(@"'Orders \| &lt;b&gt; \@team ");
        row.ShouldEndWith("| state it (`archc fix`) |");
    }

    [Fact]
    public void Markdown_fits_into_a_comment_and_says_what_does_not()
    {
        var page = Print("markdown", [.. Enumerable.Repeat(Finding, 2_000)]);

        page.Length.ShouldBeLessThan(65_536);
        page.ShouldContain("more findings than there is room for here.");
    }

    [Fact]
    public void Sarif_knows_rule_place_and_fingerprint()
    {
        var run = JsonDocument.Parse(Print("sarif", Finding)).RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[0];
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");

        run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()]
            .GetProperty("id").GetString().ShouldBe("SEC001");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString()
            .ShouldBe("docs/my%20shop%2C%20%C4%9F.mmd");
        place.GetProperty("region").GetProperty("startColumn").GetInt32().ShouldBe(3);
        result.GetProperty("level").GetString().ShouldBe("error");
        result.GetProperty("suppressions").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void A_waived_finding_is_suppressed_in_sarif()
    {
        var waived = Finding with { Waiver = new(new("SEC001", default), [], "accepted", default) };

        JsonDocument.Parse(Print("sarif", waived)).RootElement.GetProperty("runs")[0].GetProperty("results")[0]
            .GetProperty("suppressions")[0].GetProperty("justification").GetString().ShouldBe("accepted");
    }

    [Fact]
    public void A_fingerprint_survives_a_moved_line_and_not_another_subject()
    {
        var moved = new SourceText(Source.Path, $"\n\n{Source.Text}");

        FingerprintOf(new(moved, Finding with { Span = new(17, 3) })).ShouldBe(FingerprintOf(new(Source, Finding)));
        FingerprintOf(new(Source, Finding with { Subject = Subject.Nodes("x") }))
            .ShouldNotBe(FingerprintOf(new(Source, Finding)));
    }

    [Fact]
    public void A_run_of_sarif_holds_what_code_scanning_takes()
    {
        var run = JsonDocument.Parse(Print("sarif", [.. Enumerable.Repeat(Finding, 25_010)])).RootElement
            .GetProperty("runs")[0];

        run.GetProperty("results").GetArrayLength().ShouldBe(25_000);
        run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message")
            .GetProperty("text").GetString().ShouldBe("10 findings are left out: a run holds 25000 at most.");
    }

    private static string FingerprintOf(ReportItem item) => Fingerprints.Of([item]).Single();

    private static string Print(string format, params Diagnostic[] findings)
    {
        using StringWriter output = new();
        var report = Report.Of([.. findings.Select(finding => new ReportItem(Source, finding))], []);
        ReportFormat.Find(format)?.Create(new()).Write(report, output);
        return output.ToString();
    }
}
