using System.Collections.Immutable;
using ArchCompiler.Core.Emission;

namespace ArchCompiler.Emitters.Documents;

/// <summary>The addresses that other targets gave what was planned.</summary>
internal sealed class TargetAddresses(ImmutableArray<TargetArtifacts> targets)
{
    private readonly ImmutableArray<ILookup<string, string>> byPlanId =
    [
        .. targets.Select(target => target.Artifacts.SelectMany(artifact => artifact.Addresses)
            .ToLookup(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal)),
    ];

    /// <summary>Titles of the targets, in order.</summary>
    public ImmutableArray<string> Titles { get; } = [.. targets.Select(target => TitleOf(target.Target))];

    /// <summary>For each target the addresses of some planned things, by their ids.</summary>
    public ImmutableArray<ImmutableArray<string>> Of(params IEnumerable<string> planIds)
    {
        var ids = planIds.ToImmutableArray();
        return [.. byPlanId.Select(lookup => ids.SelectMany(id => lookup[id]).Distinct().ToImmutableArray())];
    }

    private static string TitleOf(string target) => target switch
    {
        "terraform" => "Terraform",
        "cloudformation" => "CloudFormation",
        _ => target,
    };
}
