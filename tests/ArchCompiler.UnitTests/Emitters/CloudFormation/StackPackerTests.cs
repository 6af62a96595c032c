using ArchCompiler.Emitters.CloudFormation;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Emitters.CloudFormation;

public sealed class StackPackerTests
{
    [Fact]
    public void What_fits_is_one_stack() => Split(100, []).Count().ShouldBe(1);

    [Fact]
    public void What_does_not_fit_is_split_within_the_limits() =>
        Split(1_200, []).ShouldAllBe(part => part.Length <= StackLimits.Resources);

    [Fact]
    public void A_part_needs_only_what_came_before_it()
    {
        var parts = Split(1_200, [.. Enumerable.Range(0, 1_199).Select(i => (Name(i), Name(i + 1)))]).ToList();

        var at = parts.Index().SelectMany(p => p.Item.Select(id => (id, p.Index)))
            .ToDictionary(p => p.id, p => p.Index, StringComparer.Ordinal);
        Enumerable.Range(0, 1_199).ShouldAllBe(i => at[Name(i)] >= at[Name(i + 1)]);
        parts.Sum(p => p.Length).ShouldBe(1_200);
    }

    private static IEnumerable<System.Collections.Immutable.ImmutableArray<string>> Split(
        int count, (string Id, string Need)[] needs)
    {
        var sections = Enumerable.Range(0, count)
            .Select(i => new StackSection(Name(i), $"{Name(i)}:\n  Type: AWS::SNS::Topic\n", new()))
            .ToDictionary(s => s.Id, StringComparer.Ordinal);
        return new StackPacker(sections, needs.ToLookup(n => n.Id, n => n.Need, StringComparer.Ordinal))
            .Split([.. sections.Keys]);
    }

    private static string Name(int number) => $"N{number:D5}";
}
