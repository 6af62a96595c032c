using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;
using ArchCompiler.Core.Settings;
using ArchCompiler.Core.Text;
using ArchCompiler.Fixing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Fixing;

/// <summary>Fixes that do not mend what they are offered for, and rounds that would go on for ever.</summary>
public sealed class StubbornFixTests
{
    private const string Drawing = "flowchart LR\n    a[Lambda] --> b[SQS]\n    c[SNS]\n";

    [Theory]
    [InlineData("flowchart LR\n  A --> & B\n")]
    [InlineData("flowchart LR\n  A & & B --> C\n")]
    [InlineData("flowchart LR\n  A -->|x| & B\n")]
    [InlineData("flowchart LR\n  & A --> B\n")]
    public void An_ampersand_without_a_node_before_it_is_left_to_the_author(string drawing) =>
        Apply(drawing).Source.Text.ShouldBe(drawing);

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    [InlineData(20)]
    public void A_fix_after_which_the_same_is_found_is_taken_back_and_told(int at)
    {
        var mended = Apply(Drawing, new Grumbler(_ => "It is so.", text => new(at, 0), _ => "%% grown\n"));

        mended.Source.Text.ShouldBe(Drawing);
        mended.Titles.ShouldBeEmpty();
        mended.Futile.ShouldHaveSingleItem().Fix.Title.ShouldBe("Grumble");
        mended.HasMore.ShouldBeFalse();
    }

    [Fact]
    public void What_a_futile_fix_was_tried_with_is_done_all_the_same()
    {
        Grumbler futile = new(_ => "It is so.", _ => new(13, 0), _ => "%% grown\n");
        Grumbler useful = new(
            text => text.Contains("good", StringComparison.Ordinal) ? null : "It lacks good.",
            text => new(text.Length, 0),
            _ => "%% good\n");

        var mended = Apply(Drawing, futile, useful);

        mended.Source.Text.ShouldBe(Drawing + "%% good\n");
        mended.Titles.ShouldBe(["Grumble"]);
        mended.Futile.Length.ShouldBe(1);
    }

    [Fact]
    public void Two_findings_that_ask_for_the_same_line_get_one()
    {
        Grumbler one = new(Lacking("one"), text => new(text.Length, 0), _ => "%% good\n");
        Grumbler other = new(Lacking("other"), text => new(text.Length, 0), _ => "%% good\n");

        Apply(Drawing, one, other).Source.Text.ShouldBe(Drawing + "%% good\n");

        static Func<string, string?> Lacking(string who) =>
            text => text.Contains("good", StringComparison.Ordinal) ? null : $"It lacks {who}.";
    }

    [Fact]
    public void A_line_that_stands_is_not_put_in_once_more()
    {
        Grumbler moody = new(
            text => $"It has {text.Length} characters.", text => new(text.Length, 0), _ => "%% good\n");

        Apply(Drawing, moody).Source.Text.ShouldBe(Drawing + "%% good\n");
    }

    [Fact]
    public void Findings_that_never_end_are_told_of()
    {
        Grumbler endless = new(
            text => $"It has {text.Length} characters.",
            text => new(text.Length, 0),
            text => FormattableString.Invariant($"%% {text.Length}\n"));

        var mended = Apply(Drawing, endless);

        mended.HasMore.ShouldBeTrue();
        mended.Titles.Length.ShouldBe(10);
    }

    private static FixedSource Apply(string text, params ImmutableArray<Rule> rules) =>
        FixRounds.Apply(
            new SourceText("shop.mmd", text),
            new(BuiltInCatalog.Load(), ProjectSettings.Default, new DateOnly(2026, 1, 1)) { Rules = rules },
            FixSafety.NeedsReview);

    private sealed class Grumbler(
        Func<string, string?> message, Func<string, SourceSpan> place, Func<string, string> put) : Rule
    {
        public override RuleInfo Info { get; } =
            new("OPS001", "grumbling", Pillar.OperationalExcellence, Severity.Warning, "All is well", "OPS01-BP01");

        public override bool Applies(Architecture architecture) => true;

        public override IEnumerable<Finding> Check(Architecture architecture)
        {
            var text = architecture.Diagram.Source.Text;
            if (message(text) is { } said)
            {
                yield return new(Subject.Diagram, place(text), said, "It matters.", "mend it")
                {
                    Fixes = [new("Grumble", FixSafety.Safe, [new(place(text), put(text))])],
                };
            }
        }
    }
}
