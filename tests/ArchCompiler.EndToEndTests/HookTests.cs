using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.EndToEndTests;

/// <summary>The hook of <c>archc hook install</c>, run by git in real repositories.</summary>
public sealed class HookTests : IDisposable
{
    private const string Good = "flowchart LR\n  fn[Lambda] --> m[CloudWatch]\n";
    private const string Bad = "flowchart LR\n  app[EC2] -->|Read/Write| orders[(\"RDS (Primary)\")]\n";
    private readonly GitFolder repository = new();

    public HookTests()
    {
        repository.Put("README.md", "# A repository\n");
        repository.CommitAll();
    }

    public void Dispose() => repository.Dispose();

    [ToolFact(OutsideTool.Git)]
    public void A_drawing_with_an_error_blocks_and_a_good_one_passes()
    {
        Install();
        repository.Put("docs/shop.mmd", Bad);

        var run = Commit();

        run.ExitCode.ShouldBe(1, run.Error);
        run.Error.ShouldContain("docs/shop.mmd:2:");
        run.Error.ShouldContain("error[");
        run.Error.ShouldEndWith("archc: the commit was stopped; 'git commit --no-verify' makes it all the same.\n");

        repository.Put("docs/shop.mmd", Good);
        Passes();
    }

    [ToolFact(OutsideTool.Git)]
    public void A_drawing_that_cannot_be_read_blocks()
    {
        Install();
        repository.Put("shop.mmd", "flowchart LR\n  a[unclosed --> b\n");

        Commit().ExitCode.ShouldBe(1);
    }

    [ToolFact(OutsideTool.Git)]
    public void An_unrelated_commit_does_not_even_start_archc()
    {
        Install();
        repository.Outside.Put("bin/archc", "#!/bin/sh\ntouch \"$HOME/started\"\n");
        repository.Put("main.c", "int main(void) { return 0; }\n");

        Passes();
        File.Exists(repository.Outside.At("started")).ShouldBeFalse();

        repository.Put("shop.mmd", Bad);
        Passes();
        File.Exists(repository.Outside.At("started")).ShouldBeTrue();
    }

    [ToolFact(OutsideTool.Git)]
    public void Of_a_commit_without_a_drawing_nothing_is_loaded()
    {
        repository.Put("shop.c", "int x;\n");
        repository.Git("add -A");
        repository.Put("archc.yaml", "no: setting\n");

        var run = repository.Shell("archc hook run");

        (run.ExitCode, run.Output, run.Error).ShouldBe((0, "", ""));
    }

    [ToolFact(OutsideTool.Git)]
    public void What_is_none_of_ours_is_passed_over()
    {
        Install();
        repository.Put("values.yaml", "replicas: 3\n");
        repository.Put("broken.yml", "{{ if .Values }}\n\tx: [\n");
        repository.Put("latin.yaml", "name: x\n");
        repository.Shell("printf 'name: \\351\\n' >latin.yaml");
        repository.Put("NOTES.md", "# Notes\n\n```sh\nls\n```\n");
        repository.Put("archc.yaml", "region: eu-central-1\nexclude: [old]\n");
        repository.Put("old/shop.mmd", Bad);
        repository.Put(".hidden/shop.mmd", Bad);
        repository.Put("node_modules/x/shop.mmd", Bad);
        repository.Shell("ln -s nowhere link.mmd");

        Passes();
    }

    [ToolFact(OutsideTool.Git)]
    public void Drawings_that_go_or_move_are_no_error()
    {
        repository.Put("gone.mmd", Bad);
        repository.Put("before.mmd", Bad);
        repository.CommitAll();
        Install();

        repository.Git("rm -q gone.mmd");
        var gone = repository.Shell("git commit -q -m gone");
        gone.ExitCode.ShouldBe(0, gone.Error);

        repository.Git("mv before.mmd after.mmd");
        var moved = repository.Shell("git commit -q -m moved");
        moved.ExitCode.ShouldBe(1);
        moved.Error.ShouldContain("after.mmd:2:");
        moved.Error.ShouldNotContain("before.mmd");
    }

