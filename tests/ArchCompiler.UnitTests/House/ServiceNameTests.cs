using System.Text.RegularExpressions;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Architecture;

/// <summary>What AWS is lives in data: no C# of the product names a kind of the catalog.</summary>
public sealed partial class ServiceNameTests
{
    // Words that are ids of kinds and words of the language of graphs, plans or Terraform too.
    private static readonly HashSet<string> Ambiguous = new(StringComparer.Ordinal)
    {
        "account", "application", "cloudformation", "security-group", "backup", "cloud", "concept", "internet", "junction", "config", "subnet", "vpc", "route", "secret", "event", "user",
    };

    [GeneratedRegex("\"(?<text>[a-z0-9-]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Literal { get; }

    [Fact]
    public void No_literal_is_the_id_of_a_service()
    {
        var ids = Directory.EnumerateFiles(Repository.At("catalog", "aws"), "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path)).Where(id => !Ambiguous.Contains(id)).ToHashSet(StringComparer.Ordinal);

        SourceFiles.Product
            .SelectMany(file => file.Lines.Index().Where(line => !line.Item.TrimStart().StartsWith("//", StringComparison.Ordinal))
                .SelectMany(line => Literal.Matches(line.Item).Select(match => match.Groups["text"].Value).Where(ids.Contains)
                    .Select(id => $"{file.Path}:{line.Index + 1}: \"{id}\"")))
            .ShouldBeEmpty();
    }
}
