using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Rules;

/// <summary>
/// Edge cases of rules, as diagrams under <c>tests/samples/rules/&lt;ID&gt;</c>: the rule of the folder finds what is
/// marked and nothing else. A twin <c>x.fixed.mmd</c> is what the first fix of the only finding gives.
/// </summary>
public sealed class RuleSampleTests
{
    private const string Mended = ".fixed.mmd";

    private static string Folder { get; } = Repository.At("tests", "samples", "rules");

    public static TheoryData<string> Samples => [.. Files().Where(f => !f.EndsWith(Mended, StringComparison.Ordinal))];

    public static TheoryData<string> Twins => [.. Files().Where(f => f.EndsWith(Mended, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_rule_finds_what_is_marked_and_nothing_else(string file)
    {
        var marked = MarkedSource.Parse(file, File.ReadAllText(Path.Combine(Folder, file)));
        marked.Compare(Findings(file, marked).Select(d => (d.Id, d.Span, d.Message))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public void A_fix_gives_the_twin(string twin)
    {
        var file = twin[..^Mended.Length] + ".mmd";
        var marked = MarkedSource.Parse(file, File.ReadAllText(Path.Combine(Folder, file)));
        var fix = Findings(file, marked).ShouldHaveSingleItem().Fixes[0];
        TextEdit.Apply(marked.Source.Text, fix.Edits).ShouldBe(File.ReadAllText(Path.Combine(Folder, twin)));
    }

    private static IEnumerable<Diagnostic> Findings(string file, MarkedSource marked)
    {
        var compilation = Compiling.Of(marked.Source).ShouldHaveSingleItem();
        compilation.Read.Value.IsComplete.ShouldBeTrue();
        return compilation.Checked.Diagnostics
            .Where(d => d is { IsSafeByDefault: false, Waiver: null } && d.Id == Path.GetDirectoryName(file));
    }

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Folder, "*.mmd", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Folder, f))
            .Order(StringComparer.Ordinal);
}
