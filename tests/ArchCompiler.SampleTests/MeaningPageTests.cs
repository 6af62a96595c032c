using System.Text.RegularExpressions;
using ArchCompiler.Cli;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.SampleTests;

/// <summary>
/// Compiles each drawing of the pages in <c>tests/samples/meaning</c> and looks for what it must become, and must not,
/// in the files of each target and in what is said. The pages are drawings of known meaning: what an architect would
/// say they are, whatever archc says.
/// </summary>
public sealed partial class MeaningPageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (var drawn in MeaningPages.Drawings())
            {
                data.Add(drawn.Page, drawn.Name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_drawing_becomes_what_it_means(string page, string name)
    {
        var drawn = MeaningPages.Drawings().First(one => one.Page == page && one.Name == name);
        TestHost host = new();
        host.Files["drawing.mmd"] = drawn.Drawing;
        var exitCode = host.Run("generate", "drawing.mmd", "-o", "out", "-t", "terraform", "-t", "cloudformation");
        var said = host.Output + host.Error;

        string[] faults =
        [
            .. drawn.Expected.Select(line => Fault(line, host, exitCode, said))
                .OfType<string>(),
        ];

        exitCode.ShouldBeOneOf([ExitCode.Fine, ExitCode.Findings], said);
        faults.ShouldBeEmpty($"{drawn.Why}\n{said}");
    }

    [Fact]
    public void Every_heading_of_a_page_is_a_drawing() => MeaningPages.Headings().ShouldBe(
        MeaningPages.Drawings().Select(drawn => $"{drawn.Page} ## {drawn.Name}"));

    /// <summary>What is wrong by one expectation, null where it holds.</summary>
    private static string? Fault(string line, TestHost host, int exitCode, string said)
    {
        var expected = ExpectationPattern.Match(line);
        expected.Success.ShouldBeTrue($"'{line}' is no expectation");
        if (expected.Groups["code"] is { Success: true, Value: var code })
        {
            return exitCode.ToString(System.Globalization.CultureInfo.InvariantCulture) == code ? null : line;
        }

        var text = expected.Groups["where"].Value is "said" ? said : Written(host, expected.Groups["where"].Value);
        var found = Regex.Count(
            text, expected.Groups["pattern"].Value, RegexOptions.Singleline | RegexOptions.Multiline, Patience);
        return expected.Groups["how"].Value switch
        {
            "must" => found > 0 ? null : line,
            "never" => found == 0 ? null : line,
            _ => expected.Groups["count"].Value == $"{found}" ? null : $"{line} (found {found})",
        };
    }

    private static string Written(TestHost host, string target) =>
        string.Join(
            '\n',
            host.Files.Paths.Where(path => path.Contains($"/out/{target}/", StringComparison.Ordinal)
                    && Path.GetExtension(path) is ".tf" or ".yaml")
                .Select(path => host.Files[path]));

    [GeneratedRegex(
        @"^(exit (?<code>\d)"
        + @"|(?<where>terraform|cloudformation|said) ((?<how>must|never)|count (?<count>\d+)) /(?<pattern>.+)/)$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex ExpectationPattern { get; }
}
