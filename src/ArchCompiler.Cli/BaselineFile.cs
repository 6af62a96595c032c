using System.Text;
using ArchCompiler.Cli.Files;
using ArchCompiler.Reporting;

namespace ArchCompiler.Cli;

/// <summary>The file of a baseline, as the options of a command name it.</summary>
internal static class BaselineFile
{
    private const int Most = 64 * 1024 * 1024;

    /// <summary>A report without what the file has, which is all of it where the file is written first.</summary>
    /// <exception cref="UsageException">There is no such file, or it is no baseline.</exception>
    public static Report Apply(Host host, Report report, string? file, bool isWritten)
    {
        if (file is null)
        {
            return isWritten
                ? throw new UsageException("'--write-baseline' needs the file that it writes: --baseline FILE.")
                : report;
        }

        if (file.Length == 0)
        {
            throw new UsageException("'--baseline' names no file.");
        }

        if (isWritten)
        {
            host.Files.Overwrite(file, Encoding.UTF8.GetBytes(Baseline.Write(report)));
        }

        return Read(host, file).Without(report);
    }

    private static Baseline Read(Host host, string file)
    {
        if (host.Files.Look(file) is not EntryType.File)
        {
            throw new UsageException($"there is no baseline '{file}'; --write-baseline writes one.");
        }

        return Baseline.Read(Encoding.UTF8.GetString(host.Files.Read(file, Most).AsSpan()))
            ?? throw new UsageException($"'{file}' is no baseline that this archc has written.");
    }
}