    [ToolFact(OutsideTool.Git)]
    public void What_is_staged_decides_and_not_what_stands_in_the_folder()
    {
        Install();
        repository.Put("shop.mmd", Good);
        repository.Git("add shop.mmd");
        repository.Put("shop.mmd", Bad);
        var good = repository.Shell("git commit -q -m good");
        good.ExitCode.ShouldBe(0, good.Error);
        File.ReadAllText(Path.Combine(repository.Root, "shop.mmd")).ShouldBe(Bad);

        repository.Git("add shop.mmd");
        repository.Put("shop.mmd", Good);
        repository.Shell("git commit -q -m bad").ExitCode.ShouldBe(1);
        repository.Shell("rm shop.mmd; git commit -q -m bad").ExitCode.ShouldBe(1);

        // Of a commit of paths or of all, git makes an index of its own.
        repository.Put("shop.mmd", Good + "%% once more\n");
        var all = repository.Shell("git commit -q -a -m all");
        all.ExitCode.ShouldBe(0, all.Error);
        repository.Put("shop.mmd", Bad);
        repository.Put("other.c", "int x;\n");
        repository.Git("add shop.mmd other.c");
        var part = repository.Shell("git commit -q -m part other.c");
        part.ExitCode.ShouldBe(0, part.Error);
        repository.Shell("git commit -q -m part shop.mmd").ExitCode.ShouldBe(1);
    }

    [ToolFact(OutsideTool.Git)]
    public void The_project_file_is_the_staged_one()
    {
        Install();
        repository.Put("sub/archc.yaml", "region: eu-central-1\n");
        repository.Put("sub/shop.mmd", Good);
        repository.Git("add -A");
        repository.Put("sub/archc.yaml", "no: setting\n");
        var good = repository.Shell("git commit -q -m good");
        good.ExitCode.ShouldBe(0, good.Error);

        repository.Put("sub/shop.mmd", Good + "%%\n");
        var bad = repository.Shell("git commit -q -a -m bad");
        bad.ExitCode.ShouldBe(1);
        bad.Error.ShouldContain("'sub/archc.yaml' is wrong");
    }

    [ToolTheory(OutsideTool.Git)]
    [InlineData("a name.mmd")]
    [InlineData("-x.mmd")]
    [InlineData("--help.mmd")]
    [InlineData("two\nlines.mmd")]
    [InlineData("tab\t\"quoted\".mmd")]
    [InlineData("größe/заказы 店.MMD")]
    [InlineData("$(touch ran)`touch ran`;.mermaid")]
    [InlineData(":(top)x.mmd")]
    public void Names_of_any_kind_are_read(string name)
    {
        Install();
        repository.Put(name, Bad);
        var bad = Commit();
        bad.ExitCode.ShouldBe(1, bad.Error);
        bad.Error.ShouldContain("error[");

        repository.Put(name, Good);
        Passes();
        File.Exists(Path.Combine(repository.Root, "ran")).ShouldBeFalse();
    }

    [ToolFact(OutsideTool.Git)]
    public void Tools_that_take_patterns_literally_are_checked_too()
    {
        Install();
        repository.Put("shop.mmd", Bad);
        repository.Git("add -A");

        repository.Shell("git --literal-pathspecs commit -q -m x").ExitCode.ShouldBe(1);
    }

    [ToolFact(OutsideTool.Git)]
    public void The_first_commit_of_a_repository_is_checked()
    {
        repository.Shell("rm -rf .git; git init -q -b main");
        Install();
        repository.Put("shop.mmd", Bad);

        Commit().ExitCode.ShouldBe(1);
    }

