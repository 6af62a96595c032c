using System.Text.Json;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Rules;
using ArchCompiler.Core.Text;
using ArchCompiler.Reporting;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Reporting;

public sealed class JsonReporterTests
{
    private static readonly SourceText Source = new("shop.mmd", "flowchart TB\n  RDS[(\"Bestellungen ğ\")]\n");

    private static readonly Diagnostic Finding = new(
        "REL002", Severity.Error, new(15, 3), "'Bestellungen' has no standby")
    {
        Name = "database-without-standby",
        Pillar = Pillar.Reliability,
        Subject = Subject.Nodes("RDS"),
        Why = "why (REL10-BP01)",
        Remedy = "state it",
        Path = ["Users", "RDS"],
        Related = [new(new(0, 9), "here")],
        Fixes = [new("State it", FixSafety.Safe, [TextEdit.Insert(15, "x")])],
    };

    [Fact]
    public void A_finding_has_the_fields_of_the_contract() =>
        JsonSerializer.Serialize(Print(Finding).GetProperty("findings")[0]).ShouldBe(
            """
            {"rule":"REL002","name":"database-without-standby","severity":"error","subject":{"type":"node","ids":["RDS"]},
            "message":"\u0027Bestellungen\u0027 has no standby","why":"why (REL10-BP01)","remedy":"state it","path":["Users","RDS"],
            "related":[{"message":"here","line":1,"column":1,"endLine":1,"endColumn":10}],
            "fixes":[{"title":"State it","safety":"safe","edits":[
            {"line":2,"column":3,"endLine":2,"endColumn":3,"newText":"x"}]}],
            "file":"shop.mmd","line":2,"column":3,"endLine":2,"endColumn":6}
            """.ReplaceLineEndings(""));

    [Fact]
    public void Places_in_other_files_name_their_file()
    {
        var finding = Print(new Diagnostic("ARC403", Severity.Error, new(3, 4), "There is no 'nope'.")
        {
            Source = new("house/x.scriban", "\n{{ nope }}\n"),
            Related = [new(new(15, 3), "laid out for 'rds'") { Source = Source }],
        }).GetProperty("findings")[0];

        finding.GetProperty("file").GetString().ShouldBe("house/x.scriban");
        finding.GetProperty("line").GetInt32().ShouldBe(2);
        var related = finding.GetProperty("related")[0];
        related.GetProperty("file").GetString().ShouldBe("shop.mmd");
        related.GetProperty("line").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void What_was_said_of_the_compiler_itself_stands_in_the_same_list()
    {
        var finding = Print(new Diagnostic("ARC202", Severity.Warning, default, "unknown")).GetProperty("findings")[0];
        finding.GetProperty("rule").GetString().ShouldBe("ARC202");
        finding.GetProperty("name").ValueKind.ShouldBe(JsonValueKind.Null);
        finding.GetProperty("subject").GetProperty("type").GetString().ShouldBe("diagram");
    }

    [Fact]
    public void A_waiver_is_printed_with_its_reason_and_counted_apart()
    {
        var waiver = new Waiver(new("REL002", default), [], "pilot", default)
        {
            Until = new(2027, 3, 31),
            Owner = "@data",
        };
        var json = Print(Finding with { Waiver = waiver });
        var printed = json.GetProperty("findings")[0].GetProperty("waiver");
        printed.GetProperty("reason").GetString().ShouldBe("pilot");
        printed.GetProperty("until").GetString().ShouldBe("2027-03-31");
        printed.GetProperty("owner").GetString().ShouldBe("@data");
        json.GetProperty("summary").GetProperty("waived").GetInt32().ShouldBe(1);
        json.GetProperty("summary").GetProperty("bySeverity").GetProperty("error").GetInt32().ShouldBe(0);
    }

    [Fact]
    public void The_summary_counts_by_severity_and_pillar()
    {
        var summary = Print(Finding, Finding with { Severity = Severity.Note }).GetProperty("summary");
        summary.GetProperty("bySeverity").GetProperty("error").GetInt32().ShouldBe(1);
        summary.GetProperty("byPillar").GetProperty("reliability").GetProperty("note").GetInt32().ShouldBe(1);
        summary.GetProperty("fixable").GetInt32().ShouldBe(2);
        summary.GetProperty("notApplicable")[0].GetString().ShouldBe("SEC004");
    }

    [Fact]
    public void Safe_defaults_are_printed_on_request_only()
    {
        var safe = Finding with { IsSafeByDefault = true };
        Print(safe).GetProperty("findings").GetArrayLength().ShouldBe(0);
        Print(new JsonReporter(showDefaults: true), safe).GetProperty("findings")[0]
            .GetProperty("safeByDefault")
            .GetBoolean()
            .ShouldBeTrue();
    }

    [Fact]
    public void Letters_of_all_scripts_are_themselves_and_lines_end_alike()
    {
        using var output = new StringWriter();
        new JsonReporter().Write(new([new(Source, Finding with { Message = "Ğ 数据" })], [], []), output);
        output.ToString().ShouldContain("Ğ 数据");
        output.ToString().ShouldNotContain("\r");
        output.ToString().ShouldEndWith("}\n");
    }

    private static JsonElement Print(params Diagnostic[] diagnostics) => Print(new JsonReporter(), diagnostics);

    private static JsonElement Print(JsonReporter reporter, params Diagnostic[] diagnostics)
    {
        using var output = new StringWriter();
        var idle = new RuleInfo("SEC004", "name", Pillar.Security, Severity.Error, "Title", "SEC05-BP03");
        reporter.Write(new([.. diagnostics.Select(d => new ReportItem(Source, d))], [], [idle]), output);
        using var document = JsonDocument.Parse(output.ToString());
        return document.RootElement.Clone();
    }
}
