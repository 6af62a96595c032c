using System.Globalization;

namespace ArchCompiler.Cli.Streams;

/// <summary>
/// The three streams of the process. A caller may close any of them: then its number is free, and the runtime may have
/// taken it for a pipe of its own, which must be neither read nor written.
/// </summary>
internal static class StandardStreams
{
    private const int AccessMode = 3;

    /// <summary>Standard input.</summary>
    public static Stream Input => Open(0, Access.Read, Console.OpenStandardInput) ?? new ClosedStream();

    /// <summary>Standard output.</summary>
    public static Stream Output => new ProductStream(Open(1, Access.Write, Console.OpenStandardOutput));

    /// <summary>Standard error.</summary>
    public static Stream Error => new TalkStream(Open(2, Access.Write, Console.OpenStandardError));

    private static Stream? Open(int number, Access wanted, Func<Stream> open)
    {
        try
        {
            return OperatingSystem.IsLinux() && !IsCallers(number, wanted) ? null : open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether a number is what the caller gave; where that cannot be told, it is taken for that.</summary>
    private static bool IsCallers(int number, Access wanted) =>
        !Directory.Exists("/proc/self/fd")
        || (TargetOf(number) is { } target
            && AccessOf(number) is var access
            && (access is null || access == wanted || access is Access.Both)
            && !IsRuntimes(number, target, access));

    /// <summary>
    /// A pipe whose other end is in this process leads nowhere but to itself, and the source of chance, which a native
    /// process opens first of all, holds no diagram.
    /// </summary>
    private static bool IsRuntimes(int number, string target, Access? access) =>
        target is "/dev/urandom" or "/dev/random"
        || target.StartsWith("/memfd:", StringComparison.Ordinal)
        || target.StartsWith("anon_inode:", StringComparison.Ordinal)
        || (target.StartsWith("pipe:", StringComparison.Ordinal)
            && Numbers().Any(other => other != number && TargetOf(other) == target && AccessOf(other) != access));

    private static IEnumerable<int> Numbers() =>
        from path in Directory.EnumerateFileSystemEntries("/proc/self/fd")
        let name = Path.GetFileName(path)
        where int.TryParse(name, CultureInfo.InvariantCulture, out _)
        select int.Parse(name, CultureInfo.InvariantCulture);

    private static string? TargetOf(int number) => new FileInfo(Entry("fd", number)).LinkTarget;

    private static Access? AccessOf(int number)
    {
        var path = Entry("fdinfo", number);
        var flags = File.Exists(path)
            ? File.ReadLines(path).FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal))
            : null;
        return flags is null ? null : (Access)(Convert.ToInt32(flags["flags:".Length..].Trim(), 8) & AccessMode);
    }

    private static string Entry(string folder, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"/proc/self/{folder}/{number}");

    /// <summary>What a descriptor may be used for, by the numbers of the system.</summary>
    private enum Access
    {
        /// <summary>Reading alone.</summary>
        Read = 0,

        /// <summary>Writing alone.</summary>
        Write = 1,

        /// <summary>Both.</summary>
        Both = 2,
    }
}
