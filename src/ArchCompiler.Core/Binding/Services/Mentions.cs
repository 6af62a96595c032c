using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Services;

/// <summary>
/// Finds which services the label of a door names behind it: "VPC Endpoint / Secrets Manager", "S3 endpoint".
/// </summary>
internal sealed class Mentions(Words words)
{
    private const int LongestName = 4;

    /// <summary>
    /// The kinds that can be reached through an endpoint and that the labels of a draft name, in order.
    /// </summary>
    public ImmutableArray<ServiceKind> Find(Draft draft) =>
        draft.Kind.Realisation?.Part is not NetworkPart.Endpoint ? []
            :
            [
                .. draft.Nodes.SelectMany(node => Find(WordLine.Parse(node.Label.All)))
                    .DistinctBy(kind => kind.Id, StringComparer.Ordinal),
            ];

    private IEnumerable<ServiceKind> Find(WordLine line)
    {
        for (var first = 0; first < line.Words.Length; first++)
        {
            var longest = Math.Min(line.Words.Length, first + LongestName);
            for (var last = longest - 1; last >= first; last--)
            {
                if (words.Kinds.Find(line.Slice(first, last)) is { Kind: var kind } && IsReachable(kind))
                {
                    yield return kind;
                    first = last;
                    break;
                }
            }
        }
    }

    private static bool IsReachable(ServiceKind kind) =>
        !kind.Endpoints.IsEmpty || kind.Realisation?.GatewayEndpoint is not null;
}
