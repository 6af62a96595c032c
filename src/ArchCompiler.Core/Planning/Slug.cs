using System.Globalization;
using System.Text;

namespace ArchCompiler.Core.Planning;

/// <summary>
/// Makes names that AWS accepts out of ids: lower-case letters, digits and single dashes, no longer than a service
/// allows.
/// </summary>
public static class Slug
{
    private const int HashLength = 5;

    /// <summary>
    /// The name for an id; one that is too long keeps its head and ends in a short hash of the whole, so that two never
    /// meet.
    /// </summary>
    /// <param name="id">A legal identifier.</param>
    /// <param name="limit">Greatest length, 8 or more.</param>
    public static string Of(string id, int limit)
    {
        var text = Clean(id);
        return text.Length <= limit && text.Length > 0
            ? text
            : $"{text[..Math.Min(text.Length, limit - HashLength - 1)].TrimEnd('-')}-{Hash(id)}".TrimStart('-');
    }

    /// <summary>A short stable hash of a text, letters and digits: FNV-1a, in base 36.</summary>
    public static string Hash(string text)
    {
        var value = Number(text);
        var digits = new char[HashLength];
        for (var i = 0; i < HashLength; i++)
        {
            digits[i] = "abcdefghijklmnopqrstuvwxyz0123456789"[(int)(value % (i == 0 ? 26u : 36u))];
            value /= 36;
        }

        return new string(digits);
    }

    /// <summary>A stable number of a text: FNV-1a of its UTF-16 code units.</summary>
    public static uint Number(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash;
    }

    private static string Clean(string id)
    {
        StringBuilder text = new(id.Length);
        foreach (var c in id.ToLower(CultureInfo.InvariantCulture))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] != '-')
            {
                text.Append('-');
            }
        }

        return text.ToString().TrimEnd('-');
    }
}
