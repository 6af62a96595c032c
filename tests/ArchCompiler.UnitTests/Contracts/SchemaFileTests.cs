using System.Text.Json;
using ArchCompiler.Cli;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Contracts;

public sealed class SchemaFileTests
{
    [Theory]
    [InlineData("architecture")]
    [InlineData("project")]
    public void The_committed_schema_is_what_the_command_prints(string name) =>
        Golden.Verify(SchemaJudge.PathOf(name), Print(name));

    [Fact]
    public void Without_a_name_the_schema_of_architectures_is_printed() =>
        Print().ShouldBe(Print("architecture"));

    [Fact]
    public void A_schema_that_there_is_not_is_refused() =>
        new TestHost().Run("schema", "catalog").ShouldBe(ExitCode.Usage);

    [Theory]
    [InlineData("architecture")]
    [InlineData("project")]
    public void Every_reference_leads_to_a_definition(string name)
    {
        using var schema = JsonDocument.Parse(Print(name));
        var definitions = schema.RootElement.GetProperty("definitions");

        foreach (var pointer in References(schema.RootElement).Distinct())
        {
            pointer.ShouldStartWith("#/definitions/");
            var at = definitions;
            foreach (var step in pointer["#/definitions/".Length..].Split('/'))
            {
                at.TryGetProperty(step, out at).ShouldBeTrue(pointer);
            }
        }
    }

    [Fact]
    public void Every_kind_and_every_property_of_the_catalog_is_in_it()
    {
        using var schema = JsonDocument.Parse(Print());
        var definitions = schema.RootElement.GetProperty("definitions");
        var words = Words(definitions, "service-kind").Concat(Words(definitions, "other-kind"));

        words.ShouldBe(BuiltInCatalog.Load().Kinds.Select(kind => kind.Id), ignoreOrder: true);
        foreach (var kind in BuiltInCatalog.Load().Kinds.Where(kind => !kind.Properties.IsEmpty))
        {
            var properties = definitions.GetProperty($"kind-{kind.Id}").GetProperty("properties");
            properties.EnumerateObject().Select(property => property.Name)
                .ShouldBe(kind.Properties.Select(property => property.Name));
            properties.EnumerateObject()
                .ShouldAllBe(property => property.Value.GetProperty("description").GetString() != "");
        }
    }

    private static IEnumerable<string?> Words(JsonElement definitions, string name) =>
        definitions.GetProperty(name).GetProperty("enum").EnumerateArray().Select(word => word.GetString());

    private static IEnumerable<string> References(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(member =>
            member is { Name: "$ref", Value.ValueKind: JsonValueKind.String }
                ? [member.Value.GetString() ?? ""]
                : References(member.Value)),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private static string Print(params string[] name)
    {
        TestHost host = new();
        host.Run(["schema", .. name]).ShouldBe(ExitCode.Fine, host.Error);
        return host.Output;
    }
}
