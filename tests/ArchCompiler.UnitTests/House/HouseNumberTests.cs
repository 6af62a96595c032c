using System.Text.RegularExpressions;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.House;

/// <summary>Holds the house numbers: code stays small, narrow and free of what the style forbids.</summary>
public sealed partial class HouseNumberTests
{
    [GeneratedRegex(@"[\w\)\]>]!(?=[\.\[;,\)\s]|$)(?!\s*=)", RegexOptions.ExplicitCapture)]
    private static partial Regex Suppression { get; }

    [GeneratedRegex(
        "(class|record|interface|enum|struct)\\s+\\w*(Helper|Util|Utils|Utilities|Manager|Processor|Common|Base)\\b",
        RegexOptions.ExplicitCapture)]
    private static partial Regex ForbiddenName { get; }

    [GeneratedRegex(@"(?<!https?:/?)(/work/|/tmp/|/root/|/home/\w)", RegexOptions.ExplicitCapture)]
    private static partial Regex MachinePath { get; }

    // What ANTLR calls the hand-written part of a lexer.
    private const string AntlrBase = "LexerBase";
    private static readonly string[] PageFolders =
        ["docs", "grammar", "catalog", "templates", "examples", "starters"];

    [Fact]
    public void No_file_is_longer_than_400_lines() =>
        SourceFiles.All.Where(file => file.Lines.Length > 400)
            .Select(file => $"{file.Path}: {file.Lines.Length}")
            .ShouldBeEmpty();

    [Fact]
    public void No_rule_is_longer_than_150_lines() => SourceFiles.Product
        .Where(file => file.Path.StartsWith("src/ArchCompiler.Rules/", StringComparison.Ordinal)
            && file.Lines.Length > 150)
        .Select(file => $"{file.Path}: {file.Lines.Length}").ShouldBeEmpty();

    [Fact]
    public void Half_of_the_files_have_60_lines_or_less()
    {
        var lengths = SourceFiles.Product.Select(file => file.Lines.Length).Order().ToList();
        lengths[lengths.Count / 2].ShouldBeLessThanOrEqualTo(60);
    }

    [Fact]
    public void No_line_is_wider_than_120_columns() => SourceFiles.Product
        .SelectMany(file => file.Lines.Index()
            .Where(line => line.Item.Length > 120)
            .Select(line => $"{file.Path}:{line.Index + 1}: {line.Item.Length}"))
        .ShouldBeEmpty();

    [Fact]
    public void Null_is_never_forgiven() => SourceFiles.Product
        .SelectMany(file => file.Lines.Index()
            .Where(line => Suppression.IsMatch(WithoutText(line.Item)))
            .Select(line => $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}"))
        .ShouldBeEmpty();

    [Fact]
    public void No_type_is_named_after_having_no_home() => SourceFiles.All
        .SelectMany(file => file.Lines.Index()
            .Where(line => ForbiddenName.IsMatch(WithoutText(line.Item))
                && !line.Item.Contains(AntlrBase, StringComparison.Ordinal))
            .Select(line => $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}"))
        .ShouldBeEmpty();

    [Fact]
    public void Nothing_is_switched_off_or_left_for_later() => SourceFiles.Product
        .SelectMany(file => file.Lines.Index()
            .Where(line => line.Item.Contains("#pragma warning disable", StringComparison.Ordinal)
                || line.Item.Contains("SuppressMessage", StringComparison.Ordinal)
                || line.Item.Contains("NotImplementedException", StringComparison.Ordinal)
                || line.Item.Contains("TODO", StringComparison.Ordinal))
            .Select(line => $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}"))
        .ShouldBeEmpty();

    [Fact]
    public void No_page_names_a_path_of_some_machine() => Pages()
        .SelectMany(path => File.ReadAllLines(path).Index()
            .Where(line => MachinePath.IsMatch(line.Item))
            .Select(line => $"{Path.GetRelativePath(Repository.Root, path)}:{line.Index + 1}: {line.Item.Trim()}"))
        .ShouldBeEmpty();

    private static IEnumerable<string> Pages() =>
    [
        Repository.At("README.md"),
        .. PageFolders.Select(folder => Repository.At(folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)),
        Repository.At("tests", "README.md"),
    ];

    /// <summary>A line without comments and quoted texts.</summary>
    private static string WithoutText(string line) =>
        Quoted.Replace(line.TrimStart() is ['/', '/', ..] ? "" : line, "\"\"");

    [GeneratedRegex("\"([^\"\\\\]|\\\\.)*\"|'([^'\\\\]|\\\\.)+'|//.*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted { get; }
}
