using System.Text;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>
/// Names of the plan as CloudFormation has them: letters and digits, each word with a capital (<c>ec2_role</c> →
/// <c>Ec2Role</c>).
/// </summary>
internal static class LogicalId
{
    private const int Longest = 60;

    /// <summary>The name; two names of the plan never give the same, and no other name has a say in it.</summary>
    public static string Of(string name)
    {
        StringBuilder label = new(name.Length);
        var starts = true;
        var isExact = true;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                isExact &= c is '_' or '-' && !starts;
                starts = true;
                continue;
            }

            // A word that begins with a digit or a capital would not show where it begins.
            isExact &= starts ? char.IsAsciiLetterLower(c) : !char.IsAsciiLetterUpper(c);
            label.Append(starts ? char.ToUpperInvariant(c) : c);
            starts = false;
        }

        isExact &= !starts && label.Length <= Longest;
        return isExact
            ? label.ToString()
            : $"{Head(label)}{char.ToUpperInvariant(Slug.Hash(name)[0])}{Slug.Hash(name)[1..]}";
    }

    private static string Head(StringBuilder label) =>
        label.Length == 0 ? "X" : label.ToString(0, Math.Min(label.Length, Longest));
}
