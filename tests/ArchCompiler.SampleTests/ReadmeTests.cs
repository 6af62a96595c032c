using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.SampleTests;

/// <summary>What the README shows is what the tool prints.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.At("README.md"));

    [Fact]
    public void The_finding_it_shows_is_the_one_that_validate_prints_for_it()
    {
        TestHost host = new();
        host.Files["README.md"] = Readme;
        host.Run("validate", "README.md").ShouldBe(1);
        host.Output.ShouldContain(Block("text"));
    }

    [Fact]
    public void The_commands_it_lists_exist()
    {
        TestHost host = new();
        var commands = Readme.Split('\n').Where(line => line.StartsWith("| `archc ", StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[1].Split('`').Where((_, index) => index % 2 == 1))
            .Select(command => command.Split(' ')[1])
            .ToList();
        commands.ShouldNotBeEmpty();
        commands.ShouldAllBe(command => host.Run(command, "--help") == 0);
    }

    [Fact]
    public void It_fits_two_screens() => Readme.Split('\n').Length.ShouldBeLessThanOrEqualTo(100);

    private static string Block(string language)
    {
        var start = Readme.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return Readme[start..Readme.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
