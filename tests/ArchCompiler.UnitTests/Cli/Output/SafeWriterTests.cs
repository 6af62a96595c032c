using System.Collections.Immutable;
using System.Text;
using ArchCompiler.Cli.Output;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli.Output;

public sealed class SafeWriterTests
{
    private readonly TestFileSystem files = new();

    [Fact]
    public void A_first_run_creates_its_files_and_a_manifest()
    {
        Write(File("terraform/main.tf", "a")).ShouldBe([new FileChange.Create("terraform/main.tf")]);

        files["out/terraform/main.tf"].ShouldBe("a");
        files["out/.archc-manifest.json"].ShouldContain("\"origin\": \"shop.md\"");
    }

    [Fact]
    public void A_second_run_of_the_same_keeps_everything()
    {
        Write(File("terraform/main.tf", "a"));
        var manifest = files["out/.archc-manifest.json"];

        Write(File("terraform/main.tf", "a")).ShouldBe([new FileChange.Keep("terraform/main.tf")]);

        files["out/.archc-manifest.json"].ShouldBe(manifest);
    }

    [Fact]
    public void Its_own_untouched_file_is_updated()
    {
        Write(File("terraform/main.tf", "a"));

        Write(File("terraform/main.tf", "b")).ShouldBe([new FileChange.Update("terraform/main.tf")]);

        files["out/terraform/main.tf"].ShouldBe("b");
    }

    [Fact]
    public void A_file_of_someone_else_is_in_the_way()
    {
        files["out/terraform/main.tf"] = "mine";

        Compare(File("terraform/main.tf", "a")).ShouldHaveSingleItem()
            .ShouldBeOfType<FileChange.Blocked>().Reason
            .ShouldBe("was not written by archc.");
    }

    [Fact]
    public void An_edited_file_is_in_the_way()
    {
        Write(File("terraform/main.tf", "a"));
        files["out/terraform/main.tf"] = "a, edited";

        Compare(File("terraform/main.tf", "b")).ShouldHaveSingleItem()
            .ShouldBeOfType<FileChange.Blocked>().Reason
            .ShouldContain("edited");
    }

    [Fact]
    public void A_file_that_is_no_longer_produced_goes()
    {
        Write(File("terraform/main.tf", "a"), File("terraform/edge.tf", "e"));

        Write(File("terraform/main.tf", "a"));

        files.Paths.ShouldNotContain("/project/out/terraform/edge.tf");
    }

    [Fact]
    public void An_edited_file_that_is_no_longer_produced_is_in_the_way()
    {
        Write(File("terraform/edge.tf", "e"));
        files["out/terraform/edge.tf"] = "edited";

        Compare().ShouldHaveSingleItem().ShouldBeOfType<FileChange.Blocked>().IsWanted.ShouldBeFalse();
    }

    [Fact]
    public void Files_of_another_target_are_left_alone()
    {
        Write(File("terraform/main.tf", "a"));

        Compare(["docs"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../main.tf")]
    [InlineData("/etc/passwd")]
    [InlineData("terraform/../../main.tf")]
    [InlineData("terraform\\..\\main.tf")]
    [InlineData("c:main.tf")]
    [InlineData("terraform//main.tf")]
    public void A_path_never_leaves_the_folder(string path) =>
        Compare(File(path, "a")).ShouldHaveSingleItem().ShouldBeOfType<FileChange.Refused>();

    [Fact]
    public void A_link_in_the_folder_is_not_followed()
    {
        files.Link("out/terraform");

        Compare(File("terraform/main.tf", "a")).ShouldHaveSingleItem().ShouldBeOfType<FileChange.Refused>();
    }

    [Fact]
    public void A_manifest_that_names_files_outside_removes_nothing()
    {
        files["victim"] = "v";
        files["out/.archc-manifest.json"] = """
            { "schemaVersion": 1, "files": [ { "path": "../victim", "target": "terraform", "sha256": "00", "origin": "x" } ] }
            """;

        Compare().ShouldHaveSingleItem().ShouldBeOfType<FileChange.Refused>();
    }

    [Fact]
    public void A_broken_manifest_makes_nothing_ours()
    {
        Write(File("terraform/main.tf", "a"));
        files["out/.archc-manifest.json"] = "{";

        Compare(File("terraform/main.tf", "b")).ShouldHaveSingleItem().ShouldBeOfType<FileChange.Blocked>();
    }

    private static OutputFile File(string path, string text) =>
        new(path, "terraform", "shop.md", [.. Encoding.UTF8.GetBytes(text)]);

    private ImmutableArray<FileChange> Compare(params ImmutableArray<OutputFile> wanted) =>
        Writer.Compare(wanted, ["terraform"]);

    private ImmutableArray<FileChange> Compare(ImmutableArray<string> targets) => Writer.Compare([], targets);

    private ImmutableArray<FileChange> Write(params ImmutableArray<OutputFile> wanted)
    {
        var changes = Compare(wanted);
        Writer.Apply(wanted, ["terraform"], changes);
        return changes;
    }

    private SafeWriter Writer => new(files, "out");
}
