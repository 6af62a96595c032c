using ArchCompiler.Fixing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Fixing;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void Equal_texts_have_no_difference() => UnifiedDiff.Of("a.mmd", "x\ny\n", "x\ny\n").ShouldBe("");

    [Fact]
    public void A_change_stands_between_the_lines_around_it() =>
        UnifiedDiff.Of("a.mmd", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n").ShouldBe("""
            --- a/a.mmd
            +++ b/a.mmd
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +five
             6
             7
             8

            """);

    [Fact]
    public void Changes_far_apart_stand_in_hunks_of_their_own()
    {
        var before = string.Concat(Enumerable.Range(1, 30).Select(n => $"{n}\n"));
        var after = before.Replace("3\n4\n", "3\nthree and a half\n4\n", StringComparison.Ordinal)
            .Replace("28\n", "", StringComparison.Ordinal);
        UnifiedDiff.Of("a.mmd", before, after).Split("@@ -").Length.ShouldBe(3);
    }

    [Fact]
    public void A_last_line_without_an_end_is_said() =>
        UnifiedDiff.Of("a.mmd", "x", "x\ny\n").ShouldContain("\\ No newline at end of file");
}
