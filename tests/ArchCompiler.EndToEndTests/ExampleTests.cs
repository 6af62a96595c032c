using System.Text.RegularExpressions;
using ArchCompiler.Cli.Usage;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.EndToEndTests;

/// <summary>Every line that a help shows does what it says, in a project that has what it speaks of.</summary>
public sealed partial class ExampleTests(ExampleProject project) : IClassFixture<ExampleProject>, IDisposable
{
    private static readonly string[] Endless = ["archc watch"];
    private readonly GitFolder folder = new();

    private static IEnumerable<string> Pages =>
    [
        "README.md",
        "CONTRIBUTING.md",
        .. Directory.EnumerateFiles(Repository.At("docs"), "*.md")
            .Where(page => Path.GetFileName(page) is not "commands.md"),
        .. Directory.EnumerateFiles(Repository.At("examples"), "README.md", SearchOption.AllDirectories)
            .Where(page => !page.Contains("/expected/", StringComparison.Ordinal)),
    ];

    [GeneratedRegex("^```sh\n(?<text>.*?)^```|^(?<text> {4}archc [^\n]*)$",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block { get; }

    public static TheoryData<string> Lines { get; } =
    [
        .. CommandTree.Examples(new TestHost().World(TextWriter.Null, TextWriter.Null))
            .Select(shown => shown.Example.Line)
            .Distinct(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Documented { get; } =
    [
        .. Pages.SelectMany(page => Block.Matches(File.ReadAllText(Repository.At(page))))
            .SelectMany(block => block.Groups["text"].Value.Split('\n'))
            .Where(line => line.TrimStart().StartsWith("archc ", StringComparison.Ordinal))
            .Select(line => line.Trim())
            .Distinct(StringComparer.Ordinal),
    ];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Lines))]
    public void An_example_of_a_help_runs(string line)
    {
        if (Endless.Any(line.StartsWith))
        {
            line = $"timeout -s INT 5 {line}; test $? -eq 124";
        }
        else if (!line.StartsWith("archc init", StringComparison.Ordinal))
        {
            Prepare();
        }

        var run = folder.Shell($"bash -c '{line.Replace("'", "'\\''", StringComparison.Ordinal)}'");

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void A_line_of_a_page_runs(string line)
    {
        Prepare();
        folder.Shell($"ln -s '{Repository.At("examples")}' examples").ExitCode.ShouldBe(0);

        var run = folder.Shell(line.Replace("DRAWING", "README.md", StringComparison.Ordinal));

        run.ExitCode.ShouldBeLessThan(2, run.Output + run.Error);
    }

    private void Prepare() => folder.Shell($"cp -a '{project.Folder}/.' .").ExitCode.ShouldBe(0);
}
