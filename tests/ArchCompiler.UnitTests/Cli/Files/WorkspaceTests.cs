using ArchCompiler.Cli;
using ArchCompiler.Cli.Files;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli.Files;

public sealed class WorkspaceTests
{
    private readonly TestFileSystem files = new();

    [Fact]
    public void A_folder_is_every_diagram_below_it()
    {
        Put(
            "docs/b.mmd",
            "docs/a.md",
            "docs/deep/c.mermaid",
            "docs/picture.png",
            "docs/.git/x.mmd",
            "docs/node_modules/y.mmd");

        Find("docs").ShouldBe(["docs/a.md", "docs/b.mmd", "docs/deep/c.mermaid"]);
    }

    [Fact]
    public void No_argument_is_every_diagram_below_the_current_folder()
    {
        Put("a.mmd", "deep/b.mmd");

        Find().ShouldBe(["a.mmd", "deep/b.mmd"]);
    }

    [Fact]
    public void The_project_file_includes_and_excludes()
    {
        files["archc.yaml"] = "include: ['docs/**']\nexclude: [drafts/]\n";
        Put("a.mmd", "docs/b.mmd", "docs/drafts/c.mmd");

        Find().ShouldBe(["docs/b.mmd"]);
    }

    [Fact]
    public void A_file_that_is_named_is_taken_whatever_is_excluded()
    {
        files["archc.yaml"] = "exclude: ['*.mmd']\n";
        Put("a.mmd");

        Find("a.mmd").ShouldBe(["a.mmd"]);
    }

    [Fact]
    public void A_file_named_twice_is_taken_once()
    {
        Put("docs/a.mmd");

        Find("docs/a.mmd", "docs").ShouldBe(["docs/a.mmd"]);
    }

    [Fact]
    public void A_project_file_above_the_repository_settles_nothing()
    {
        files["/archc.yaml"] = "name: stray\n";
        files["/project/.git/HEAD"] = "ref";
        Put("a.mmd");

        Open().Current.File.ShouldBeNull();
    }

    [Fact]
    public void The_nearest_project_file_upward_holds()
    {
        files["/project/.git/HEAD"] = "ref";
        files["archc.yaml"] = "name: outer\n";
        files["shop/archc.yaml"] = "name: inner\n";
        Put("shop/deep/a.mmd", "b.mmd");
        var workspace = Open();

        var projects = workspace.Find(["shop/deep/a.mmd", "b.mmd"]).Select(workspace.ProjectOf);

        projects.Select(project => project.Settings.Name).ShouldBe(["inner", "outer"]);
    }

    private void Put(params string[] paths)
    {
        foreach (var path in paths)
        {
            files[path] = "flowchart LR\n";
        }
    }

    private string[] Find(params string[] arguments) => [.. Open().Find(arguments).Select(input => input.Path)];

    private Workspace Open() =>
        new(new Host(files, Stream.Null, TextWriter.Null, TextWriter.Null, _ => null, new(2026, 1, 15)));
}
