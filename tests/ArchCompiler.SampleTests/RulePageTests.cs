using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Rules;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.SampleTests;

/// <summary>
/// The page of a rule is its first test: what is drawn badly fires where it is marked, what is drawn well is clean.
/// </summary>
public sealed class RulePageTests
{
    public static TheoryData<string> Ids => [.. BuiltInRules.All.Select(rule => rule.Info.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_is_drawn_badly_is_reported_where_it_is_marked(string id)
    {
        var blocks = RulePage.Of(id).Blocks("Drawn badly");

        blocks.ShouldNotBeEmpty();
        foreach (var block in blocks)
        {
            var marked = MarkedSource.Parse($"{id}.mmd", block);
            marked.Expected.ShouldNotBeEmpty();
            marked.Expected.ShouldAllBe(expectation => expectation.Id == id);
            marked.Compare(Findings(marked, id).Select(d => (d.Id, d.Span, d.Message))).ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_is_drawn_well_is_not_reported(string id)
    {
        var blocks = RulePage.Of(id).Blocks("Drawn well");

        blocks.ShouldNotBeEmpty();
        foreach (var block in blocks)
        {
            Findings(MarkedSource.Parse($"{id}.mmd", block), id).Select(diagnostic => diagnostic.Message)
                .ShouldBeEmpty();
        }
    }

    private static IEnumerable<Diagnostic> Findings(MarkedSource marked, string id)
    {
        var compilation = Compiling.Of(marked.Source).ShouldHaveSingleItem();
        compilation.Read.Value.IsComplete.ShouldBeTrue();
        return compilation.Checked.Diagnostics.Where(diagnostic =>
            diagnostic is { IsSafeByDefault: false, Waiver: null } && diagnostic.Id == id);
    }
}
