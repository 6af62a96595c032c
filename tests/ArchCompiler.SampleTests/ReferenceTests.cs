using ArchCompiler.Cli.Usage;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.SampleTests;

/// <summary>The manual page and the reference of commands are those of the commands that there are.</summary>
public sealed class ReferenceTests
{
    private static readonly TestHost Host = new();

    [Fact]
    public void The_manual_page_is_current()
    {
        Host.Run("man").ShouldBe(0);
        Golden.Verify(Repository.At("docs", "archc.1"), Host.Output);
    }

    [Fact]
    public void The_reference_of_commands_is_current() => Golden.Verify(
        Repository.At("docs", "commands.md"),
        "# Commands\n\n"
        + "Made from the commands themselves; a test keeps it current. "
        + "[cli.md](cli.md) says what they have in common: inputs, exit codes, files.\n\n"
        + CommandTree.Reference(Host.World(TextWriter.Null, TextWriter.Null)).TrimEnd('\n') + "\n");

    [Fact]
    public void Every_command_shows_an_example()
    {
        var shown = CommandTree.Examples(Host.World(TextWriter.Null, TextWriter.Null)).ToList();
        shown.ShouldAllBe(pair => pair.Example.Line.Contains("archc ", StringComparison.Ordinal));
        foreach (var command in shown.Select(pair => pair.Command).Distinct(StringComparer.Ordinal))
        {
            Host.Run([.. command.Split(' ').Skip(1), "--help"]).ShouldBe(0);
            Host.Output.ShouldContain("Examples:\n  ");
        }
    }

    [ToolFact("groff")]
    public void The_manual_page_is_laid_out_without_a_complaint()
    {
        var (exitCode, said) = OutsideTool.Run(
            Repository.At("docs"), new Dictionary<string, string>(), "groff", "-man", "-ww", "-Tascii", "-z", "archc.1");

        exitCode.ShouldBe(0, said);
        said.ShouldBeEmpty();
    }
}
