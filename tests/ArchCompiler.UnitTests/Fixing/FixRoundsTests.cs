using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Settings;
using ArchCompiler.Core.Text;
using ArchCompiler.Fixing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Fixing;

public sealed class FixRoundsTests
{
    private const string Drawing = """
        flowchart LR
            app[EC2 Instance] -->|Read/Write| db[(RDS PostgreSQL)]
            watch[CloudWatch] -->|Monitor| app

        """;

    [Fact]
    public void A_safe_fix_adds_a_line_and_leaves_every_other_byte_alone()
    {
        var mended = Apply(Drawing, FixSafety.Safe);
        mended.Titles.ShouldNotBeEmpty();
        var added = mended.Source.Text.Split('\n').Except(Drawing.Split('\n')).ToList();
        added.ShouldAllBe(line => line.TrimStart().StartsWith("%% archc:"));
        string.Concat(mended.Source.Text.Split('\n').Except(added))
            .ShouldBe(string.Concat(Drawing.Split('\n').Distinct()));
    }

    [Fact]
    public void What_was_mended_is_not_mended_again()
    {
        var once = Apply(Drawing, FixSafety.NeedsReview);
        var twice = Apply(once.Source.Text, FixSafety.NeedsReview);
        twice.Titles.ShouldBeEmpty();
        twice.Source.Text.ShouldBe(once.Source.Text);
    }

    [Fact]
    public void Fixes_that_decide_for_the_author_wait_to_be_asked_for() =>
        Apply(Drawing, FixSafety.NeedsReview).Titles.Length
            .ShouldBeGreaterThan(Apply(Drawing, FixSafety.Safe).Titles.Length);

    [Fact]
    public void A_drawing_with_nothing_to_mend_stays_as_it_is()
    {
        const string Users = "flowchart LR\n    users((Users)) --> them[Partner API]\n";
        Apply(Users, FixSafety.NeedsReview).Source.Text.ShouldBe(Users);
    }

    [Fact]
    public void Line_ends_stay_those_of_the_file()
    {
        var mended = Apply(Drawing.ReplaceLineEndings("\r\n"), FixSafety.NeedsReview).Source.Text;
        mended.Replace("\r\n", "").ShouldNotContain('\n');
    }

    private static FixedSource Apply(string text, FixSafety least) =>
        FixRounds.Apply(
            new SourceText("shop.mmd", text),
            new(BuiltInCatalog.Load(), ProjectSettings.Default, new DateOnly(2026, 1, 1)),
            least);
}
