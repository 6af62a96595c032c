using System.Text.RegularExpressions;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.House;

/// <summary>What AWS is lives in data: no C# of the product names a kind of the catalog.</summary>
public sealed partial class ServiceNameTests
{
    // Ids of kinds that are words of graphs, plans or targets too.
    private static readonly HashSet<string> Ambiguous = new(StringComparer.Ordinal)
    {
        "account", "application", "backup", "cloudformation", "concept", "config", "external-system", "external-user",
        "generic-database", "internet", "junction", "part", "security-group", "subnet", "vpc",
    };

    // Values of AWS's own settings, which lowering decides: the type of a target or of a launch, who writes access
    // logs.
    private static readonly HashSet<string> Settings = new(StringComparer.Ordinal)
    {
        "alb", "cloudfront", "ec2", "lambda", "s3", "sns", "sqs",
    };

    [GeneratedRegex("\"(?<text>[a-z0-9-]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Literal { get; }

    [Fact]
    public void No_literal_is_the_id_of_a_service()
    {
        var ids = Directory.EnumerateFiles(Repository.At("catalog", "aws"), "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path)).Where(id => !Ambiguous.Contains(id))
            .ToHashSet(StringComparer.Ordinal);

        SourceFiles.Product
            .SelectMany(file => file.Lines.Index()
                .Where(line => !line.Item.TrimStart().StartsWith("//", StringComparison.Ordinal))
                .SelectMany(line => Literal.Matches(line.Item).Select(match => match.Groups["text"].Value)
                    .Where(id => ids.Contains(id)
                        && !(file.Path.Contains("/Planning/Lowering/", StringComparison.Ordinal)
                            && Settings.Contains(id)))
                    .Select(id => $"{file.Path}:{line.Index + 1}: \"{id}\"")))
            .ShouldBeEmpty();
    }
}
