using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Rules;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Rules;

/// <summary>
/// Every fix that a rule offers: applied alone, its finding is gone, and the diagram has no error that it had not
/// before.
/// </summary>
public sealed class FixTests
{
    public static TheoryData<string> Pages => [.. BuiltInRules.All.Select(r => RulePages.PathOf(r.Info))];

    public static TheoryData<string> Examples =>
        [.. Directory.EnumerateFiles(Repository.At("examples"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.At("examples"), "*.mmd", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.At(), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    [MemberData(nameof(Examples))]
    public void Each_fix_mends_its_finding_and_breaks_nothing(string path)
    {
        var source = new SourceText(path, File.ReadAllText(Repository.At(path)));
        var before = Compiling.Of(source);
        foreach (var (index, finding, fix) in FixesOf(before))
        {
            var mended = Compiling.Of(new(path, TextEdit.Apply(source.Text, fix.Edits)))[index];
            mended.Read.Value.IsComplete.ShouldBeTrue(fix.Title);
            mended.Checked.Diagnostics.Where(d => IsSame(d, finding)).ShouldBeEmpty($"{finding.Id}: {fix.Title}");
            Errors(mended).Except(Errors(before[index])).ShouldBeEmpty($"{finding.Id}: {fix.Title}");
        }
    }

    [Theory]
    [InlineData("db@{ multiAz: false }", "db@{ multiAz: true }")]
    [InlineData("%% archc: db multiAz=false", "%% archc: db multiAz=true")]
    public void A_stated_value_is_mended_where_it_is_stated(string stated, string mended) =>
        Mend($"flowchart LR\n    app[EC2 Instance] -->|SQL| db[(RDS PostgreSQL)]\n    {stated}\n", "REL002")
            .ShouldBe($"flowchart LR\n    app[EC2 Instance] -->|SQL| db[(RDS PostgreSQL)]\n    {mended}\n");

    [Theory]
    [InlineData("\n", "    ", "\n\n")]
    [InlineData("\r\n", "\t", "\r\n")]
    [InlineData("\n", "  ", "")]
    public void A_new_line_takes_the_margin_and_the_line_end_of_the_drawing(string newline, string margin, string tail)
    {
        var text = $"flowchart LR{newline}{margin}app[EC2 Instance] -->|SQL| db[(RDS PostgreSQL)]{tail}";
        Mend(text, "REL002").ShouldBe(
            $"flowchart LR{newline}{margin}app[EC2 Instance] -->|SQL| db[(RDS PostgreSQL)]"
            + $"{newline}{margin}%% archc: db multiAz=true{tail}");
    }

    [Fact]
    public void In_a_quoted_fence_the_new_line_is_quoted_too() =>
        Mend(
            "> ```mermaid\n> flowchart LR\n>   app[EC2 Instance] -->|SQL| db[(RDS PostgreSQL)]\n> ```\n",
            "REL002",
            "readme.md")
            .ShouldBe(
                "> ```mermaid\n> flowchart LR\n>   app[EC2 Instance] -->|SQL| db[(RDS PostgreSQL)]\n"
                + ">   %% archc: db multiAz=true\n> ```\n");

    [Fact]
    public void A_diagram_that_could_not_be_read_whole_is_offered_no_fix() =>
        FixesOf(Compiling.Of(new("a.mmd", "flowchart LR\n  app[EC2 Instance] --> db[(RDS)]\n  x[Lambda (y)]\n")))
            .ShouldBeEmpty();

    private static string Mend(string text, string rule, string path = "a.mmd")
    {
        var (_, _, fix) = FixesOf(Compiling.Of(new(path, text))).Single(f => f.Finding.Id == rule);
        fix.Safety.ShouldBe(FixSafety.Safe);
        return TextEdit.Apply(text, fix.Edits);
    }

    private static IEnumerable<(int Index, Diagnostic Finding, Fix Fix)> FixesOf(
        ImmutableArray<Compilation> compilations) =>
        from pair in compilations.Index()
        from finding in pair.Item.Checked.Diagnostics
        where finding is { Name: not null, IsSafeByDefault: false }
        from fix in finding.Fixes
        select (pair.Index, finding, fix);

    private static bool IsSame(Diagnostic one, Diagnostic other) =>
        one is { IsSafeByDefault: false }
            && one.Id == other.Id
            && one.Message == other.Message
            && one.Subject.Ids.SequenceEqual(other.Subject.Ids);

    private static IEnumerable<string> Errors(Compilation compilation) =>
        compilation.Diagnostics.Concat(compilation.Checked.Diagnostics)
            .Where(d => d is { Severity: Severity.Error, IsSafeByDefault: false })
            .Select(d => $"{d.Id}: {d.Message}");
}
