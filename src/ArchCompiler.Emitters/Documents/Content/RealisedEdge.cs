using System.Collections.Immutable;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Emitters.Documents.Content;

/// <summary>Finds what realises a drawn edge in each target.</summary>
internal sealed class RealisedEdge(DocumentFacts facts)
{
    /// <summary>
    /// For each target the addresses of an edge's network paths, of what it alone created, of what hangs on something
    /// because of it, and of the role that it allows something.
    /// </summary>
    public ImmutableArray<ImmutableArray<string>> AddressesOf(DiagramEdge edge)
    {
        var own = facts.Addresses.Of(
            facts.FlowsFrom(edge.Span).Select(flow => flow.Id)
                .Concat(facts.ConstructsFrom(edge.Span).Select(construct => construct.Id)));
        var roles = facts.GrantsFrom(edge.Span).Select(grant => grant.Principal).Distinct(StringComparer.Ordinal)
            .Select(role => facts.Addresses.Of(role).Select(StatementsOf).ToImmutableArray())
            .ToImmutableArray();
        var hung = facts.AttachmentsFrom(edge.Span)
            .Select(attachment => facts.Addresses.Of(attachment.Owner)
                .Select(owner => Nearest(owner, attachment)).ToImmutableArray())
            .ToImmutableArray();
        return
        [
            .. own.Select((addresses, target) => addresses
                .Concat(hung.SelectMany(each => each[target]))
                .Concat(roles.SelectMany(each => each[target]))
                .Distinct(StringComparer.Ordinal)
                .ToImmutableArray()),
        ];
    }

    // What a role is allowed stands in a policy of its own, else in the role.
    private static IEnumerable<string> StatementsOf(ImmutableArray<string> role)
    {
        var policies = role.Where(address => address.Contains("policy", StringComparison.OrdinalIgnoreCase)
            && !address.Contains("attachment", StringComparison.OrdinalIgnoreCase)).ToImmutableArray();
        return policies.IsEmpty ? role.Take(1) : policies;
    }

    // An attachment with resources of its own has its id in their addresses; one without is an argument of its owner.
    private IEnumerable<string> Nearest(ImmutableArray<string> owner, Attachment attachment)
    {
        var named = owner.Where(address => address.EndsWith(attachment.Id, StringComparison.Ordinal))
            .ToImmutableArray();
        return (named.IsEmpty, facts.ServiceOf(attachment.Owner)) switch
        {
            (false, _) => named,
            (true, { Kind: var kind }) => new[] { MainAddress.Of(owner, kind) }.OfType<string>(),
            (true, null) => owner.Take(1),
        };
    }
}
