using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.EndToEndTests;

/// <summary><c>archc validate --changed-since</c> in repositories of git.</summary>
public sealed class ChangedSinceTests : IDisposable
{
    private const string Unknown =
        "names no commit of this repository; in a shallow clone it has to be fetched first.";

    private const string NoRepository = "'--changed-since' needs a git repository with a work tree: not a git repository"
        + " (or any of the parent directories): .git.";

    private const string Drawing = "flowchart LR\n  fn[Lambda] -->|Write| db[(DynamoDB)]\n";
    private readonly GitFolder repository = new();

    public void Dispose() => repository.Dispose();

    [ToolFact(OutsideTool.Git)]
    public void What_differs_is_checked_and_nothing_else()
    {
        string[] names = ["same", "edited", "staged", "gone", "before"];
        foreach (var name in names)
        {
            repository.Put($"{name}.mmd", Drawing);
        }

        repository.Put(".gitignore", "ignored*\n");
        repository.CommitAll();
        repository.Git("tag base");
        Checked("base").ShouldBeEmpty();

        repository.Put("edited.mmd", Drawing + "%% more\n");
        repository.Put("staged.mmd", Drawing + "%% more\n");
        repository.Git("add staged.mmd");
        repository.Git("rm -q gone.mmd && git mv before.mmd after.mmd");
        repository.Put("new.mmd", Drawing);
        repository.Put("ignored.mmd", Drawing);
        repository.Put("sub/-a \"name\", é.mmd", Drawing);

        Checked("base").ShouldBe(
            ["after.mmd", "edited.mmd", "new.mmd", "staged.mmd", "sub/-a \"name\", é.mmd"]);
        Checked("base", "-- edited.mmd same.mmd gone.mmd").ShouldBe(["edited.mmd"]);
        repository.CommitAll();
        Checked("base").Length.ShouldBe(5);
        Checked("HEAD").ShouldBeEmpty();
    }

    [ToolFact(OutsideTool.Git)]
    public void A_touched_file_does_not_differ()
    {
        repository.Put("shop.mmd", Drawing);
        repository.CommitAll();
        repository.Shell("sleep 1; touch shop.mmd");

        Checked("HEAD").ShouldBeEmpty();
    }

    [ToolTheory(OutsideTool.Git)]
    [InlineData("echo 'region: eu-west-1' >sub/archc.yaml", "sub/shop.mmd")]
    [InlineData("rm archc.yaml", "shop.mmd sub/shop.mmd")]
    [InlineData("echo 'region: eu-west-1' >archc.yaml; git add -A", "shop.mmd sub/shop.mmd")]
    public void A_project_file_changes_what_is_below_it(string edit, string expected)
    {
        repository.Put("archc.yaml", "region: eu-central-1\n");
        repository.Put("shop.mmd", Drawing);
        repository.Put("sub/shop.mmd", Drawing);
        repository.CommitAll();

        repository.Shell(edit).ExitCode.ShouldBe(0);

        string.Join(' ', Checked("HEAD")).ShouldBe(expected);
    }

    [ToolFact(OutsideTool.Git)]
    public void The_folder_it_runs_in_and_settings_of_git_change_nothing()
    {
        repository.Put("shop.mmd", Drawing);
        repository.Put("sub/shop.mmd", Drawing);
        repository.CommitAll();
        repository.Git("config diff.relative true && git config diff.noprefix true && git config color.ui always");
        repository.Put("shop.mmd", Drawing + "%%\n");
        repository.Put("sub/new.mmd", Drawing);

        Files(repository.Shell("cd sub && archc validate .. --format json --changed-since HEAD"))
            .ShouldBe(["../shop.mmd", "../sub/new.mmd"]);
        Files(repository.Shell("ln -s sub link; archc validate link/new.mmd --format json --changed-since HEAD"))
            .ShouldBe(["link/new.mmd"]);
        Files(repository.Shell("archc validate - --format json --changed-since HEAD <shop.mmd")).Length.ShouldBe(1);
    }

    [ToolTheory(OutsideTool.Git)]
    [InlineData("archc validate --changed-since nowhere", "'nowhere' " + Unknown)]
    [InlineData("archc validate --changed-since=--all", "'--all' " + Unknown)]
    [InlineData("archc validate --changed-since HEAD:sub", "'HEAD:sub' " + Unknown)]
    [InlineData(
        "archc validate shop.mmd ../other.mmd --changed-since HEAD", "'../other.mmd' is outside of the repository '*'.")]
    [InlineData(
        "PATH=$NOGIT archc validate --changed-since HEAD", "git is not on the PATH, and '--changed-since' asks it.")]
    [InlineData("cd ..; archc validate --changed-since HEAD", NoRepository)]
    public void What_git_cannot_answer_is_said_in_one_line(string script, string said)
    {
        repository.Put("shop.mmd", Drawing);
        repository.Put("sub/shop.mmd", Drawing);
        repository.CommitAll();
        repository.Outside.Put("other.mmd", Drawing);
        repository.Shell(
            "mkdir ../nogit; cp ../bin/archc ../nogit; "
            + "for p in sh dotnet; do ln -s \"$(command -v $p)\" ../nogit; done");

        var run = repository.Shell("export GIT_CEILING_DIRECTORIES=\"$HOME\" NOGIT=\"$HOME/nogit\"; " + script);

        run.ExitCode.ShouldBe(2, run.Error);
        run.Output.ShouldBeEmpty();
        run.Error.Count(letter => letter == '\n').ShouldBe(1, run.Error);
        var (start, end) = said.Split('*') is [var first, var last] ? (first, last) : (said, "");
        run.Error.ShouldStartWith($"archc: {start}");
        run.Error.ShouldEndWith($"{end}\n");
    }

    [ToolFact(OutsideTool.Git)]
    public void A_program_of_the_repository_is_not_taken_for_git()
    {
        repository.Put("shop.mmd", Drawing);
        repository.CommitAll();
        repository.Shell("printf '#!/bin/sh\\ntouch ran\\n' >git; chmod +x git; archc validate --changed-since HEAD");

        File.Exists(Path.Combine(repository.Root, "ran")).ShouldBeFalse();
    }

    [ToolFact(OutsideTool.Git)]
    public void What_does_not_exist_is_still_said()
    {
        repository.CommitAll();

        repository.Shell("archc validate typo.mmd --changed-since HEAD").ExitCode.ShouldBe(4);
        var run = repository.Shell("archc validate --changed-since HEAD");
        run.ExitCode.ShouldBe(0);
        run.Error.ShouldBe("archc: no diagram differs from 'HEAD'; nothing to check.\n");
    }

    private string[] Checked(string commit, string rest = "") =>
        Files(repository.Shell($"archc validate --format json --fail-on never --changed-since {commit} {rest}"));

    private static string[] Files(ArchcProcess run)
    {
        run.ExitCode.ShouldBeOneOf(0, 1);
        using var report = System.Text.Json.JsonDocument.Parse(run.Output);
        return
        [
            .. report.RootElement.GetProperty("findings").EnumerateArray()
                .Select(finding => finding.GetProperty("file").GetString() ?? "")
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }
}
