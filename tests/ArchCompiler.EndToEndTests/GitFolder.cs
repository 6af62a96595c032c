using Shouldly;

namespace ArchCompiler.EndToEndTests;

/// <summary>A git repository of its own for one test, with <c>archc</c> on the PATH of what runs in it.</summary>
internal sealed class GitFolder : IDisposable
{
    private readonly TemporaryFolder outside = new();

    public GitFolder()
    {
        Directory.CreateDirectory(Root);
        var command = ArchcProcess.Shell(outside.Root, "printf %s \"$ARCHC\"").Output;
        outside.Put("bin/archc", $"#!/bin/sh\nexec {command} \"$@\"\n");
        ArchcProcess.Shell(outside.Root, "chmod +x bin/archc").ExitCode.ShouldBe(0);
        Git("init -q -b main");
    }

    /// <summary>The folder of the repository.</summary>
    public string Root => outside.At("a repository");

    /// <summary>A folder beside it, for what no commit may hold.</summary>
    public TemporaryFolder Outside => outside;

    /// <summary>Writes a file.</summary>
    public void Put(string path, string text) => outside.Put(Path.Combine(Root, path), text);

    /// <summary>Runs git, which has to succeed.</summary>
    public void Git(string arguments)
    {
        var run = Shell($"git {arguments}");
        run.ExitCode.ShouldBe(0, run.Output + run.Error);
    }

    /// <summary>Commits all there is, past any hook.</summary>
    public void CommitAll() => Git("add -A && git commit -q --no-verify --allow-empty -m state");

    /// <summary>Runs a line of a shell in the repository.</summary>
    public ArchcProcess Shell(string script) => ArchcProcess.Shell(
        Root,
        $"""
        export PATH="{outside.At("bin")}:$PATH" HOME="{outside.Root}" GIT_CONFIG_NOSYSTEM=1
        export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.com GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.com
        {script}
        """);

    public void Dispose() => outside.Dispose();
}
