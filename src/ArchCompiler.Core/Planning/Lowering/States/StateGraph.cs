using System.Collections.Immutable;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.States;

/// <summary>A state with what was drawn for it.</summary>
/// <param name="State">What it does.</param>
/// <param name="Participant">What was drawn.</param>
internal sealed record StateNode(WorkflowState State, Participant Participant)
{
    public string Id => State.Id;

    public StateForm Form => State.Form;
}

/// <summary>An arrow to a state; of the workflow itself where it leads in.</summary>
/// <param name="To">Where it leads.</param>
/// <param name="Relation">The arrow, null for a state in the frame to which none leads.</param>
internal sealed record Way(StateNode To, Relation? Relation)
{
    public Passage Passage => Relation?.Passage ?? Passage.Plain;

    public bool IsFailure => Relation is { Outcome: Outcome.Failure };

    public bool IsConditional => Passage.IsConditional;
}

/// <summary>
/// The states of a workflow and the ways between them, in the order of the arrows in the text. Ways out of one state
/// that are numbered are in the order of their numbers.
/// </summary>
internal sealed class StateGraph
{
    // A definition holds no more (Step Functions guide, "Quotas"): 1 MB of text.
    private const int MostReached = 2_000;

    private readonly Dictionary<string, StateNode> nodes;
    private readonly ILookup<string, Way> ways;
    private readonly ILookup<string, StateNode> framed;
    private readonly ILookup<string, string> inner;
    private readonly HashSet<string> innerly;
    private readonly HashSet<string> entered = new(StringComparer.Ordinal);

    public StateGraph(Workflow workflow, Service machine, Architecture architecture)
    {
        nodes = workflow.States
            .Select(state => (State: state, Participant: architecture.Find(state.Id)))
            .Where(pair => pair.Participant is not null)
            .Select(pair => new StateNode(pair.State, pair.Participant ?? machine))
            .ToDictionary(node => node.Id, StringComparer.Ordinal);
        Passages = [.. nodes.Values.SelectMany(node => architecture.RelationsFrom(node.Participant))
            .Where(r => r.Kind is RelationKind.Precedes && nodes.ContainsKey(r.To))];
        framed = nodes.Values.ToLookup(node => node.State.Each ?? "", StringComparer.Ordinal);
        inner = Passages.Where(r => r.From != r.To && nodes[r.From].State.Each is { } each
            && each == nodes[r.To].State.Each).ToLookup(r => r.From, r => r.To, StringComparer.Ordinal);
        innerly = inner.SelectMany(group => group).ToHashSet(StringComparer.Ordinal);
        ways = Passages.Where(r => r.From != r.To && IsGone(r)).OrderBy(Place).ToLookup(
            r => r.From, r => new Way(nodes[r.To], r), StringComparer.Ordinal);
        entered.UnionWith(Passages.Where(r => r.From != r.To).Select(r => r.To));
        var into = architecture.RelationsFrom(machine).Where(r => nodes.ContainsKey(r.To) && IsGone(r))
            .OrderBy(Place).ToList();
        Handler = into.Where(r => r.Outcome is Outcome.Failure).Select(r => new Way(nodes[r.To], r)).FirstOrDefault();
        Entries = [.. into.Where(r => r.Outcome is Outcome.None).Select(r => new Way(nodes[r.To], r))];
        Ends = [.. into.Where(r => r.Outcome is Outcome.Success).Select(r => new Way(nodes[r.To], r))];
        Direct = [.. into];
    }

    /// <summary>The arrows between states.</summary>
    public ImmutableArray<Relation> Passages { get; }

    /// <summary>The arrows from the workflow itself.</summary>
    public ImmutableArray<Relation> Direct { get; }

    /// <summary>The arrows from the workflow itself to its states.</summary>
    public ImmutableArray<Way> Entries { get; }

    /// <summary>Where the workflow goes when all went well.</summary>
    public ImmutableArray<Way> Ends { get; }

    /// <summary>Where the workflow goes when any state fails.</summary>
    public Way? Handler { get; }

    public IEnumerable<StateNode> Nodes => nodes.Values;

    /// <summary>The ways on from a state.</summary>
    public IEnumerable<Way> From(StateNode node) => ways[node.Id];

    /// <summary>Whether another state leads to a state.</summary>
    public bool IsEntered(StateNode node) => entered.Contains(node.Id);

    /// <summary>The states of a frame to which no other in it leads, in drawing order.</summary>
    public IEnumerable<StateNode> Starts(string frame) =>
        framed[frame].Where(node => !innerly.Contains(node.Id))
            .OrderBy(node => node.Participant.Span.Start);

    /// <summary>The state outside of a frame to which its states lead first, null where they lead to none.</summary>
    public StateNode? ExitOf(string frame) =>
        framed[frame]
            .SelectMany(node => From(node))
            .Where(way => !way.IsFailure && way.To.State.Each != frame)
            .OrderBy(way => way.Relation?.Span.Start)
            .FirstOrDefault()?.To;

    /// <summary>
    /// An arrow to a frame is gone to the states with which it begins, and one out of it from those with which it ends.
    /// </summary>
    private bool IsGone(Relation relation)
    {
        var (from, to) = (nodes.GetValueOrDefault(relation.From)?.State.Each, nodes[relation.To].State.Each);
        return from == to
            || !((to is not null && innerly.Contains(relation.To) && relation.Edges.All(e => e.To.Text == to))
                || (from is not null && inner[relation.From].Any() && relation.Edges.All(e => e.From.Text == from)));
    }

    /// <summary>The arrow from a state to itself.</summary>
    public Relation? LoopOf(StateNode node) => Passages.FirstOrDefault(r => r.From == node.Id && r.To == node.Id);

    /// <summary>
    /// Where ways that begin side by side meet first: the nearest state that all of them come to; null where they do
    /// not meet.
    /// </summary>
    public StateNode? FindMeeting(IReadOnlyList<StateNode> starts)
    {
        Dictionary<string, int> reached = new(StringComparer.Ordinal);
        List<StateNode> order = [];
        foreach (var start in starts)
        {
            foreach (var node in Reach(start))
            {
                var count = reached[node.Id] = reached.GetValueOrDefault(node.Id) + 1;
                if (count == starts.Count)
                {
                    order.Add(node);
                }
            }
        }

        return order.Find(node => !starts.Contains(node)) ?? order.FirstOrDefault();
    }

    /// <summary>Whether a way only ever leads back to where it came from.</summary>
    public bool IsEndless(StateNode from, Way way)
    {
        HashSet<string> seen = new([from.Id], StringComparer.Ordinal);
        for (var at = way.To; seen.Add(at.Id);)
        {
            if (From(at).Where(next => !next.IsFailure).ToList() is not [{ IsConditional: false } only]
                || at.Form is StateForm.Choice)
            {
                return false;
            }

            at = only.To;
        }

        return true;
    }

    private IEnumerable<StateNode> Reach(StateNode start)
    {
        HashSet<string> seen = new([start.Id], StringComparer.Ordinal);
        Queue<StateNode> open = new([start]);
        while (open.TryDequeue(out var node))
        {
            yield return node;
            foreach (var way in From(node)
                .Where(way => !way.IsFailure && seen.Count < MostReached && seen.Add(way.To.Id)))
            {
                open.Enqueue(way.To);
            }
        }
    }

    private static (int Major, int Minor, int Line) Place(Relation relation) =>
        (relation.Passage.Step?.Major ?? int.MaxValue, relation.Passage.Step?.Minor ?? 0, relation.Span.Start);
}
