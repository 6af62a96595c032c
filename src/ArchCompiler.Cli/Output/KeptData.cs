using System.Collections.Immutable;
using ArchCompiler.Cli.Files;

namespace ArchCompiler.Cli.Output;

/// <summary>
/// Watches over the addresses of what keeps data: one that an earlier run wrote and this one does not is deleted by
/// whoever applies it next, so it is said before anything is written.
/// </summary>
internal static class KeptData
{
    private const string CloudFormation = "cloudformation";

    /// <summary>Says which addresses are gone, and what to do about them.</summary>
    public static void Warn(Host host, GenerationOptions options, ImmutableArray<OutputFile> wanted)
    {
        var gone = Gone(host.Files, options, wanted);
        if (gone.IsEmpty)
        {
            return;
        }

        host.Say("WARNING: what kept data is no longer in the output. Applied as it is, this goes:");
        foreach (var (file, address) in gone)
        {
            host.Error.WriteLine($"  {FilePath.Join(options.Folder, file.Path)}  {address}");
        }

        if (gone.Any(g => g.File.Target != CloudFormation))
        {
            host.Error.WriteLine(
                "  Terraform would destroy it. Where it only has another name now: terraform state mv OLD NEW, before "
                + "the next apply. Where it is to stay, without Terraform: terraform state rm OLD.");
        }

        if (gone.Any(g => g.File.Target == CloudFormation))
        {
            host.Error.WriteLine(
                "  CloudFormation would let go of it, databases after a last snapshot, and make what has another name "
                + "now anew and empty. Give its id back, or import it into the stack under the new one.");
        }
    }

    private static ImmutableArray<(ManifestEntry File, string Address)> Gone(
        IFileSystem files, GenerationOptions options, ImmutableArray<OutputFile> wanted)
    {
        var kept = wanted.SelectMany(file => file.Keeps.Select(address => (PlaceOf(file.Target, file.Path), address)))
            .ToHashSet();
        return
        [
            .. Earlier(files, options.Folder).Where(file => options.Targets.Contains(file.Target))
                .SelectMany(file => (file.Keeps ?? []).Select(address => (File: file, Address: address)))
                .Where(g => !kept.Contains((PlaceOf(g.File.Target, g.File.Path), g.Address)))
                .DistinctBy(g => (g.File.Path, g.Address)),
        ];
    }

    private static ImmutableArray<ManifestEntry> Earlier(IFileSystem files, string folder)
    {
        var path = FilePath.Join(folder, Manifest.FileName);
        return files.Look(path) is EntryType.File && Manifest.Parse(files.Read(path, int.MaxValue)) is { } manifest
            ? [.. manifest.Owned]
            : [];
    }

    /// <summary>
    /// Where an address is unique: a configuration of Terraform as a whole, a stack of CloudFormation whatever its
    /// place in the order.
    /// </summary>
    private static string PlaceOf(string target, string path)
    {
        var slash = path.LastIndexOf('/');
        return target == CloudFormation
            ? path[..(slash + 1)] + path[(slash + 1)..].TrimStart("0123456789-".ToCharArray())
            : path[..(path.LastIndexOf($"{target}/", StringComparison.Ordinal) + 1)];
    }
}
