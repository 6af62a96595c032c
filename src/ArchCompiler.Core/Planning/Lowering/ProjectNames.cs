namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>The short prefix of every resource name, when the author gives none.</summary>
internal static class ProjectNames
{
    public const string Fallback = "arch";
    private const int Limit = 16;
    private const int Least = 3;

    /// <summary>A name made from the source's file name: <c>docs/web-shop.md</c> → <c>web-shop</c>.</summary>
    public static string FromPath(string path)
    {
        var file = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = file.LastIndexOf('.');
        var slug = Slug.Of(dot > 0 ? file[..dot] : file, 60).TrimStart("0123456789-".ToCharArray());
        var cut = slug.Length <= Limit
            ? slug
            : slug[..(slug.LastIndexOf('-', Limit) is > Least and var dash ? dash : Limit)].TrimEnd('-');
        return IsLegal(cut) ? cut : Fallback;
    }

    /// <summary>3 to 16 of a–z, 0–9 and <c>-</c>, a letter first, no dash last.</summary>
    public static bool IsLegal(string name) =>
        name.Length is >= Least and <= Limit
        && char.IsAsciiLetterLower(name[0])
        && name[^1] != '-'
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
