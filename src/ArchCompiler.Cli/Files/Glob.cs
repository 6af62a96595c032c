namespace ArchCompiler.Cli.Files;

/// <summary>
/// One pattern in the manner of <c>.gitignore</c>: <c>*</c> and <c>?</c> stay within a name, <c>**</c> crosses folders,
/// a pattern with a slash inside is anchored at the top, one without matches at any depth, an end slash asks for a
/// folder, <c>!</c> takes a match back.
/// </summary>
internal sealed class Glob
{
    private readonly string[] segments;
    private readonly bool foldersOnly;

    /// <summary>A pattern as written.</summary>
    public Glob(string pattern)
    {
        IsNegated = pattern.StartsWith('!');
        var body = IsNegated ? pattern[1..] : pattern;
        foldersOnly = body.EndsWith('/');
        var trimmed = body.Trim('/');
        var isAnchored = body.TrimEnd('/').Contains('/');
        segments = isAnchored ? trimmed.Split('/') : ["**", trimmed];
    }

    /// <summary>True for a pattern that takes back what an earlier one matched.</summary>
    public bool IsNegated { get; }

    /// <summary>Whether a relative path matches.</summary>
    public bool Matches(string path, bool isFolder) => (isFolder || !foldersOnly) && MatchesFrom(path.Split('/'));

    /// <summary>Whether the last pattern that speaks of a path takes it in.</summary>
    public static bool Selects(IEnumerable<Glob> globs, string path, bool isFolder) =>
        globs.LastOrDefault(glob => glob.Matches(path, isFolder)) is { IsNegated: false };

    // Dynamic programming over (pattern segment, path segment): hostile patterns cost their product and no more.
    private bool MatchesFrom(string[] path)
    {
        var reached = new bool[path.Length + 1];
        reached[0] = true;
        foreach (var segment in segments)
        {
            reached = segment == "**" ? FromFirst(reached) : Step(reached, segment, path);
        }

        return reached[path.Length];
    }

    private static bool[] FromFirst(bool[] reached)
    {
        var first = Array.IndexOf(reached, true);
        return [.. reached.Select((_, i) => first >= 0 && i >= first)];
    }

    private static bool[] Step(bool[] reached, string segment, string[] path)
    {
        var next = new bool[reached.Length];
        for (var i = 0; i < path.Length; i++)
        {
            next[i + 1] = reached[i] && MatchesName(segment, path[i]);
        }

        return next;
    }

    private static bool MatchesName(string pattern, string name)
    {
        var (p, n, star, mark) = (0, 0, -1, 0);
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, mark) = (p++, n);
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == name[n]))
            {
                (p, n) = (p + 1, n + 1);
            }
            else if (star >= 0)
            {
                (p, n) = (star + 1, ++mark);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).TrimStart('*').IsEmpty;
    }
}
