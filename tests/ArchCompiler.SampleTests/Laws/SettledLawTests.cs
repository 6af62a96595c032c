using System.Text;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Text;
using ArchCompiler.Testing;
using ArchCompiler.Testing.Samples;
using Shouldly;
using Xunit;

namespace ArchCompiler.SampleTests.Laws;

/// <summary>
/// What is known when a drawing is compiled is settled in the text: no expression asks Terraform in every plan what has
/// one answer.
/// </summary>
public sealed partial class SettledLawTests
{
    [Fact]
    public void Samples_ask_nothing_that_is_known() => Judge(Sample.All.SelectMany(sample => sample.Compile()));

    [Fact]
    public void Drawings_of_known_meaning_ask_nothing_that_is_known() =>
        Judge(MeaningPages.Drawings().SelectMany(drawn => Compiling.Of(new SourceText("drawing.mmd", drawn.Drawing))));

    [Theory]
    [InlineData("a = \"postgres\" == \"postgres\"")]
    [InlineData("a = upper(\"arm64\")")]
    [InlineData("a = { for i in range(2) : tostring(i) => i }")]
    [InlineData("a = contains([\"a\", \"b\"], \"b\")")]
    [InlineData("a = startswith(\"mysql\", \"oracle\")")]
    [InlineData("a = true ? 1 : 2")]
    [InlineData("a = var.is_on && true")]
    [InlineData("a = max(2, 3)")]
    public void What_has_one_answer_is_found(string line) => Constant.IsMatch(line).ShouldBeTrue();

    [Theory]
    [InlineData("a = var.engine == \"postgres\"")]
    [InlineData("a = upper(var.architecture)")]
    [InlineData("a = \"say upper(\\\"x\\\")\"")]
    [InlineData("a = max(2, var.least)")]
    public void What_a_variable_decides_is_not(string line) => Constant.IsMatch(line).ShouldBeFalse();

    private static void Judge(IEnumerable<Compilation> compilations) =>
        compilations.SelectMany(compilation => compilation.Emit("terraform").Value)
            .Where(file => file.Path.EndsWith(".tf", StringComparison.Ordinal))
            .SelectMany(file => Encoding.UTF8.GetString(file.Content.AsSpan()).Split('\n'))
            .Where(line => Constant.IsMatch(line))
            .Select(line => line.Trim())
            .Distinct(StringComparer.Ordinal)
            .ShouldBeEmpty();

    [GeneratedRegex(
        """
        = [^"\n]*(?:
            "[^"]*"\s(?:==|!=)\s"
            | \b(?:upper|lower|startswith|endswith|strcontains|title|trimspace|tostring|tonumber)\("
            | \brange\([0-2]\)
            | \bcontains\(\[[^]]*\],\s"
            | \b(?:true|false)\s(?:\?|&&|\|\|)
            | (?:&&|\|\|)\s(?:true|false)\b
            | \b(?:max|min)\([0-9.,\s]+\)
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Constant { get; }
}
