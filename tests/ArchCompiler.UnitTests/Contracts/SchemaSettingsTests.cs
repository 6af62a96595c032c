using System.Text.Json;
using System.Text.RegularExpressions;
using ArchCompiler.Testing;
using ArchCompiler.Yaml;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Contracts;

/// <summary>What the schema of project files says must be what their reader does.</summary>
public sealed class SchemaSettingsTests : IDisposable
{
    private readonly JsonDocument schema = JsonDocument.Parse(File.ReadAllText(SchemaJudge.PathOf("project")));

    public void Dispose() => schema.Dispose();

    [Fact]
    public void The_schema_has_the_keys_of_the_reader_and_no_others()
    {
        var remedy = SettingsReader.Read("qqqqqqqqqqqq: 1").Diagnostics.ShouldHaveSingleItem().Remedy.ShouldNotBeNull();
        var known = Regex.Matches(remedy, "'([A-Za-z]+)'").Select(match => match.Groups[1].Value);

        Properties(schema.RootElement).ShouldBe(known, ignoreOrder: true);
    }

    [Fact]
    public void An_environment_has_the_keys_of_the_reader_and_no_others()
    {
        var remedy = SettingsReader.Read("environments: { dev: { qqqqqqqqqqqq: 1 } }").Diagnostics
            .ShouldHaveSingleItem().Remedy.ShouldNotBeNull();
        var known = Regex.Matches(remedy, "'([A-Za-z]+)'").Select(match => match.Groups[1].Value);

        Properties(schema.RootElement.GetProperty("definitions").GetProperty("environment"))
            .ShouldBe(known, ignoreOrder: true);
    }

    [Theory]
    [InlineData("name", "shop", "a-b", "ab1", "a", "ab", "Shop", "1ab", "shop-", "a-name-of-sixteen", "a_name-sixteen")]
    [InlineData("region", "eu-west-1", "us-gov-east-1", "eu-west", "eu-west-11", "eu--1", "EU-west-1", "e-west-1", "x")]
    [InlineData("replicaRegion", "eu-west-1", "us-gov-secret-east-1", "eu-west-1a", "eu-1")]
    public void A_form_takes_what_the_reader_takes(string key, params string[] values)
    {
        var pattern = schema.RootElement.GetProperty("properties").GetProperty(key).GetProperty("pattern").GetString()
            .ShouldNotBeNull();

        foreach (var value in values)
        {
            Regex.IsMatch(value, pattern, RegexOptions.ECMAScript)
                .ShouldBe(SettingsReader.Read($"{key}: {value}").Diagnostics.IsEmpty, value);
        }
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("d")]
    [InlineData("eu-2")]
    [InlineData("Dev")]
    [InlineData("dev-")]
    [InlineData("terraform")]
    [InlineData("terraform2")]
    [InlineData("abcdefghijabcdefghijabcdefghij12")]
    [InlineData("abcdefghijabcdefghijabcdefghij123")]
    public void A_name_of_an_environment_is_one_for_both(string name)
    {
        var pattern = schema.RootElement.GetProperty("properties").GetProperty("environments")
            .GetProperty("propertyNames").GetProperty("pattern").GetString().ShouldNotBeNull();

        Regex.IsMatch(name, pattern).ShouldBe(
            SettingsReader.Read($"environments: {{ {name}: {{}} }}").Diagnostics.IsEmpty);
    }

    private static IEnumerable<string> Properties(JsonElement node) =>
        node.GetProperty("properties").EnumerateObject().Select(member => member.Name);
}
