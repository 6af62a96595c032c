using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.SampleTests;

/// <summary>What <c>archc init</c> writes is right: nothing is found in it, and nothing is left out.</summary>
public sealed class StarterTests
{
    private static readonly string[] Names =
    [
        .. Directory.EnumerateDirectories(Repository.At("starters"))
            .Select(folder => Path.GetFileName(folder) ?? "")
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Starters { get; } = [.. Names];

    [Theory]
    [MemberData(nameof(Starters))]
    public void A_starter_validates_and_compiles_to_every_target(string starter)
    {
        TestHost host = new();
        host.Run("init", starter).ShouldBe(0, host.Error);
        host.Files.Paths.ShouldBe(["/project/README.md", "/project/archc.yaml"]);
        host.Files["README.md"].ShouldBe(File.ReadAllText(Repository.At("starters", starter, "README.md")));

        host.Run("validate").ShouldBe(0, host.Output);
        host.Output.ShouldStartWith("No findings;");

        host.Run("generate", "README.md", "-o", "out", "--strict").ShouldBe(0, host.Error);
        host.Error.ShouldNotContain("left out");
        host.Run("generate", "README.md", "-o", "out", "--check").ShouldBe(0, host.Error);
        host.Run("fix", "--diff").ShouldBe(0);
        host.Output.ShouldBeEmpty();
    }

    [Fact]
    public void There_are_five_and_each_says_in_a_line_what_it_is()
    {
        TestHost host = new();
        host.Run("init", "--list").ShouldBe(0);

        Names.Length.ShouldBe(5);
        host.Output.Split('\n').Where(line => line.Length > 0).Select(line => line.Split(' ')[0])
            .ShouldBe(Names);
        host.Files.Paths.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("archc.yaml")]
    public void What_is_there_is_never_written_over(string file)
    {
        TestHost host = new();
        host.Files[file] = "mine";

        host.Run("init", "three-tier").ShouldBe(2);

        host.Error.ShouldContain($"'{file}' is there already");
        host.Files.Paths.ShouldBe([$"/project/{file}"]);
        host.Files[file].ShouldBe("mine");
    }

    [Fact]
    public void A_link_is_there_too_and_a_file_is_no_folder()
    {
        TestHost host = new();
        host.Files.Link("archc.yaml");
        host.Run("init", "three-tier").ShouldBe(2);
        host.Files.Paths.ShouldBeEmpty();

        host.Files["infra"] = "a file";
        host.Run("init", "three-tier", "infra").ShouldBe(2);
        host.Error.ShouldContain("'infra' is a file and no folder");
    }

    [Fact]
    public void It_starts_in_the_folder_that_is_named()
    {
        TestHost host = new();
        host.Run("init", "static-site", "a/b/").ShouldBe(0, host.Error);

        host.Files.Paths.ShouldBe(["/project/a/b/README.md", "/project/a/b/archc.yaml"]);
        host.Error.ShouldContain("next: archc validate a/b/README.md");
    }

    [Theory]
    [InlineData("three-teir", "did you mean 'three-tier'?")]
    [InlineData("kubernetes-the-hard-way", "there are containers, event-pipeline")]
    public void One_that_is_not_there_is_said(string name, string expected)
    {
        TestHost host = new();
        host.Run("init", name).ShouldBe(2);
        host.Error.ShouldContain(expected);
    }
}
