using ArchCompiler.Cli.Versions;

namespace ArchCompiler.Cli.Files;

/// <summary>A part of what the arguments of a command mean.</summary>
internal sealed class InputSelection
{
    /// <summary>The option that takes what differs from a commit.</summary>
    public const string ChangedSince = "--changed-since";

    private readonly IFileSystem files;
    private readonly ChangedFiles? changed;
    private readonly Shard? shard;

    private InputSelection(IFileSystem files, ChangedFiles? changed, Shard? shard, string nothing) =>
        (this.files, this.changed, this.shard, Nothing) = (files, changed, shard, nothing);

    /// <summary>What to say where nothing is in it.</summary>
    public string Nothing { get; }

    /// <summary>The part that two options name, null where neither does.</summary>
    /// <exception cref="UsageException">One of them names none.</exception>
    public static InputSelection? Of(Host host, string? changedSince, string? shard)
    {
        var part = shard is null ? null : Shard.Parse(shard);
        var since = changedSince is null ? null : ChangedFiles.Since(host, changedSince, ChangedSince);
        return (since, part) switch
        {
            (null, null) => null,
            ({ }, null) => Selection($"no diagram differs from '{changedSince}'"),
            (null, { }) => Selection($"no diagram is in shard {part}"),
            _ => Selection($"no diagram of shard {part} differs from '{changedSince}'"),
        };

        InputSelection Selection(string nothing) => new(host.Files, since, part, $"{nothing}; nothing to check.");
    }

    /// <summary>
    /// Whether an input is in it. What is not there and was never in the commit is, so that it is said; and so is
    /// standard input, of which no commit knows.
    /// </summary>
    public bool Has(Input input) => (shard is null || shard.Has(PlaceOf(input))) && HasChanged(input);

    private bool HasChanged(Input input)
    {
        if (changed is null || input.Path == InputReader.StandardInput || input.Problem is not null)
        {
            return true;
        }

        return files.Look(input.Path) is EntryType.None
            ? !changed.HasLost(input.Path)
            : changed.Has(input.Path);
    }

    private string PlaceOf(Input input) => input.Path == InputReader.StandardInput
        ? input.Path
        : FilePath.Shown(files, FilePath.Absolute(files, input.Path));
}
