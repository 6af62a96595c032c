using System.Security.Cryptography;

namespace ArchCompiler.Cli.Files;

/// <summary>
/// Names of the files that archc writes beside a file before they take its place:
/// <c>.main.tf.archc-9f3c2ab04d71e658.tmp</c>. A run that was stopped leaves one, and a later one knows it by its name.
/// </summary>
internal static class TemporaryNames
{
    private const string Middle = ".archc-";
    private const string End = ".tmp";
    private const int Digits = 16;

    // A name with all of its marks must fit where a name has 255 bytes, and a character has up to four.
    private const int MostOfName = 50;

    /// <summary>A name beside a file that no other has.</summary>
    public static string New(string name) =>
        Stem(name) + RandomNumberGenerator.GetHexString(Digits, lowercase: true) + End;

    /// <summary>What a temporary name has in common with all others of its file; null for any other name.</summary>
    public static string? StemOf(string candidate)
    {
        var stem = candidate.Length - Digits - End.Length;
        return stem > 0
            && candidate.EndsWith(End, StringComparison.Ordinal)
            && candidate.Skip(stem).Take(Digits).All(char.IsAsciiHexDigitLower)
            && candidate[..stem].EndsWith(Middle, StringComparison.Ordinal)
                ? candidate[..stem]
                : null;
    }

    /// <summary>What all temporary names of a file begin with.</summary>
    public static string Stem(string name) =>
        $".{(name.Length > MostOfName ? name[..MostOfName] : name)}{Middle}";
}
