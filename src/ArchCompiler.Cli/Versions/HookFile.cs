using System.Text;
using ArchCompiler.Cli.Files;

namespace ArchCompiler.Cli.Versions;

/// <summary>
/// The hook that git runs before a commit. archc's own is known by its text alone: another one, and one that somebody
/// has edited, is never touched.
/// </summary>
internal sealed class HookFile
{
    private const int Most = 1024 * 1024;
    private const string Asker = "archc hook";

    /// <summary>The line by which somebody's own hook runs archc's.</summary>
    public const string Line = "archc hook run || exit $?";

    private readonly IFileSystem files;
    private readonly string path;

    private HookFile(IFileSystem files, string path) => (this.files, this.path) = (files, path);

    // Git says in a few milliseconds what is staged; archc starts where that is a name it reads. Variables that give
    // patterns another meaning come from tools that commit by themselves.
    private static string Script { get; } =
        $$"""
        #!/bin/sh
        # Checks the diagrams of a commit as they are staged. Written by 'archc hook install', removed by
        # 'archc hook uninstall'; once edited it is yours, and archc leaves it alone.
        unset GIT_LITERAL_PATHSPECS GIT_GLOB_PATHSPECS GIT_NOGLOB_PATHSPECS GIT_ICASE_PATHSPECS
        git diff --cached --quiet --no-ext-diff --no-renames --diff-filter=AMT -- {{Patterns}} && exit 0
        command -v archc >/dev/null || {
          echo "archc is not on the PATH, and the hook '$0' checks diagrams with it" >&2
          exit 1
        }
        exec archc hook run

        """;

    private static string Patterns =>
        string.Join(' ', Notations.Endings.Split(", ").Select(ending => $"':(top,icase)*{ending}'"));

    /// <summary>The hook of the repository around the current folder, wherever it is configured to be.</summary>
    /// <exception cref="UsageException">There is no git, or no repository.</exception>
    public static HookFile Around(Host host)
    {
        var tree = WorkTree.Around(host, Asker);
        var place = tree.Ask("-C", tree.Top, "rev-parse", "--git-path", "hooks/pre-commit").Line.TrimEnd('\r');
        return new(host.Files, FilePath.Shown(host.Files, Path.GetFullPath(place, tree.Top).Replace('\\', '/')));
    }

    /// <summary>Puts archc's hook there; gives what there is to say.</summary>
    /// <exception cref="UsageException">Another hook stands there.</exception>
    public string Install()
    {
        switch (Look())
        {
            case HookOwner.Nobody:
                files.Write(path, Encoding.UTF8.GetBytes(Script), isExecutable: true);
                return $"'{path}' checks the diagrams of each commit from now on.";
            case HookOwner.Archc:
                return $"'{path}' checks the diagrams of each commit already.";
            case HookOwner.SomebodyWithArchc:
                return $"'{path}' is a hook of your own, and it runs archc already.";
            default:
                throw new UsageException(
                    $"'{path}' is a hook of your own and was not touched; put this line into it: {Line}");
        }
    }

    /// <summary>Takes archc's hook away; gives what there is to say.</summary>
    /// <exception cref="UsageException">Another hook runs archc.</exception>
    public string Uninstall()
    {
        switch (Look())
        {
            case HookOwner.Nobody:
                return $"there is no hook '{path}'.";
            case HookOwner.Archc:
                files.Delete(path);
                return $"'{path}' is gone.";
            case HookOwner.SomebodyWithArchc:
                throw new UsageException(
                    $"'{path}' is a hook of your own and was not touched; take the line out of it that runs "
                    + "'archc hook run'.");
            default:
                return $"'{path}' is a hook of your own that does not run archc; it was not touched.";
        }
    }

    /// <summary>What there is to say of it, and what would let it check commits where it does not.</summary>
    public (string Said, string? Remedy) Describe() => Look() switch
    {
        HookOwner.Archc => ($"'{path}' checks the diagrams of each commit", null),
        HookOwner.SomebodyWithArchc => ($"'{path}', a hook of your own, runs archc", null),
        HookOwner.Somebody => (
            $"'{path}' is a hook of your own that does not run archc", $"put this line into it: {Line}"),
        _ => ("commits are not checked", "archc hook install"),
    };

    private HookOwner Look()
    {
        var type = files.Look(path);
        if (type is EntryType.None)
        {
            return HookOwner.Nobody;
        }

        var text = Encoding.UTF8.GetString(files.Read(path, Most));
        return type is EntryType.File && text == Script ? HookOwner.Archc
            : text.Split('\n').Any(RunsArchc) ? HookOwner.SomebodyWithArchc
            : HookOwner.Somebody;
    }

    private static bool RunsArchc(string line) =>
        !line.TrimStart().StartsWith('#') && line.Contains("archc hook run", StringComparison.Ordinal);

    private enum HookOwner
    {
        Nobody,
        Archc,
        Somebody,
        SomebodyWithArchc,
    }
}
