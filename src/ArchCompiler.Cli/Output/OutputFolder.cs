using System.Collections.Immutable;
using ArchCompiler.Cli.Files;

namespace ArchCompiler.Cli.Output;

/// <summary>Brings the output folder up to date, or says why it may not, and tells what it did.</summary>
internal sealed class OutputFolder(Host host, GenerationOptions options)
{
    private const string LockName = ".archc-lock";

    /// <summary>Updates or, for a check, compares; gives the exit code.</summary>
    public int Update(ImmutableArray<OutputFile> wanted)
    {
        if (host.Files.Look(options.Folder) is EntryType.File)
        {
            throw new UsageException($"'{options.Folder}' is a file, and --output names a folder.");
        }

        KeptData.Warn(host, options, wanted);
        return options.IsCheck ? Compare(Open().Compare(wanted, options.Targets)) : Write(wanted);
    }

    /// <summary>One run at a time: two would each take what the other writes for somebody's.</summary>
    private int Write(ImmutableArray<OutputFile> wanted)
    {
        using (host.Files.Lock(Shown(LockName)) ?? throw new UsageException(
            $"another archc is writing to '{options.Folder}'; nothing was written. Run it again when that has ended."))
        {
            var writer = Open();
            var changes = writer.Compare(wanted, options.Targets);
            var inTheWay = changes.Where(IsInTheWay).ToImmutableArray();
            if (!inTheWay.IsEmpty)
            {
                return Refuse(inTheWay);
            }

            writer.Apply(wanted, options.Targets, changes);
            Summarise(changes);
            return ExitCode.Fine;
        }
    }

    private SafeWriter Open()
    {
        SafeWriter writer = new(host.Files, options.Folder);
        if (!writer.HasReadableManifest)
        {
            host.Say(
                $"'{Shown(Manifest.FileName)}' cannot be understood, so nothing there counts as written by archc.");
        }

        return writer;
    }

    private int Compare(ImmutableArray<FileChange> changes)
    {
        var differing = changes.Where(change => change is not FileChange.Keep).ToImmutableArray();
        var listing = options.IsJson ? host.Error : host.Page;
        foreach (var change in differing)
        {
            listing.WriteLine($"{Verb(change)} {Shown(change.Path)}");
        }

        return differing.IsEmpty ? ExitCode.Fine : ExitCode.Differs;
    }

    private bool IsInTheWay(FileChange change) =>
        change is FileChange.Refused || (change is FileChange.Blocked && !options.IsForced);

    private int Refuse(ImmutableArray<FileChange> inTheWay)
    {
        foreach (var change in inTheWay)
        {
            var reason = (change as FileChange.Blocked)?.Reason ?? (change as FileChange.Refused)?.Reason;
            host.Say($"'{Shown(change.Path)}' {reason}");
        }

        host.Say(inTheWay.All(change => change is FileChange.Blocked)
            ? "nothing was written; --force overwrites and removes these too."
            : "nothing was written.");
        return ExitCode.Usage;
    }

    private void Summarise(ImmutableArray<FileChange> changes)
    {
        var kept = changes.Count(change => change is FileChange.Keep);
        var removed = changes.Count(change => change is FileChange.Remove or FileChange.Blocked { IsWanted: false });
        host.Say($"{options.Folder}: {changes.Length - kept - removed} written, {kept} unchanged, {removed} removed");
    }

    private string Shown(string path) => FilePath.Join(options.Folder, path);

    private static string Verb(FileChange change) => change switch
    {
        FileChange.Create => "create",
        FileChange.Update => "update",
        FileChange.Remove or FileChange.Blocked { IsWanted: false } => "remove",
        FileChange.Blocked => "overwrite",
        _ => "refuse",
    };
}
