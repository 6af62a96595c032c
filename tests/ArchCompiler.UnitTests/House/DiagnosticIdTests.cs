using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.House;

/// <summary>What lowering says has ids of its own: two messages of two topics never share one.</summary>
public sealed partial class DiagnosticIdTests
{
    [GeneratedRegex("\"(?<id>ARC3[0-9]{2})\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Id { get; }

    [Fact]
    public void An_id_of_planning_stands_in_one_file() =>
        SourceFiles.Product
            .SelectMany(file => file.Lines.SelectMany(line => Id.Matches(line))
                .Select(match => (Id: match.Groups["id"].Value, file.Path)))
            .Distinct()
            .GroupBy(used => used.Id, used => used.Path, StringComparer.Ordinal)
            .Where(used => used.Count() > 1)
            .Select(used => $"{used.Key}: {string.Join(", ", used)}")
            .ShouldBeEmpty();
}
