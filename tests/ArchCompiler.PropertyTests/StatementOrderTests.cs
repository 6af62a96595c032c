using ArchCompiler.Core.Graph;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.PropertyTests;

/// <summary>
/// Law: the order of statements changes nothing about what is created, so moving a line never replaces a database.
/// </summary>
public sealed class StatementOrderTests
{
    [Theory]
    [MemberData(nameof(Seeds.Some), MemberType = typeof(Seeds))]
    public void Services_and_their_ids_do_not_follow_the_order_of_statements(int seed)
    {
        var (text, shuffled) = new DiagramGenerator(seed).Twins(15);

        Services(shuffled).ShouldBe(Services(text), $"seed {seed}\n{text}\n{shuffled}");
    }

    private static string[] Services(string text) =>
        [.. Compiling.Mermaid(text).Bound.Value.Services.Select(Describe).Order(StringComparer.Ordinal)];

    private static string Describe(Service service) =>
        $"{service.Id}: {service.Kind} {string.Join(',', service.NodeIds.Order(StringComparer.Ordinal))}";
}
