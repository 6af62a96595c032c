using System.Collections.Frozen;
using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Kinds;

/// <summary>
/// Decides what each node is: what is stated, then its label, then the frame and the neighbours, then icon, id and
/// shape. Where a generic word is all there is and nothing speaks for the provider, the answer is that nobody can tell.
/// </summary>
internal sealed class KindResolver(
    Words words, LabelReader labels, NotResources notResources, LabelMarks marks)
{
    private readonly FrameWords frameWords = new(words);
    private readonly NamedKinds named = new(words, notResources);
    private readonly ShapeKinds shapes = new(notResources);

    /// <summary>The nodes of a diagram with their kinds, in drawing order.</summary>
    public ImmutableArray<BoundNode> Resolve(
        DrawnTree tree, Dictionary<string, Frame> frames, StatedKinds stated, List<Diagnostic> diagnostics)
    {
        var drafts = tree.Nodes.Select(node => Read(node, tree, frames)).ToImmutableArray();
        var steps = Steps.Find(drafts);
        var evidence = new Neighbours(
            tree.Diagram.Edges,
            drafts.Where(draft => draft.IsNamedResource).Select(draft => draft.Id),
            drafts.Length);
        return [.. drafts.Select(draft => Decide(draft, stated, steps, evidence, diagnostics))];
    }

    private NodeDraft Read(DiagramNode node, DrawnTree tree, Dictionary<string, Frame> frames)
    {
        var label = LabelCleaner.Clean(node.Label.Text);
        var frame = tree.FindParent(node.Id.Text) is { } parent ? frames.GetValueOrDefault(parent.Id.Text) : null;
        return new(node, label, frame, labels.Read(label), DrawnIcon.Read(node.Icon, words, labels));
    }

    private BoundNode Decide(
        NodeDraft draft,
        StatedKinds stated,
        FrozenSet<string> steps,
        Neighbours neighbours,
        List<Diagnostic> diagnostics)
    {
        var bound = new BoundNode(draft.Node, draft.Label, draft.Frame, [notResources.Concept])
        {
            Title = draft.Reading.Title.Length > 0 ? draft.Reading.Title : draft.Id,
        };
        if (stated.FindKinds(draft.Id) is { IsEmpty: false } kinds)
        {
            return bound with { Kinds = kinds, IsStated = true };
        }

        if (IsQuestion(draft))
        {
            return bound;
        }

        if (shapes.Says(draft) is { } outside)
        {
            return bound with { Kinds = [outside] };
        }

        if (steps.Contains(draft.Id) || draft.Frame is { IsLegend: true })
        {
            return bound;
        }

        if (draft is { IsNamedResource: true, Frame.Door: { } door }
            && !draft.Reading.Senses[0].Kind.Has(Capabilities.Network))
        {
            return bound with { Kinds = [door] };
        }

        if (draft.IsNamedResource && draft.Reading.Ending is { Kind: var ending } && IdOf(draft.Node) == ending)
        {
            return bound with { Kinds = [ending] };
        }

        if (draft.IsNamedResource && !draft.Reading.IsFirst && IsPlace(draft.Label))
        {
            return bound;
        }

        if (draft.IsNamedResource && marks.FindFile(draft.Label) is { } file)
        {
            return bound with { Kinds = [NotResource(draft, file)] };
        }

        if (draft.Reading is { IsNamed: true, IsFirst: false } && marks.Find(draft) is { } form)
        {
            return bound with { Kinds = [form] };
        }

        if (draft.Reading.IsNamed && (draft.Reading.IsFirst || draft.Frame?.Surroundings is not Surroundings.Host)
            && !NamedKinds.IsForeign(draft))
        {
            if (named.IsOwnPart(draft))
            {
                return bound with { Kinds = [NotResource(draft, notResources.Application)] };
            }

            return bound with { Kinds = named.Read(draft) };
        }

        var sense = draft.Reading.Generic;
        if (draft.Reading.StartsAsAction && sense?.Kind != notResources.Application)
        {
            sense = null;
        }

        return draft.Icon.Service is { } service && Decides(service, sense)
            ? bound with { Kinds = [service] }
            : sense is null or { Kind.IsResource: false } or { Role: WordRole.Product }
                && marks.Find(draft) is { } shown ? bound with { Kinds = [shown] }
            : sense is null ? bound with { Kinds = [Unnamed(draft)] }
            : sense.Kind.IsResource ? Generic(bound, draft, sense, neighbours, diagnostics)
            : bound with { Kinds = [NotResource(draft, Whose(draft, sense, neighbours))] };
    }

    /// <summary>
    /// Whose a program is: what stands in no frame that speaks, and is asked and asks nobody, is another's where its
    /// word allows it ("weather API").
    /// </summary>
    private static ServiceKind Whose(NodeDraft draft, Sense sense, Neighbours neighbours) =>
        sense is { Role: WordRole.Asked, Otherwise: { } others }
        && draft.Frame is null or { Surroundings: Surroundings.Unknown, MemberKind: null }
        && neighbours.IsOnlyAsked(draft.Id)
            ? others
            : sense.Kind;

    /// <summary>
    /// Whether the provider's icon decides: not over a user, no network over a program, and over the word for another
    /// service only where both are alike (a "cache" that is drawn as a table store).
    /// </summary>
    private bool Decides(ServiceKind icon, Sense? sense) => sense switch
    {
        null => true,
        { Kind: { IsResource: false } kind } =>
            !IsOutside(kind) && !icon.HasAny(Capabilities.Network | Capabilities.BalancesLoad),
        { Role: WordRole.Product, Kind: var kind } when kind != icon => false,
        { Kind: var kind } when words.IsMember(kind, of: icon) => false,
        { Kind: var kind } => kind.Category == icon.Category
            || (kind.Has(Capabilities.StoresData) && icon.Has(Capabilities.StoresData)),
    };

    /// <summary>A user or a network, which no icon makes a service.</summary>
    private bool IsOutside(ServiceKind kind) =>
        !kind.IsResource && kind.Category is "actor" && kind != notResources.ExternalSystem;

    /// <summary>
    /// A label with a generic word for a service: the frame says what it means, else an icon, an id or a neighbour that
    /// agrees.
    /// </summary>
    private BoundNode Generic(
        BoundNode bound, NodeDraft draft, Sense sense, Neighbours neighbours, List<Diagnostic> diagnostics)
    {
        var frame = bound.Frame;
        if (frame?.Service is { } balancer && balancer.Has(Capabilities.BalancesLoad)
            && sense.Kind.Has(Capabilities.BalancesLoad))
        {
            return bound with { Kinds = [balancer] };
        }

        if (frame?.Surroundings is Surroundings.Provider && !draft.Icon.IsProgram)
        {
            var isPart = frame.MemberKind is { IsResource: true } part && !sense.Kind.Has(Capabilities.BalancesLoad)
                && (part.Category == sense.Kind.Category || frame.Service == part || part.Has(Capabilities.RunsCode));
            if (isPart || sense.Role is not (WordRole.Product or WordRole.Hint))
            {
                return bound with { Kinds = [isPart ? frame.MemberKind ?? sense.Kind : sense.Kind] };
            }
        }

        if (frame is { MemberKind: { } member, Surroundings: Surroundings.Host })
        {
            var isData = sense.Otherwise == notResources.GenericDatabase && member == notResources.Application;
            return bound with
            {
                Kinds = [sense.Kind == frame.Service ? sense.Kind : isData ? notResources.GenericDatabase : member],
            };
        }

        if (frame?.Surroundings is Surroundings.Outside)
        {
            var isOwn = sense.Otherwise is { IsResource: false } other && other != notResources.Application;
            return bound with
            {
                Kinds = [isOwn ? sense.Otherwise ?? notResources.ExternalSystem : notResources.ExternalSystem],
            };
        }

        if ((draft.Icon.Service is not null && sense.Role is not WordRole.Product)
            || IdOf(bound.Node) == sense.Kind
            || (sense.Role is WordRole.Generic && draft.Reading.IsFirst
                && !draft.Icon.IsProgram && neighbours.HasNamed(bound.Id)))
        {
            return bound with { Kinds = [sense.Kind] };
        }

        return sense.Otherwise is { } otherwise ? bound with { Kinds = [otherwise] }
            : draft.Icon.IsProgram ? bound with { Kinds = [notResources.Application] }
            : Unsure(bound, sense, diagnostics);
    }

    private BoundNode Unsure(BoundNode bound, Sense sense, List<Diagnostic> diagnostics)
    {
        ImmutableArray<string> candidates = [sense.Kind.Id, notResources.Application.Id];
        diagnostics.Add(BindingDiagnostics.Unresolved(bound.Node, bound.Title, candidates));
        return bound with { Candidates = candidates };
    }

    /// <summary>
    /// A label that says the thing is a program, a user, a database: the frame or the id may still say which service
    /// runs it.
    /// </summary>
    private ServiceKind NotResource(NodeDraft draft, ServiceKind kind)
    {
        var isProgram = kind == notResources.Application || kind == notResources.GenericDatabase;
        return draft.Frame switch
        {
            { MemberKind: { IsResource: false } user } when user == notResources.ExternalUser => kind,
            { Surroundings: Surroundings.Outside } when kind == notResources.Application => notResources.ExternalSystem,
            { MemberKind: { IsResource: false } member, Surroundings: Surroundings.Host }
                when kind == notResources.Application || kind == notResources.ExternalUser => member,
            { MemberKind: { IsResource: true } member }
                when IsPart(member, kind) && draft.Reading.Generic?.Role is not WordRole.Mention => member,
            _ when isProgram && NameOf(draft.Node) is { } service && Fits(service, kind) => service,
            _ => kind,
        };
    }

    /// <summary>
    /// Whether something that is no service by its label is a part of the service around it: any program and any doing
    /// is, a database only of what stores data, a person only of what runs code or stores data, where it is the name
    /// of a program or table ("doctors", "auth-users").
    /// </summary>
    private bool IsPart(ServiceKind member, ServiceKind kind) =>
        kind == notResources.Application || kind == notResources.Concept || Fits(member, kind)
        || (kind == notResources.ExternalUser && member.HasAny(Capabilities.RunsCode | Capabilities.StoresData));

    /// <summary>A database may be a service that stores data, a program one that runs code.</summary>
    private bool Fits(ServiceKind service, ServiceKind kind) =>
        kind == notResources.GenericDatabase ? service.Has(Capabilities.StoresData)
        : kind == notResources.Application && service.Has(Capabilities.RunsCode);

    /// <summary>
    /// A label that says nothing known: frame, id, shape. What is done is no thing.
    /// </summary>
    private ServiceKind Unnamed(NodeDraft draft)
    {
        if (draft.Frame is { MemberKind: { } member })
        {
            return member;
        }

        return draft.Reading.StartsAsAction ? notResources.Concept
            : NameOf(draft.Node) is { } kind ? kind
            : draft.Frame?.Surroundings is Surroundings.Outside ? notResources.ExternalSystem
            : draft.Icon.Kind is { } drawn && (!drawn.IsResource || draft.Frame?.Surroundings is Surroundings.Provider)
                ? drawn
            : draft.Reading.IsAction || IsPlace(draft.Label) ? notResources.Concept
            : shapes.Of(draft.Node.Shape);
    }

    /// <summary>
    /// Whether a label asks, and so is where a path divides, whatever it asks for: always in a diamond, else where it
    /// is not the bare name of a service that is in doubt ("RDS?").
    /// </summary>
    private static bool IsQuestion(NodeDraft draft) =>
        draft.Label is { Lines: [.., [.., '?' or '？']], Qualifiers: [] }
        && (ShapeKinds.IsDecision(draft.Node.Shape) || draft is not { IsNamedResource: true, Reading.IsWhole: true });

    /// <summary>
    /// Whether a label begins with the word for a place and no more: "AZ-A", "DR region" / "daily copies".
    /// </summary>
    private bool IsPlace(CleanLabel label) =>
        label.Lines is [var line, ..] && frameWords.Read(line) is { Unknown: 0 } place
        && (place.Strong ?? place.Weak) is BoundaryKind.Zone or BoundaryKind.Region or BoundaryKind.Cloud;

    /// <summary>
    /// The resource whose own name an id is, where the label names none; short words for parts ("TG4", "DLQ") count
    /// only where the label agrees.
    /// </summary>
    private ServiceKind? NameOf(DiagramNode node) =>
        labels.ReadPhrase(node.Id.Text) is [{ Role: WordRole.Name, Kind: { IsResource: true } kind }, ..] ? kind : null;

    /// <summary>The resource whose own name the id is; generic words in ids mislead.</summary>
    private ServiceKind? IdOf(DiagramNode node) =>
        labels.ReadPhrase(node.Id.Text) is [{ IsName: true, Kind: { IsResource: true } kind }, ..] ? kind : null;
}
