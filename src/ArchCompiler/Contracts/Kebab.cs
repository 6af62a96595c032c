using System.Text;

namespace ArchCompiler.Contracts;

/// <summary>Names of C# as the contracts spell them: <c>PrivateSubnet</c> is <c>private-subnet</c>.</summary>
internal static class Kebab
{
    /// <summary>The kebab-case form of a PascalCase name.</summary>
    public static string Of(string pascal) => pascal
        .Aggregate(new StringBuilder(pascal.Length + 4), (text, letter) => (char.IsAsciiLetterUpper(letter) && text.Length > 0
            ? text.Append('-')
            : text).Append(char.ToLowerInvariant(letter)))
        .ToString();
}
