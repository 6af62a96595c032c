using ArchCompiler.Emitters.CloudFormation;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Emitters.CloudFormation;

public sealed class ComponentsTests
{
    [Fact]
    public void What_refers_to_each_other_is_one_group() =>
        Groups("a>b b>c c>a d>a").ShouldBe(["a b c", "d"]);

    [Fact]
    public void A_group_comes_after_all_that_it_needs()
    {
        var groups = Groups("a>b a>c b>d c>d e>a").ToList();

        groups.ShouldBe(["d", "b", "c", "a", "e"]);
    }

    [Fact]
    public void Depth_overflows_nothing() =>
        Groups(string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"n{i}>n{i + 1}"))).Count().ShouldBe(100_001);

    private static IEnumerable<string> Groups(string arrows)
    {
        var pairs = arrows.Split(' ').Select(arrow => arrow.Split('>')).ToList();
        var needs = pairs.ToLookup(p => p[0], p => p[1], StringComparer.Ordinal);
        return new Components(needs)
            .Of([.. pairs.SelectMany(p => p).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])
            .Select(group => string.Join(' ', group.Order(StringComparer.Ordinal)));
    }
}
