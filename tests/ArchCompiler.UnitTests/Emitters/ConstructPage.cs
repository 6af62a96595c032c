using System.Text.RegularExpressions;
using ArchCompiler.Testing;

namespace ArchCompiler.UnitTests.Emitters;

/// <summary><c>templates/constructs.md</c>, as far as tests read it: which outputs each construct has.</summary>
internal static partial class ConstructPage
{
    /// <summary>Outputs by construct kind, families written as templates write them: <c>rule_*</c>.</summary>
    public static IReadOnlyDictionary<string, string[]> Outputs { get; } = Entry
        .Matches(File.ReadAllText(Repository.At("templates", "constructs.md")).ReplaceLineEndings("\n"))
        .ToDictionary(entry => entry.Groups["kind"].Value, entry => OutputsOf(entry.Groups["text"].Value));

    [GeneratedRegex(
        @"^- \*\*(?<kind>[a-z-]+)\*\*(?<text>.*?)(?=^- \*\*|^#|\z)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Entry { get; }

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Remark { get; }

    [GeneratedRegex("`(?<name>[a-z0-9_]+)(?<family><attachment>)?`", RegexOptions.ExplicitCapture)]
    private static partial Regex Name { get; }

    private static string[] OutputsOf(string text) => text.LastIndexOf(" → ", StringComparison.Ordinal) is >= 0 and var at
        ?
        [
            .. Name.Matches(Remark.Replace(text[at..], ""))
                .Select(name => name.Groups["name"].Value + (name.Groups["family"].Success ? "*" : "")),
        ]
        : [];
}
