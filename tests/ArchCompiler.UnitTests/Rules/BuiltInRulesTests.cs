using ArchCompiler.Core.Rules;
using ArchCompiler.Rules;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Rules;

public sealed class BuiltInRulesTests
{
    public static TheoryData<string> Ids => [.. BuiltInRules.All.Select(r => r.Info.Id)];

    [Fact]
    public void Every_rule_is_listed_once() =>
        BuiltInRules.All.Select(r => r.GetType().FullName).Order(StringComparer.Ordinal).ShouldBe(
            typeof(BuiltInRules).Assembly.GetTypes()
                .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(Rule)))
                .Select(t => t.FullName)
                .Order(StringComparer.Ordinal));

    [Fact]
    public void They_stand_in_the_order_of_their_ids() =>
        BuiltInRules.All.Select(r => r.Info.Id)
            .ShouldBe(BuiltInRules.All.Select(r => r.Info.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Ids_and_names_are_unique()
    {
        BuiltInRules.All.Select(r => r.Info.Id).ShouldBeUnique();
        BuiltInRules.All.Select(r => r.Info.Name).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Id_name_and_folder_follow_the_house(string id)
    {
        var rule = BuiltInRules.All.Single(r => r.Info.Id == id);
        id.ShouldMatch("^(SEC|REL|OPS|PERF|COST|SUS)[0-9]{3}$");
        rule.Info.Name.ShouldMatch("^[a-z]+(-[a-z]+)*$");
        rule.Info.Practice.ShouldMatch("^(SEC|REL|OPS|PERF|COST|SUS)[0-9]{2}-BP[0-9]{2}$");
        rule.GetType().Namespace.ShouldBe($"ArchCompiler.Rules.{rule.Info.Pillar}");
        rule.GetType().Name
            .ShouldBe(string.Concat(rule.Info.Name.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..])));
        rule.GetType().IsSealed.ShouldBeTrue();
    }
}
