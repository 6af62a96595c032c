using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Rules;
using ArchCompiler.Core.Settings;
using ArchCompiler.Core.Text;
using ArchCompiler.Rules;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Rules;

public sealed class RuleRunnerTests
{
    private const Capabilities Database =
        Capabilities.Relational | Capabilities.StoresData | Capabilities.EncryptableAtRest;
    private static readonly DateOnly Today = new(2030, 6, 15);
    private static readonly ImmutableArray<Rule> Standby = [.. BuiltInRules.All.Where(r => r.Info.Id is "REL002")];

    private static Drawn OneDatabase =>
        new Drawn("flowchart TB\n  DB[(orders)]\n").Service("DB", Database, flags: "multiAz");

    [Fact]
    public void Points_at_the_name_and_adds_the_practice_to_the_reason()
    {
        var drawn = OneDatabase;
        var found = Check(drawn).Diagnostics.ShouldHaveSingleItem();
        found.Id.ShouldBe("REL002");
        found.Name.ShouldBe("database-without-standby");
        found.Severity.ShouldBe(Severity.Error);
        drawn.Source[found.Span].ShouldBe("DB");
        found.Subject.Ids.ShouldBe(["DB"]);
        found.Why.ShouldNotBeNull().ShouldEndWith("(REL10-BP01)");
    }

    [Fact]
    public void A_rule_without_a_subject_is_not_applicable_and_not_passed()
    {
        var verdict = Check(new("flowchart TB\n"));
        verdict.Diagnostics.ShouldBeEmpty();
        verdict.Passed.ShouldBeEmpty();
        verdict.NotApplicable.Select(r => r.Id).ShouldBe(["REL002"]);
    }

    [Fact]
    public void An_empty_diagram_has_no_finding_of_any_rule_and_nothing_passes()
    {
        var verdict = new RuleRunner(BuiltInRules.All)
            .Check(new Drawn("flowchart TB\n").Bind(), ProjectSettings.Default, Today);
        verdict.Diagnostics.ShouldBeEmpty();
        verdict.Passed.ShouldBeEmpty();
        verdict.NotApplicable.Length.ShouldBe(BuiltInRules.All.Length);
    }

