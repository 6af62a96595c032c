using ArchCompiler.Core.Rules;
using ArchCompiler.Rules;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.House;

/// <summary>The list of rules is complete, in order, and each rule has its page.</summary>
public sealed class RuleListTests
{
    private static readonly string[] Headings =
    [
        "## What it looks for",
        "## Why it matters",
        "## Drawn badly",
        "## Drawn well",
        "## When to waive it",
        "## Settings",
    ];

    public static TheoryData<string> Ids => [.. BuiltInRules.All.Select(rule => rule.Info.Id)];

    [Fact]
    public void Every_rule_is_in_the_list() => typeof(BuiltInRules).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract).Select(type => type.Name)
        .ShouldBe(BuiltInRules.All.Select(rule => rule.GetType().Name), ignoreOrder: true);

    [Fact]
    public void Ids_are_unique_and_in_order() =>
        BuiltInRules.All.Select(rule => rule.Info.Id).ShouldBe(
            BuiltInRules.All.Select(rule => rule.Info.Id)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Names_are_unique() =>
        BuiltInRules.All.Select(rule => rule.Info.Name).ShouldBeUnique();

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_its_page_with_every_heading(string id)
    {
        var page = RulePages.Read(BuiltInRules.All.Single(rule => rule.Info.Id == id).Info);

        Headings.ShouldAllBe(heading => page.Contains(heading, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_has_its_rule() =>
        Directory.GetFiles(Repository.At("docs", "rules"), "*.md")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => name != "README")
            .ShouldBe(BuiltInRules.All.Select(rule => $"{rule.Info.Id}-{rule.Info.Name}"), ignoreOrder: true);
}
