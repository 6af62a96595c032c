using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Emission;

namespace ArchCompiler.SampleTests.Changes;

/// <summary>Reads what canonical Terraform files say of each resource.</summary>
internal static partial class WrittenTerraform
{
    /// <summary>What the files say.</summary>
    public static Written Read(ImmutableArray<Artifact> files)
    {
        var text = string.Join('\n', files
            .Where(file => file.Path.EndsWith(".tf", StringComparison.Ordinal) && !file.Path.Contains('/'))
            .Select(file => Encoding.UTF8.GetString([.. file.Content])));
        Definitions definitions = new(
            Definition,
            Blocks.Matches(text).Where(block => block.Groups["head"].Value == "locals")
                .SelectMany(block => Arguments(block.Groups["body"].Value.Split('\n'), 2, ""))
                .Select(argument => ($"local.{argument.Path}", argument.Text))
                .Concat(Blocks.Matches(text).Where(block => block.Groups["head"].Value == "variable")
                    .Select(block => ($"var.{block.Groups["first"].Value}", DefaultIn(block.Groups["body"].Value)))));
        return new(
            Blocks.Matches(text).Where(block => block.Groups["head"].Value == "resource").ToImmutableSortedDictionary(
                block => $"{block.Groups["first"].Value}.{block.Groups["second"].Value}",
                block => new WrittenResource(
                    block.Groups["first"].Value,
                    Arguments(block.Groups["body"].Value.Split('\n'), 2, "")
                        .GroupBy(argument => argument.Path, argument => definitions.Resolve(argument.Text))
                        .ToImmutableSortedDictionary(
                            argument => argument.Key, argument => string.Join('\n', argument), StringComparer.Ordinal)),
                StringComparer.Ordinal),
            [.. files.SelectMany(file => file.Keeps)]);
    }

    private static string DefaultIn(string variable) =>
        Arguments(variable.Split('\n'), 2, "").Where(argument => argument.Path == "default")
            .Select(argument => argument.Text).FirstOrDefault("");

    private static IEnumerable<(string Path, string Text)> Arguments(string[] lines, int indent, string path)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            if (Depth(lines[at]) != indent || Start.Match(lines[at]) is not { Success: true } start)
            {
                continue;
            }

            var end = at + 1;
            while (end < lines.Length && !(Depth(lines[end]) <= indent && Begins(lines[end])))
            {
                end++;
            }

            var name = path + start.Groups["name"].Value;
            if (start.Groups["value"].Success)
            {
                yield return (name, string.Join('\n', lines.Take(end).Skip(at).Select(Bare))[start.Groups["value"].Index..]);
            }
            else
            {
                var inner = start.Groups["label"].Success ? path + start.Groups["label"].Value + "." : name + ".";
                foreach (var argument in Arguments([.. lines.Take(end).Skip(at + 1)], indent + 2, inner))
                {
                    yield return (argument.Path.Replace(".content.", ".", StringComparison.Ordinal), argument.Text);
                }
            }

            at = end - 1;
        }
    }

    private static string Bare(string line) => line.Split(" # ")[0];

    private static bool Begins(string line) => Start.IsMatch(line) || line.TrimStart().StartsWith('#');

    private static int Depth(string line) => line.Length - line.TrimStart(' ').Length;

    [GeneratedRegex(
        """^(?<head>\w+)( "(?<first>\w+)")?( "(?<second>\w+)")? \{\n(?<body>.*?)^\}""",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Blocks { get; }

    [GeneratedRegex("""^ *(?<name>\w+)(\s+= (?<value>.*)|( "(?<label>\w+)")? \{)$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Start { get; }

    [GeneratedRegex(@"\b(local|var)\.\w+")]
    private static partial Regex Definition { get; }
}
