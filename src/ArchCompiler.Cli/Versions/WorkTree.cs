namespace ArchCompiler.Cli.Versions;

/// <summary>The files of a git repository where people edit them.</summary>
/// <param name="git">git.</param>
/// <param name="top">The absolute path of its topmost folder, without a link in it.</param>
internal sealed class WorkTree(Git git, string top)
{
    /// <summary>git in this work tree.</summary>
    public Git Git { get; } = git;

    /// <summary>The absolute path of its topmost folder, without a link in it.</summary>
    public string Top { get; } = top;

    /// <summary>The work tree around the current folder.</summary>
    /// <param name="host">The world.</param>
    /// <param name="asker">What needs it, for the message.</param>
    /// <exception cref="UsageException">There is no git, or no work tree.</exception>
    public static WorkTree Around(Host host, string asker)
    {
        var git = Git.Of(host, asker);
        var answer = git.Run("rev-parse", "--show-toplevel");
        return answer.IsFine && answer.Line.TrimEnd('\r') is { Length: > 0 } top
            ? new(git, host.Files.RealPath(top))
            : throw new UsageException($"'{asker}' needs a git repository with a work tree: {answer.Reason}.");
    }

    /// <summary>The id of the commit that a name stands for.</summary>
    /// <exception cref="UsageException">It stands for none.</exception>
    public string CommitOf(string name)
    {
        // What begins with a dash is never the name of a commit, and git would take it for an option.
        var answer = name.StartsWith('-') ? null : Git.Run("rev-parse", "--verify", "--quiet", $"{name}^{{commit}}");
        return answer is { IsFine: true }
            ? answer.Line.TrimEnd('\r')
            : throw new UsageException(
                $"'{name}' names no commit of this repository; in a shallow clone it has to be fetched first.");
    }

    /// <summary>
    /// What differs between a commit and the files as they stand, those included that git does not know and would not
    /// ignore: paths below <see cref="Top"/>. What is gone is among them.
    /// </summary>
    public IEnumerable<string> Differences(string commit)
    {
        var tracked = Ask(
            "-c", "diff.relative=false", "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames",
            "--ignore-submodules=none", "--name-only", "-z", commit, "--");
        var untracked = Ask("ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/");
        return tracked.Fields.Concat(untracked.Fields);
    }

    /// <summary>Runs git, which has to succeed.</summary>
    /// <exception cref="UsageException">It did not.</exception>
    public GitAnswer Ask(params IEnumerable<string> arguments)
    {
        var answer = Git.Run(arguments);
        return answer.IsFine ? answer : throw new UsageException($"git does not answer: {answer.Reason}.");
    }
}
