using System.Text.RegularExpressions;
using ArchCompiler.Testing;

namespace ArchCompiler.SampleTests;

/// <summary>A drawing of known meaning.</summary>
/// <param name="Page">The file that it stands in.</param>
/// <param name="Name">What it is called there.</param>
/// <param name="Why">What it means, in a sentence.</param>
/// <param name="Drawing">The drawing.</param>
/// <param name="Expected">What it must become, a line each.</param>
public sealed record MeaningCase(string Page, string Name, string Why, string Drawing, string[] Expected);

/// <summary>Reads the pages of drawings of known meaning (<c>tests/samples/meaning</c>).</summary>
internal static partial class MeaningPages
{
    private static readonly Lazy<MeaningCase[]> All = new(() =>
    [
        .. from page in Pages
           from found in CasePattern.Matches(File.ReadAllText(page))
           select new MeaningCase(
               Path.GetFileName(page),
               found.Groups["name"].Value,
               found.Groups["why"].Value.Trim(),
               found.Groups["drawing"].Value,
               found.Groups["expected"].Value.Split(
                   '\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
    ]);

    private static IEnumerable<string> Pages =>
        Directory.EnumerateFiles(Repository.At("tests", "samples", "meaning"), "*.md").Order(StringComparer.Ordinal);

    /// <summary>The headings of the pages, each of which ought to be a drawing, page by page.</summary>
    public static IEnumerable<string> Headings() =>
        from page in Pages
        from line in File.ReadLines(page)
        where line.StartsWith("## ", StringComparison.Ordinal)
        select $"{Path.GetFileName(page)} {line}";

    /// <summary>All drawings, page by page.</summary>
    public static IEnumerable<MeaningCase> Drawings() => All.Value;

    [GeneratedRegex(
        @"^## (?<name>[a-z0-9-]+)\n(?<why>.*?)^```mermaid\n(?<drawing>.*?)^```\n.*?^```expect\n(?<expected>.*?)^```",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex CasePattern { get; }
}
