using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Emitters.Documents;

/// <summary>
/// Which of the addresses of a service's resources is the thing itself rather than what stands around it: one of the
/// kind's main type, where the address tells types.
/// </summary>
internal static class MainAddress
{
    /// <summary>The main one, the first where none tells; null where there is none at all.</summary>
    public static string? Of(ImmutableArray<string> addresses, ServiceKind kind) =>
        kind.TerraformTypes.Select(type => Find(addresses, a => a.StartsWith(type + ".", StringComparison.Ordinal)))
            .Concat(kind.CloudFormationTypes.Select(type => Find(addresses, a => IsNamedAfter(a, type))))
            .FirstOrDefault(address => address is not null)
        ?? addresses.FirstOrDefault();

    // A logical id ends in a word of its type's name: AlbBalancer is a LoadBalancer.
    private static bool IsNamedAfter(string id, string type)
    {
        var word = id.AsSpan(id.AsSpan().LastIndexOfAnyInRange('A', 'Z') is var at and > 0 ? at : 0);
        return word.Length > 1 && type.AsSpan().EndsWith(word, StringComparison.Ordinal);
    }

    private static string? Find(ImmutableArray<string> addresses, Func<string, bool> isMain) =>
        addresses.FirstOrDefault(isMain);
}
