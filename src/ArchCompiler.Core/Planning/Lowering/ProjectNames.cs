using System.Collections.Frozen;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>The short prefix of every resource name, when the author gives none.</summary>
internal static class ProjectNames
{
    public const string Fallback = "arch";
    private const int Limit = 16;
    private const int Least = 3;

    private static readonly FrozenSet<string> Sorts = FrozenSet.ToFrozenSet(
        ["architecture", "diagram", "infrastructure", "infra", "overview", "drawing", "design", "chart", "flowchart"],
        StringComparer.Ordinal);

    /// <summary>
    /// A name made from a title: <c>Web shop</c> → <c>web-shop</c>, a word that holds for all where there is none. Two
    /// titles give two names: one of other letters is a short hash, one that is too short is led by a word, one that is
    /// too long ends in a short hash of the whole, and a number in front goes to the end.
    /// </summary>
    public static string FromTitle(string? title)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return Fallback;
        }

        var whole = Slug.Of(title, 60);
        var word = whole.TrimStart("0123456789-".ToCharArray());
        var number = whole[..^word.Length].Trim('-');
        var slug = string.Join('-', ((string[])[word, number]).Where(part => part.Length > 0));
        var name = char.IsAsciiLetterLower(slug.FirstOrDefault()) && slug.Length >= Least ? slug : $"{Fallback}-{slug}";
        return name.Length <= Limit ? name : Shortened(Telling(name));
    }

    /// <summary>The name without last words that say of what sort a drawing is and nothing of what it shows.</summary>
    private static string Telling(string name)
    {
        var said = name;
        while (said.LastIndexOf('-') is > Least and var dash && Sorts.Contains(said[(dash + 1)..]))
        {
            said = said[..dash];
        }

        return said;
    }

    private static string Shortened(string name)
    {
        if (name.Length <= Limit)
        {
            return name;
        }

        var hash = Slug.Hash(name);
        var most = Limit - hash.Length - 1;
        var dash = name.LastIndexOf('-', most);
        return $"{name[..(dash > Least ? dash : most)].TrimEnd('-')}-{hash}";
    }

    /// <summary>3 to 16 of a–z, 0–9 and <c>-</c>, a letter first, no dash last.</summary>
    public static bool IsLegal(string name) =>
        name.Length is >= Least and <= Limit
        && char.IsAsciiLetterLower(name[0])
        && name[^1] != '-'
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