    [Theory]
    [InlineData("REL002", "off", null)]
    [InlineData("REL", "off", null)]
    [InlineData("database-without-standby", "note", Severity.Note)]
    [InlineData("SEC", "off", Severity.Error)]
    public void Severity_follows_the_settings(string key, string value, Severity? expected)
    {
        var verdict = Check(OneDatabase, Set((key, value)));
        verdict.Diagnostics.Select(d => (Severity?)d.Severity).FirstOrDefault().ShouldBe(expected);
        if (expected is null)
        {
            verdict.Passed.ShouldBeEmpty();
            verdict.NotApplicable.ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_more_specific_setting_holds() =>
        Check(OneDatabase, Set(("REL", "off"), ("REL0", "note"), ("REL002", "warning"))).Diagnostics
            .ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);

    [Theory]
    [InlineData("REL002")]
    [InlineData("database-without-standby")]
    [InlineData("REL")]
    public void A_waiver_by_id_name_or_prefix_covers_the_finding(string rule)
    {
        var verdict = Check(OneDatabase.Waive(rule, ["DB"]));
        verdict.Diagnostics.ShouldHaveSingleItem().Waiver.ShouldNotBeNull().Reason.ShouldBe("accepted");
        verdict.UsedWaivers.Length.ShouldBe(1);
        verdict.Passed.ShouldBeEmpty();
    }

    [Fact]
    public void A_waiver_without_subjects_covers_the_whole_diagram() =>
        Check(OneDatabase.Waive("REL002", [])).Diagnostics.ShouldHaveSingleItem().Waiver.ShouldNotBeNull();

    [Fact]
    public void A_replica_stands_for_its_service()
    {
        var drawn = new Drawn("flowchart TB\n  DB1\n  DB2\n").Service(["DB1", "DB2"], Drawn.Kind(Database))
            .Waive("REL002", ["DB2"]);
        Check(drawn).Diagnostics.ShouldHaveSingleItem().Waiver.ShouldNotBeNull();
    }

    [Fact]
    public void An_expired_waiver_is_an_error_and_waives_nothing() =>
        Check(OneDatabase.Waive("REL002", ["DB"], Today.AddDays(-1))).Diagnostics
            .Select(d => (d.Id, d.Severity, d.Waiver is null))
            .ShouldBe([("REL002", Severity.Error, true), ("ARC902", Severity.Error, true)]);

    [Fact]
    public void A_waiver_holds_on_its_last_day() =>
        Check(OneDatabase.Waive("REL002", ["DB"], Today)).Diagnostics.ShouldHaveSingleItem().Waiver.ShouldNotBeNull();

    [Fact]
    public void A_waiver_that_waives_nothing_is_a_warning()
    {
        var drawn = new Drawn("flowchart TB\n  DB\n  WEB\n").Service("DB", Database)
            .Service("WEB", Capabilities.RunsCode);
        Check(drawn.Waive("REL002", ["WEB"])).Diagnostics.Select(d => (d.Id, d.Severity))
            .ShouldBe([("REL002", Severity.Error), ("ARC901", Severity.Warning)]);
    }

    [Fact]
    public void A_waiver_for_what_is_not_drawn_says_so() =>
        Check(OneDatabase.Waive("REL002", ["XX"])).Diagnostics[^1].Message
            .ShouldBe("'XX' is waived from REL002 but not drawn");

    [Fact]
    public void A_waiver_of_an_unknown_rule_is_an_error() =>
        Check(OneDatabase.Waive("REL999", [])).Diagnostics.Select(d => d.Id).ShouldBe(["REL002", "ARC903"]);

    [Fact]
    public void What_is_not_waivable_stays_a_finding_and_the_waiver_is_an_error()
    {
        var settings = ProjectSettings.Default with { NotWaivable = ["REL002"] };
        var verdict = Check(OneDatabase.Waive("REL002", ["DB"]), settings);
        verdict.Diagnostics.Select(d => (d.Id, d.Waiver is null)).ShouldBe([("REL002", true), ("ARC904", true)]);
    }

    [Fact]
    public void A_waiver_of_the_project_is_unused_only_when_no_diagram_used_it()
    {
        var span = default(SourceSpan);
        var settings =
            ProjectSettings.Default with { Waivers = [new(new("REL002", span), [new("DB", span)], "pilot", span)] };
        var other = Check(new("flowchart TB\n"), settings);
        var used = Check(OneDatabase, settings);
        other.Diagnostics.ShouldBeEmpty();
        WaiverCheck.CheckProject(settings.Waivers, Standby, [other, used], Today).ShouldBeEmpty();
        WaiverCheck.CheckProject(settings.Waivers, Standby, [other], Today)
            .ShouldHaveSingleItem().Id
            .ShouldBe("ARC901");
    }

    [Fact]
    public void Diagnostics_come_in_source_order_then_by_id()
    {
        var drawn = new Drawn("flowchart TB\n  B\n  A\n").Service("A", Database).Service("B", Database);
        Check(drawn).Diagnostics.Select(d => drawn.Source[d.Span]).ShouldBe(["B", "A"]);
    }

    private static Verdict Check(Drawn drawn, ProjectSettings? settings = null) =>
        new RuleRunner(Standby).Check(drawn.Bind(settings), settings ?? ProjectSettings.Default, Today);

    private static ProjectSettings Set(params (string Key, string Value)[] severities) => ProjectSettings.Default with
    {
        Severities = severities.ToImmutableSortedDictionary(
            s => s.Key,
            s => s.Value is "off" ? (Severity?)null : Enum.Parse<Severity>(s.Value, ignoreCase: true),
            StringComparer.Ordinal),
    };
}
