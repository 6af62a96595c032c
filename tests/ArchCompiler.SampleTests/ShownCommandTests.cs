using System.Text.RegularExpressions;
using ArchCompiler.Cli.Usage;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.SampleTests;

/// <summary>Every command that a page shows exists, with the options that it is shown with.</summary>
public sealed partial class ShownCommandTests
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Options =
        CommandTree.Options(new TestHost().World(TextWriter.Null, TextWriter.Null));

    [GeneratedRegex("(^|(?<!%) |[`(\"';&])archc(?<words>( +[^ \n`|;#&)>]+)+)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Line { get; }

    [GeneratedRegex("`[^`\n]+`|^ {4}archc .*$|^```(sh|yaml|groovy)\n.*?^```",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code { get; }

    private static readonly char[] Ends = [',', '.', ':', '\''];

    public static TheoryData<string> Pages { get; } =
    [
        "README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        .. new[] { "docs", "examples", "starters", "catalog", "templates" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*.md", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Where(path => !path.Contains("/expected/", StringComparison.Ordinal)
                && !path.Contains("/decisions/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_a_page_shows_is_there(string page)
    {
        var text = File.ReadAllText(Repository.At(page));
        var wrong = Code.Matches(text)
            .SelectMany(code => Line.Matches(code.Value.Trim('`')))
            .Select(line => Mistake(line.Groups["words"].Value))
            .OfType<string>()
            .ToList();

        wrong.ShouldBeEmpty();
    }

    private static string? Mistake(string shown)
    {
        var words = shown.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var path = "archc";
        foreach (var word in words.TakeWhile(word => !word.StartsWith('-')))
        {
            if (!Options.ContainsKey($"{path} {word.TrimEnd(Ends)}"))
            {
                break;
            }

            path = $"{path} {word.TrimEnd(Ends)}";
        }

        if (path == "archc" && words[0] is not (['-', ..] or ['[', ..]) && char.IsAsciiLetterLower(words[0][0]))
        {
            return $"archc{shown}: there is no such command";
        }

        return words.Where(word => word is ['-', '-', _, ..])
            .Select(word => word.Split('=')[0].Trim('[', ']', '"', ',', '.', '\''))
            .Where(option => !Options[path].Contains(option, StringComparer.Ordinal) && option is not "--version")
            .Select(option => $"archc{shown}: there is no {option}")
            .FirstOrDefault();
    }
}
