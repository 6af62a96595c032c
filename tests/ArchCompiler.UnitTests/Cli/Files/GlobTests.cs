using ArchCompiler.Cli.Files;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli.Files;

public sealed class GlobTests
{
    [Theory]
    [InlineData("*.md", "README.md")]
    [InlineData("*.md", "docs/deep/README.md")]
    [InlineData("docs/*.md", "docs/README.md")]
    [InlineData("docs/**", "docs/a/b.mmd")]
    [InlineData("**/old/*.mmd", "a/b/old/x.mmd")]
    [InlineData("/top.md", "top.md")]
    [InlineData("a?c.mmd", "abc.mmd")]
    [InlineData("a*b*c", "axxbyyc")]
    public void A_pattern_matches_as_gitignore_would(string pattern, string path) =>
        new Glob(pattern).Matches(path, isFolder: false).ShouldBeTrue();

    [Theory]
    [InlineData("docs/*.md", "docs/deep/README.md")]
    [InlineData("*.md", "README.mmd")]
    [InlineData("/top.md", "below/top.md")]
    [InlineData("drafts/", "drafts")]
    public void A_pattern_leaves_the_rest_alone(string pattern, string path) =>
        new Glob(pattern).Matches(path, isFolder: false).ShouldBeFalse();

    [Fact]
    public void The_last_pattern_that_speaks_of_a_path_decides() =>
        Glob.Selects([new("*.md"), new("!keep.md")], "keep.md", isFolder: false).ShouldBeFalse();

    [Fact]
    public void A_hostile_pattern_costs_no_more_than_its_length() =>
        new Glob(string.Concat(Enumerable.Repeat("*a", 2_000))).Matches(new string('a', 1_999), isFolder: false)
            .ShouldBeFalse();
}
