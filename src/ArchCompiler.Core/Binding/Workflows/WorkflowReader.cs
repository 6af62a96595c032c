using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Relations;
using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Workflows;

/// <summary>What the arrows of workflows are.</summary>
/// <param name="Workflows">The workflows, in drawing order.</param>
/// <param name="Passages">The arrows from a state to the next.</param>
internal sealed record WorkflowReading(ImmutableArray<Workflow> Workflows, HashSet<Link> Passages);

/// <summary>
/// Finds the states of each workflow: what its frame holds, what its arrows lead to, and what follows in a chain. An
/// arrow between two of them says which comes next; no code calls other code by it, unless it says so.
/// </summary>
internal sealed class WorkflowReader(StateForms forms, Dictionary<DiagramEdge, EdgeWords> words)
{
    private readonly Dictionary<Frame, bool> each = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Draft, WorkflowState?> states = new(ReferenceEqualityComparer.Instance);

    /// <summary>The workflows of some participants and links.</summary>
    public WorkflowReading Read(ImmutableArray<Draft> drafts, IReadOnlyCollection<Link> links)
    {
        HashSet<Link> passages = new(ReferenceEqualityComparer.Instance);
        var machines = drafts.Where(IsMachine).ToList();
        if (machines.Count == 0)
        {
            return new([], passages);
        }

        var next = links.ToLookup(link => link.From, (IEqualityComparer<Draft>)ReferenceEqualityComparer.Instance);
        var order = drafts.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
        var framed = Framed(drafts, machines);
        var workflows = machines.Select(machine =>
            new Workflow(machine.Id, Walk(machine, [.. framed[machine]], next, passages, order)));
        return new([.. workflows.Where(workflow => !workflow.States.IsEmpty)], passages);
    }

    private static bool IsMachine(Draft draft) => draft.Kind.Has(Capabilities.RunsSteps);

    /// <summary>What stands in the frame of each machine: a frame that is the machine, or that it stands in.</summary>
    private static ILookup<Draft, Draft> Framed(ImmutableArray<Draft> drafts, List<Draft> machines)
    {
        Dictionary<string, Draft> byFrame = new(StringComparer.Ordinal);
        foreach (var machine in machines)
        {
            var node = machine.Nodes[0];
            var around = node.ServiceFrame
                ?? node.Frame?.Outwards().FirstOrDefault(frame => frame.Service?.Has(Capabilities.RunsSteps) is true);
            if (around is not null)
            {
                byFrame.TryAdd(around.Group.Id.Text, machine);
            }
        }

        return drafts.Where(draft => !IsMachine(draft))
            .Select(draft => (Draft: draft, Machine: draft.Nodes[0].Frame?.Outwards()
                .Select(frame => byFrame.GetValueOrDefault(frame.Group.Id.Text))
                .FirstOrDefault(found => found is not null)))
            .Where(pair => pair.Machine is not null)
            .ToLookup(
                pair => pair.Machine ?? pair.Draft,
                pair => pair.Draft,
                (IEqualityComparer<Draft>)ReferenceEqualityComparer.Instance);
    }

    private ImmutableArray<WorkflowState> Walk(
        Draft machine, HashSet<Draft> framed, ILookup<Draft, Link> next, HashSet<Link> passages,
        Dictionary<string, int> order)
    {
        HashSet<Draft> members = new(
            framed.Where(draft => StateOf(draft) is not null), ReferenceEqualityComparer.Instance);
        var drawn = next[machine].Where(link => StateOf(link.To) is not null && !IsTaken(link)).ToList();
        members.UnionWith(drawn.Select(link => link.To));
        passages.UnionWith(drawn.Where(link => !link.To.Kind.IsResource));

        HashSet<Draft> direct = new(members, ReferenceEqualityComparer.Instance);
        Queue<Draft> open = new(members);
        while (open.TryDequeue(out var state))
        {
            foreach (var link in next[state].Where(link => IsPassage(link, direct, framed)))
            {
                passages.Add(link);
                if (members.Add(link.To))
                {
                    open.Enqueue(link.To);
                }
            }
        }

        return
        [
            .. members.OrderBy(draft => order[draft.Id]).Select(draft => (Draft: draft, State: StateOf(draft)))
                .Where(pair => pair.State is not null)
                .Select(pair => (pair.State ?? new(pair.Draft.Id, StateForm.Step)) with
                {
                    IsFramed = framed.Contains(pair.Draft),
                    Each = EachOf(pair.Draft),
                }),
        ];
    }

    /// <summary>
    /// Whether an arrow out of a state leads to the next one: in the frame, and out of a shape that only orders,
    /// always; out of a function, where it does not say that code calls or sends.
    /// </summary>
    private bool IsPassage(Link link, HashSet<Draft> direct, HashSet<Draft> framed)
    {
        if (StateOf(link.To) is not { } to || IsMachine(link.To) && !direct.Contains(link.To))
        {
            return false;
        }

        if (ReferenceEquals(link.From, link.To))
        {
            return WordsOf(link).Way.Passage is { IsRetry: true } or { Tries: not null };
        }

        if (!link.From.Kind.IsResource || (framed.Contains(link.From) && framed.Contains(link.To)))
        {
            return true;
        }

        var said = WordsOf(link);
        var isSaid = said.Way.Passage is { IsConditional: true } or { IsEach: true } or { Seconds: not null }
            || said.Way.Outcome is not Outcome.None;
        return StateForms.IsFunction(link.From.Kind)
            ? isSaid || (said.Relation is null && said.Access is Access.None
                && (direct.Contains(link.To) || StateForms.IsFunction(link.To.Kind)
                    || link.To.KeepsDeadLetters
                    || (to.Form is not (StateForm.Task or StateForm.Step))))
            : isSaid && direct.Contains(link.To);
    }

    /// <summary>The nearest frame within the workflow whose title says so.</summary>
    private string? EachOf(Draft draft) =>
        draft.Nodes[0].Frame?.Outwards().TakeWhile(frame => frame.Service?.Has(Capabilities.RunsSteps) is not true)
            .FirstOrDefault(IsEach)?.Group.Id.Text;

    private bool IsEach(Frame frame) =>
        each.TryGetValue(frame, out var known) ? known : each[frame] = forms.IsEach(frame);

    private bool IsTaken(Link link) => WordsOf(link).Relation is RelationKind.Subscribes;

    private EdgeWords WordsOf(Link link) => words[link.Edges[^1]];

    private WorkflowState? StateOf(Draft draft) =>
        states.TryGetValue(draft, out var known) ? known : states[draft] = forms.Find(draft);
}
