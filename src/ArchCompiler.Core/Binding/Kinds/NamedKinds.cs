using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Kinds;

/// <summary>What a label with a name means where its frame has a say.</summary>
internal sealed class NamedKinds(Words words, NotResources notResources)
{
    /// <summary>What every provider has.</summary>
    private const Capabilities ForeignToo = Capabilities.FiltersRequests | Capabilities.BalancesLoad
        | Capabilities.DeliversContent | Capabilities.Network;

    /// <summary>
    /// Whether the frame is a third party's by name and the label a filter, a balancer, a part of a network or a
    /// common word, which every provider has: the "WAF" of a content network, the "route table" of another cloud; or
    /// the frame is outside and the name is that of a part which any system has ("API gateway").
    /// </summary>
    public static bool IsForeign(NodeDraft draft) =>
        (draft is { Frame.Surroundings: Surroundings.Outside, Reading.Senses: [{ Otherwise: { } part }, ..] }
            && part.Has(Capabilities.RequestTarget) && draft.Icon.Service is null)
        || (draft.Frame is { IsForeign: true } && draft.Reading.Senses[0].Kind is var kind
            && (kind.HasAny(ForeignToo) || draft.Reading.Senses[0].Role is WordRole.Head));

    /// <summary>
    /// What the label names, as the frame has it: what another service leaves behind is kept in a store's frame, and a
    /// service in the frame of its own serverless form is that.
    /// </summary>
    public ImmutableArray<ServiceKind> Read(NodeDraft draft)
    {
        var kinds = draft.Reading.Senses.Select(sense => sense.Kind);
        return draft.Reading.IsProgramFirst && IsCluster(draft.Reading.Senses[0].Kind, out var workload) ? [workload]
            : draft.Frame?.MemberKind is { } around && IsProgramIn(around, draft.Reading) ? [around]
            : draft.Frame?.MemberKind is not { IsResource: true } member ? [.. kinds]
            : draft.Reading.IsData && member.Has(Capabilities.StoresData) ? [member]
            : [.. kinds.Select(kind => Sense.IsForm(member, kind) ? member : kind)];
    }

    /// <summary>Whether a service runs workloads of a sort of their own: what runs on it is one of them.</summary>
    private bool IsCluster(ServiceKind service, out ServiceKind workload)
    {
        workload = words.MemberOf(service);
        return !workload.IsResource && workload != notResources.Application && workload != notResources.Concept;
    }

    /// <summary>
    /// Whether a name is only the word for a part that programs play, and the frame is a host or cluster of the
    /// author's: an "API gateway" among pods.
    /// </summary>
    public bool IsOwnPart(NodeDraft draft) =>
        draft is { Frame.Surroundings: Surroundings.Host, Reading.Senses: [{ Otherwise: { } part }, ..] }
        && part.Has(Capabilities.RequestTarget)
        && draft.Icon.Service is null && !words.NamesProvider(draft.Reading.Title);

    /// <summary>
    /// Whether a name that is no service's is a program in the frame of what runs programs: a product in a cluster, and
    /// whatever is made for a third party ("Slack notifier").
    /// </summary>
    private bool IsProgramIn(ServiceKind around, LabelReading reading) => reading.Senses[0].Kind switch
    {
        { IsResource: true } => false,
        var kind => (kind == notResources.Application || (kind == notResources.ExternalSystem && !reading.IsWhole))
            && (around.Has(Capabilities.RunsCode) || (!around.IsResource && around.Has(Capabilities.RequestTarget))),
    };
}