    [ToolFact(OutsideTool.Git)]
    public void It_is_where_git_looks_for_it()
    {
        repository.Put("sub/x.c", "");
        repository.CommitAll();
        repository.Git("worktree add -q ../other");
        var other = repository.Shell("cd ../other/sub && archc hook install");
        other.Error.ShouldContain("checks the diagrams of each commit from now on");
        File.Exists(Path.Combine(repository.Root, ".git", "hooks", "pre-commit")).ShouldBeTrue();
        repository.Outside.Put("other/shop.mmd", Bad);
        repository.Shell("cd ../other/sub && git add -A .. && git commit -q -m x").ExitCode.ShouldBe(1);
        repository.Shell("archc hook uninstall").ExitCode.ShouldBe(0);

        repository.Git("config core.hooksPath my-hooks");
        repository.Shell("cd sub && archc hook install").Error.ShouldBe(
            "archc: '../my-hooks/pre-commit' checks the diagrams of each commit from now on.\n");
        repository.Put("shop.mmd", Bad);
        Commit().ExitCode.ShouldBe(1);
    }

    [ToolFact(OutsideTool.Git)]
    public void It_is_put_there_once_and_taken_away_once()
    {
        Install();
        repository.Shell("archc hook install").Error.ShouldBe(
            "archc: '.git/hooks/pre-commit' checks the diagrams of each commit already.\n");

        repository.Shell("archc hook uninstall").Error.ShouldBe("archc: '.git/hooks/pre-commit' is gone.\n");

        var again = repository.Shell("archc hook uninstall");
        again.ExitCode.ShouldBe(0);
        again.Error.ShouldBe("archc: there is no hook '.git/hooks/pre-commit'.\n");
        repository.Put("shop.mmd", Bad);
        Passes();
    }

    [ToolFact(OutsideTool.Git)]
    public void The_hook_of_somebody_else_is_left_alone()
    {
        const string Theirs = "#!/bin/sh\n# archc hook run\nmake check\n";
        repository.Put(".git/hooks/pre-commit", Theirs);

        var run = repository.Shell("archc hook install");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldBe(
            "archc: '.git/hooks/pre-commit' is a hook of your own and was not touched; put this line into it: "
            + "archc hook run || exit $?\n");
        repository.Shell("archc hook uninstall").ExitCode.ShouldBe(0);
        File.ReadAllText(Path.Combine(repository.Root, ".git", "hooks", "pre-commit")).ShouldBe(Theirs);

        repository.Put(".git/hooks/pre-commit", "#!/bin/sh\narchc hook run || exit $?\ntouch \"$HOME/theirs\"\n");
        repository.Shell("chmod +x .git/hooks/pre-commit; archc hook install").ExitCode.ShouldBe(0);
        repository.Shell("archc hook uninstall").ExitCode.ShouldBe(2);
        repository.Put("shop.mmd", Bad);
        Commit().ExitCode.ShouldBe(1);
        repository.Put("shop.mmd", Good);
        Passes();
        File.Exists(repository.Outside.At("theirs")).ShouldBeTrue();
    }

    [ToolFact(OutsideTool.Git, OutsideTool.ShellCheck)]
    public void Its_text_is_sound()
    {
        Install();

        var run = repository.Shell("shellcheck .git/hooks/pre-commit");

        run.ExitCode.ShouldBe(0, run.Output);
    }

    [ToolFact(OutsideTool.Git)]
    public void Without_archc_the_commit_is_stopped_aloud()
    {
        Install();
        repository.Put("shop.mmd", Good);
        File.Delete(repository.Outside.At("bin", "archc"));

        var run = Commit();

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("archc is not on the PATH");
    }

    private void Install()
    {
        var run = repository.Shell("archc hook install");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBeEmpty();
    }

    private ArchcProcess Commit() => repository.Shell("git add -A && git commit -q -m x");

    private void Passes()
    {
        var run = Commit();
        run.ExitCode.ShouldBe(0, run.Output + run.Error);
    }
}
