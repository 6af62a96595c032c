using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace ArchCompiler.Rules;

/// <summary>
/// What other catalogues call the same thing: <c>catalog/rules/mappings.json</c>. Supporting evidence, never a claim
/// of compliance.
/// </summary>
public static class RuleMappings
{
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<RuleMapping>>> Loaded = new(Read);

    /// <summary>The mappings of a rule, by its id; none for a rule that other catalogues do not know.</summary>
    public static ImmutableArray<RuleMapping> Of(string id) => Loaded.Value.GetValueOrDefault(id, []);

    private static FrozenDictionary<string, ImmutableArray<RuleMapping>> Read()
    {
        using var stream = RuleResources.Open("mappings.json");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateObject()
            .ToFrozenDictionary(rule => rule.Name, rule => MappingsOf(rule.Value), StringComparer.Ordinal);
    }

    private static ImmutableArray<RuleMapping> MappingsOf(JsonElement rule) =>
    [
        .. rule.EnumerateObject().Select(m =>
            new RuleMapping(m.Name, [.. m.Value.EnumerateArray().Select(id => id.GetString() ?? "")])),
    ];
}

/// <summary>Ids of one other catalogue.</summary>
/// <param name="Catalogue">
/// camelCase: <c>wellArchitected</c>, <c>securityHub</c>, <c>awsConfig</c>, <c>checkov</c>, <c>cdkNag</c>.
/// </param>
/// <param name="Ids">Its ids, verbatim.</param>
public sealed record RuleMapping(string Catalogue, ImmutableArray<string> Ids);
