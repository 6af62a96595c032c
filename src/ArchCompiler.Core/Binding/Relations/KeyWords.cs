using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// Reads which objects of a store are meant: "uploads/*.jpg", "*.csv", "raw/", ".png and .gif", "prefix: logs",
/// "s3://lake/curated/".
/// </summary>
internal sealed partial class KeyWords(Words words)
{
    /// <summary>The keys that a text names.</summary>
    public KeyFilter Read(string text) =>
        new([.. All(PrefixPattern, text, "prefix").Concat(Named(text))], [.. All(SuffixPattern, text, "suffix")]);

    /// <summary>What a path says of keys where no request is made: "/reports/*", "/in/*.csv".</summary>
    public static KeyFilter OfPaths(ImmutableArray<Route> routes) =>
        routes.All(route => route is { Method: null, Path: not null })
            ? new(
                [.. Distinct(routes.Select(route => PathPattern.Match(route.Path ?? "").Groups["prefix"].Value))],
                [.. Distinct(routes.Select(route => PathPattern.Match(route.Path ?? "").Groups["suffix"].Value))])
            : KeyFilter.None;

    private static IEnumerable<string> Distinct(IEnumerable<string> texts) =>
        texts.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal);

    private IEnumerable<string> All(Regex pattern, string text, string group) =>
        Distinct(pattern.Matches(text)
            .Where(match => !IsBeforeVerb(match.Groups[group].Value, text[(match.Index + match.Length)..]))
            .Select(match => match.Groups[group].Value));

    /// <summary>"read/ write" has no key in it: a verb stands on both sides of the stroke.</summary>
    private bool IsBeforeVerb(string key, string rest)
    {
        var (before, after) = (WordLine.Parse(key), WordLine.Parse(rest));
        return before.Words.Length > 0 && after.Words.Length > 0
            && words.Verbs.FindLongest(before, 0, out _) is not null
            && words.Verbs.FindLongest(after, 0, out _) is not null;
    }

    /// <summary>What stands behind the word for a prefix or a folder, and a mark: "prefix: logs".</summary>
    private static IEnumerable<string> Named(string text) =>
        NamedPattern.Matches(text).Select(match => $"{match.Groups["prefix"].Value}/");

    [GeneratedRegex(
        @"(?<=^|[\s(,;""\u3000-\u9fff\uac00-\ud7af]|\bs3://[a-z0-9.-]{3,63}/)"
        + @"(?<prefix>([\p{L}\p{N}_.=-]{1,60}/){1,20})"
        + @"(?=$|[\s,;)""*\p{IsHiragana}\p{IsHangulSyllables}])",
        RegexOptions.ExplicitCapture)]
    private static partial Regex PrefixPattern { get; }

    /// <summary>The name of a platform in capitals, ".NET", is no ending.</summary>
    [GeneratedRegex(
        @"(?<=^|[\s(,/*""])(?<suffix>\.(?!NET\b)[A-Za-z][A-Za-z0-9]{1,8})(?=$|[\s,)""/])",
        RegexOptions.ExplicitCapture)]
    private static partial Regex SuffixPattern { get; }

    [GeneratedRegex(
        @"\b(prefix|präfix|préfixe|prefijo|prefixo|prefisso|prefiks|префикс|folder|ordner|dossier|carpeta|pasta"
        + @"|cartella|map|"
        + @"папка|フォルダ|プレフィックス|前缀|目录)\s*[:=]\s*""?(?<prefix>[\p{L}\p{N}_.=-]+(/[\p{L}\p{N}_.=-]+)*)(?![\w/*])",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedPattern { get; }

    [GeneratedRegex(
        @"^/(?<prefix>[^*{}]*/)?\*?(?<suffix>\.[A-Za-z][A-Za-z0-9]{1,8})?$", RegexOptions.ExplicitCapture)]
    private static partial Regex PathPattern { get; }
}
