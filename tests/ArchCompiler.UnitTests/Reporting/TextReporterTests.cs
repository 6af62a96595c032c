using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Rules;
using ArchCompiler.Core.Text;
using ArchCompiler.Reporting;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Reporting;

public sealed class TextReporterTests
{
    [Fact]
    public void A_finding_looks_as_documented()
    {
        var source = new SourceText(
            "aws.md", new string('\n', 35) + "            RDS[\"🗄️ RDS Aurora<br/>(Primary)\"]\n");
        var text = Print(source, Finding(source, "RDS") with
        {
            Caption = "one cluster member, in one zone",
            Why = "a zone outage takes the database down (REL10-BP01)",
            Remedy = "state `RDS@{ multiAz: true }`",
            Fixes = [new("State it", FixSafety.Safe, [])],
        });
        text.ShouldStartWith(
            """
            error[REL002]: 'RDS Aurora (Primary)' has no standby in a second zone
               ┌─ aws.md:36:13
            36 │             RDS["🗄️ RDS Aurora<br/>(Primary)"]
               │             ^^^ one cluster member, in one zone
               = why: a zone outage takes the database down (REL10-BP01)
               = fix: state `RDS@{ multiAz: true }`  (archc fix)


            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_diagnostic_of_another_file_is_shown_there_with_the_place_in_the_drawing()
    {
        SourceText drawing = new("aws.md", "\n\nRDS\n");
        SourceText template = new("house/x.scriban", "{{ nope }}\n");

        Print(drawing, new Diagnostic("ARC403", Severity.Error, new(3, 4), "There is no 'nope'.")
        {
            Source = template,
            Related = [new(new(2, 3), "laid out for 'rds'") { Source = drawing }, new(new(0, 2), "here")],
        }).ShouldStartWith(
            """
            error[ARC403]: There is no 'nope'.
              ┌─ house/x.scriban:1:4
            1 │ {{ nope }}
              │    ^^^^
              = see: aws.md:3: laid out for 'rds'
              = see: line 1: here


            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("\tA", "A", "    A", "    ^")]
    [InlineData("x\tA", "A", "x   A", "    ^")]
    [InlineData("数据 A", "A", "数据 A", "     ^")]
    [InlineData("🚀 A", "A", "🚀 A", "   ^")]
    [InlineData("a\u0301 A", "A", "a\u0301 A", "  ^")]
    [InlineData("A[数据]", "数据", "A[数据]", "  ^^^^")]
    [InlineData("\u001b[31m A", "A", "\\u001b[31m A", "           ^")]
    [InlineData("\u202Ex A", "A", "\\u202ex A", "        ^")]
    public void Carets_stand_under_the_span_whatever_stands_before_it(
        string line, string at, string shown, string carets)
    {
        var source = new SourceText("a.mmd", line);
        Excerpt(source, new(line.IndexOf(at, StringComparison.Ordinal), at.Length))
            .ShouldBe([$"1 │ {shown}", $"  │ {carets}"]);
    }

    [Fact]
    public void A_long_line_is_cut_around_the_span()
    {
        var line = new string('x', 5000) + " RDS " + new string('y', 5000);
        var lines = Excerpt(new("a.mmd", line), new(5001, 3));
        lines.ShouldAllBe(l => l.Length <= 114);
        lines[0].ShouldMatch("^1 │ …x+ RDS y+…$");
        lines[1].IndexOf('^', StringComparison.Ordinal).ShouldBe(lines[0].IndexOf("RDS", StringComparison.Ordinal));
        lines[1].ShouldEndWith("^^^");
    }

    [Fact]
    public void A_span_longer_than_the_screen_is_cut_too() =>
        Excerpt(new("a.mmd", new string('x', 5000)), new(0, 5000)).ShouldAllBe(l => l.Length <= 114);

    [Fact]
    public void A_span_over_several_lines_shows_its_first_and_its_last() =>
        Excerpt(new("a.mmd", "one\n  A@{ a: 1\n  b: 2\n  }\n"), new(6, 18)).ShouldBe(
            ["2 │   A@{ a: 1", "  │   ^^^^^^^^", "  │ …", "4 │   }", "  │   ^"]);

    [Fact]
    public void An_empty_span_gets_one_caret_even_at_the_end_of_the_text() =>
        Excerpt(new("a.mmd", "ab"), new(2, 0)).ShouldBe(["1 │ ab", "  │   ^"]);

    [Fact]
    public void The_margin_is_as_wide_as_the_widest_line_number()
    {
        var source = new SourceText("a.mmd", new string('\n', 99) + "RDS");
        Print(source, Finding(source, "RDS")).ShouldContain("\n    ┌─ a.mmd:100:1\n100 │ RDS\n    │ ^^^\n");
    }

    [Fact]
    public void Of_a_very_long_line_only_what_stands_around_the_span_is_looked_at()
    {
        var source = new SourceText("a.mmd", $"{new string('a', 100_000)} RDS {new string('b', 100_000)}");
        Excerpt(source, new(100_001, 3)).ShouldBe(
        [
            $"1 │ …{new string('a', 22)} RDS {new string('b', 81)}…",
            $"  │ {new string(' ', 24)}^^^",
        ]);
    }

    [Fact]
    public void Nothing_in_a_message_can_steer_the_terminal()
    {
        var source = new SourceText("a.mmd", "RDS");
        var text = Print(source, Finding(source, "RDS") with { Message = "'\u001b[2J\nX\u202E' is bad" });
        text.ShouldStartWith("error[REL002]: '\\u001b[2J X\\u202e' is bad\n");
    }

    [Fact]
    public void Colours_only_when_asked_for()
    {
        var source = new SourceText("a.mmd", "RDS");
        Print(source, Finding(source, "RDS")).ShouldNotContain("\u001b");
        Print(new TextReporter(useColour: true), source, Finding(source, "RDS"))
            .ShouldStartWith("\u001b[1;31merror[REL002]\u001b[0m: ");
    }

    [Fact]
    public void Waived_findings_and_safe_defaults_are_counted_and_not_listed()
    {
        var source = new SourceText("a.mmd", "RDS");
        var waiver = new Waiver(new("REL002", default), [], "pilot", default);
        Print(
            source,
            Finding(source, "RDS") with { Waiver = waiver },
            Finding(source, "RDS") with { IsSafeByDefault = true })
            .ShouldBe(
                """
                No findings; 0 rules passed, 0 not applicable
                1 finding waived
                1 property safe by default (`--show defaults` lists them)

                """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Safe_defaults_are_listed_on_request()
    {
        var source = new SourceText("a.mmd", "RDS");
        Print(new TextReporter(showDefaults: true), source, Finding(source, "RDS") with { IsSafeByDefault = true })
            .ShouldStartWith("default[REL002]: ");
    }

    [Fact]
    public void The_summary_counts_by_pillar_and_says_what_can_be_mended()
    {
        var source = new SourceText("a.mmd", "RDS");
        var one = Finding(source, "RDS");
        var report = new Report(
            [
                new(source, one with { Fixes = [new("t", FixSafety.Safe, [])] }),
                new(source, one with { Severity = Severity.Warning }),
                new(source, one with { Pillar = Pillar.Security, Fixes = [new("t", FixSafety.NeedsReview, [])] }),
                new(source, new("ARC202", Severity.Error, default, "unknown")),
            ],
            [Rule("SEC001")],
            [Rule("SEC004"), Rule("SEC005")]);
        Print(new TextReporter(), report).ShouldEndWith(
            """

            3 errors, 1 warning; 1 rule passed, 2 not applicable
              Reading and binding  1 error
              Security             1 error
              Reliability          1 error, 1 warning
            `archc fix` can mend 1 of them
            `archc fix --unsafe-fixes` can mend 1 more by drawing what is missing
            Not applicable: SEC004 SEC005

            """.ReplaceLineEndings("\n"));
    }

    private static RuleInfo Rule(string id) => new(id, "name", Pillar.Security, Severity.Error, "Title", "SEC01-BP01");

    private static Diagnostic Finding(SourceText source, string at) =>
        new(
            "REL002",
            Severity.Error,
            new(source.Text.IndexOf(at, StringComparison.Ordinal), at.Length),
            "'RDS Aurora (Primary)' has no standby in a second zone")
        {
            Name = "database-without-standby",
            Pillar = Pillar.Reliability,
        };

    private static ImmutableArray<string> Excerpt(SourceText source, SourceSpan span) =>
        [.. Print(source, new Diagnostic("X", Severity.Error, span, "m")).Split('\n')
            .Where(l => l.Contains('│', StringComparison.Ordinal))];

    private static string Print(SourceText source, params Diagnostic[] diagnostics) =>
        Print(new TextReporter(), source, diagnostics);

    private static string Print(TextReporter reporter, SourceText source, params Diagnostic[] diagnostics) =>
        Print(reporter, new Report([.. diagnostics.Select(d => new ReportItem(source, d))], [], []));

    private static string Print(TextReporter reporter, Report report)
    {
        using var output = new StringWriter();
        reporter.Write(report, output);
        return output.ToString();
    }
}
