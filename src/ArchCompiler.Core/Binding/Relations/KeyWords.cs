using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>Reads which objects of a store are meant: "uploads/*.jpg", "*.csv", "raw/", ".png and .gif".</summary>
internal static partial class KeyWords
{
    /// <summary>The keys that a text names.</summary>
    public static KeyFilter Read(string text) =>
        new(All(PrefixPattern, text, "prefix"), All(SuffixPattern, text, "suffix"));

    private static ImmutableArray<string> All(Regex pattern, string text, string group) =>
        [.. pattern.Matches(text).Select(match => match.Groups[group].Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(
        @"(?<=^|[\s(,""])(?<prefix>[A-Za-z0-9_-]+/([A-Za-z0-9_-]+/)*)(?=$|[\s,)""*])",
        RegexOptions.ExplicitCapture)]
    private static partial Regex PrefixPattern { get; }

    [GeneratedRegex(
        @"(?<=^|[\s(,/*""])(?<suffix>\.[A-Za-z][A-Za-z0-9]{1,8})(?=$|[\s,)""/])",
        RegexOptions.ExplicitCapture)]
    private static partial Regex SuffixPattern { get; }
}
