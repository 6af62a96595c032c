using System.Collections.Frozen;
using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Binding.Kinds;

/// <summary>
/// Decides what each node is: what is stated, then its label, then the frame and the neighbours, then icon, id and
/// shape. Where a generic word is all there is and nothing speaks for the provider, the answer is that nobody can tell.
/// </summary>
internal sealed class KindResolver(Words words, LabelReader labels, NotResources notResources)
{
    /// <summary>The nodes of a diagram with their kinds, in drawing order.</summary>
    public ImmutableArray<BoundNode> Resolve(
        DrawnTree tree, Dictionary<string, Frame> frames, StatedKinds stated, List<Diagnostic> diagnostics)
    {
        var drafts = tree.Nodes.Select(node => Read(node, tree, frames)).ToImmutableArray();
        var steps = Steps.Find(drafts);
        var evidence = new Neighbours(
            tree.Diagram.Edges, drafts.Where(draft => draft.IsNamedResource).Select(draft => draft.Id));
        return [.. drafts.Select(draft => Decide(draft, stated, steps, evidence, diagnostics))];
    }

    private NodeDraft Read(DiagramNode node, DrawnTree tree, Dictionary<string, Frame> frames)
    {
        var label = LabelCleaner.Clean(node.Label.Text);
        var frame = tree.FindParent(node.Id.Text) is { } parent ? frames.GetValueOrDefault(parent.Id.Text) : null;
        return new(node, label, frame, labels.Read(label));
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
            return bound with { Kinds = kinds };
        }

        if (SaidByShape(draft) is { } outside)
        {
            return bound with { Kinds = [outside] };
        }

        if (steps.Contains(draft.Id))
        {
            return bound;
        }

        var senses = draft.Reading.Senses;
        if (draft.Reading.IsNamed && (draft.Reading.IsFirst || draft.Frame?.Surroundings is not Surroundings.Host))
        {
            return bound with { Kinds = [.. senses.Select(sense => sense.Kind)] };
        }

        return senses is [{ IsName: false } sense, ..]
            ? Generic(bound, sense, neighbours, diagnostics)
            : bound with { Kinds = [Unnamed(draft)] };
    }

    /// <summary>
    /// A label with a generic word only: the frame says what it means, else an icon, an id or a neighbour that agrees.
    /// </summary>
    private BoundNode Generic(BoundNode bound, Sense sense, Neighbours neighbours, List<Diagnostic> diagnostics)
    {
        var frame = bound.Frame;
        if (!sense.Kind.IsResource)
        {
            return bound with { Kinds = [NotResource(bound, sense.Kind, sense.EndsPhrase)] };
        }

        if (frame?.Surroundings is Surroundings.Provider)
        {
            var isSame = frame.MemberKind is { IsResource: true } part
                && (part.Category == sense.Kind.Category || part.Has(Capabilities.RunsCode));
            return bound with { Kinds = [isSame ? frame.MemberKind ?? sense.Kind : sense.Kind] };
        }

        if (frame is { MemberKind: { } member, Surroundings: Surroundings.Host })
        {
            return bound with { Kinds = [sense.Kind == frame.Service ? sense.Kind : member] };
        }

        if (frame?.Surroundings is Surroundings.Outside)
        {
            var isOwn = sense.Otherwise is { IsResource: false } other && other != notResources.Application;
            return bound with
            {
                Kinds = [isOwn ? sense.Otherwise ?? notResources.ExternalSystem : notResources.ExternalSystem],
            };
        }

        if (IconOf(bound.Node) == sense.Kind || IdOf(bound.Node) == sense.Kind
            || (sense.Role is WordRole.Generic && neighbours.HasNamed(bound.Id)))
        {
            return bound with { Kinds = [sense.Kind] };
        }

        return sense.Otherwise is { } otherwise
            ? bound with { Kinds = [otherwise] }
            : Unsure(bound, sense, diagnostics);
    }

    private BoundNode Unsure(BoundNode bound, Sense sense, List<Diagnostic> diagnostics)
    {
        ImmutableArray<string> candidates = [sense.Kind.Id, notResources.Application.Id];
        diagnostics.Add(BindingDiagnostics.Unresolved(bound.Node, bound.Title, candidates));
        return bound with { Candidates = candidates };
    }

    /// <summary>
    /// A label that says the thing is a program, a user, a database: the icon or the frame may still say which service
    /// runs it.
    /// </summary>
    private ServiceKind NotResource(BoundNode bound, ServiceKind kind, bool endsPhrase)
    {
        var isProgram = kind == notResources.Application || kind == notResources.GenericDatabase;
        if (isProgram && IconOf(bound.Node) is { IsResource: true } byIcon)
        {
            return byIcon;
        }

        return bound.Frame switch
        {
            { MemberKind: { } member } when !endsPhrase => member,
            { Surroundings: Surroundings.Outside } when kind == notResources.Application => notResources.ExternalSystem,
            { MemberKind: { } member, Surroundings: Surroundings.Host }
                when kind == notResources.Application && !member.IsResource => member,
            { MemberKind: { IsResource: true } member } when isProgram && Fits(member, kind) => member,
            _ => kind,
        };
    }

    /// <summary>
    /// A database in a frame of databases is one of them; a program in a frame of what runs programs likewise.
    /// </summary>
    private bool Fits(ServiceKind member, ServiceKind kind) =>
        kind == notResources.GenericDatabase ? member.Has(Capabilities.StoresData) : member.Has(Capabilities.RunsCode);

    /// <summary>A label that says nothing known: frame, icon, id, shape.</summary>
    private ServiceKind Unnamed(NodeDraft draft)
    {
        if (draft.Frame is { MemberKind: { } member })
        {
            return member;
        }

        if ((IconOf(draft.Node) ?? IdOf(draft.Node)) is { } kind)
        {
            return kind;
        }

        return draft.Frame?.Surroundings is Surroundings.Outside
            ? notResources.ExternalSystem
            : ByShape(draft.Node.Shape);
    }

    /// <summary>
    /// Who draws a person means one, whatever the label names; and what C4 draws as outside is no part of the system,
    /// unless it is a service of the provider.
    /// </summary>
    private ServiceKind? SaidByShape(NodeDraft draft) => draft.Node.Shape switch
    {
        "person" or "external_person" => notResources.ExternalUser,
        { } shape when shape.StartsWith("external_", StringComparison.Ordinal) && !draft.IsNamedResource =>
            notResources.ExternalSystem,
        _ => null,
    };

    private ServiceKind ByShape(string? shape) => shape switch
    {
        "diamond" or "question" or "diam" or "decision" or "hexagon" or "hex" => notResources.Concept,
        "circle" or "doublecircle" or "stop" or "start" or "stadium" or "circ" => notResources.Concept,
        "cylinder" or "cyl" or "db" or "database" or "system_db" or "container_db" or "component_db" =>
            notResources.GenericDatabase,
        "junction" or "f-circ" => notResources.Junction,
        _ => notResources.Application,
    };

    private ServiceKind? IconOf(DiagramNode node) => node.Icon is null ? null : words.FindIcon(node.Icon);

    /// <summary>The resource whose own name the id is; generic words in ids mislead.</summary>
    private ServiceKind? IdOf(DiagramNode node) =>
        labels.ReadPhrase(node.Id.Text) is [{ IsName: true, Kind: { IsResource: true } kind }, ..] ? kind : null;
}
