using System.Globalization;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Fixing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Fixing;

/// <summary>Differences of long texts are divided before they are compared, and stay true.</summary>
public sealed class LongDiffTests
{
    [Fact]
    public void Changes_far_apart_are_hunks_of_their_own()
    {
        var before = Lines(3_000, i => $"line {i}");
        var after = Lines(3_000, i => i is 10 or 1_500 or 2_990 ? $"changed {i}" : $"line {i}");

        var diff = UnifiedDiff.Of("a.mmd", before, after);

        diff.Split('\n').Where(line => line.StartsWith("@@", StringComparison.Ordinal)).ShouldBe(
            ["@@ -7,7 +7,7 @@", "@@ -1497,7 +1497,7 @@", "@@ -2987,7 +2987,7 @@"]);
        Patched(before, diff).ShouldBe(after);
    }

    [Fact]
    public void Where_every_line_is_another_all_are_taken_out_and_put_in()
    {
        var (before, after) = (Lines(3_000, i => $"old {i}"), Lines(3_000, i => $"new {i}"));

        Patched(before, UnifiedDiff.Of("a.mmd", before, after)).ShouldBe(after);
    }

    [Fact]
    public void Lines_that_stand_more_than_once_are_no_place_to_divide_at()
    {
        var before = Lines(2_000, i => i % 3 == 0 ? "same" : $"line {i}");
        var after = Lines(2_500, i => i % 3 == 0 ? "same" : $"line {i + 400}");

        Patched(before, UnifiedDiff.Of("a.mmd", before, after)).ShouldBe(after);
    }

    [Fact]
    public void Edits_are_done_as_if_from_the_last_to_the_first() =>
        TextEdit.Apply("abcdef", [new(new(1, 2), "X"), TextEdit.Insert(4, "1"), TextEdit.Insert(4, "2")])
            .ShouldBe("aXd21ef");

    private static string Lines(int count, Func<int, string> line) =>
        string.Concat(Enumerable.Range(1, count).Select(i => line(i) + "\n"));

    /// <summary>The text that a difference makes of another.</summary>
    private static string Patched(string before, string diff)
    {
        var old = before.Split('\n')[..^1];
        List<string> patched = [];
        var at = 0;
        foreach (var line in diff.Split('\n')[2..^1])
        {
            if (line.StartsWith("@@", StringComparison.Ordinal))
            {
                var start = int.Parse(line.Split(' ')[1][1..].Split(',')[0], CultureInfo.InvariantCulture) - 1;
                patched.AddRange(old[at..start]);
                at = start;
            }
            else if (line[0] == '+')
            {
                patched.Add(line[1..]);
            }
            else
            {
                old[at].ShouldBe(line[1..]);
                patched.AddRange(line[0] == ' ' ? [line[1..]] : Array.Empty<string>());
                at++;
            }
        }

        return string.Concat(patched.Concat(old[at..]).Select(line => line + "\n"));
    }
}
