namespace ArchCompiler.Core.Planning.Lowering.States;

/// <summary>States that may go on to each other: those of the workflow itself, of one branch, of one item.</summary>
internal sealed class Scope(Scope? outer)
{
    private readonly List<string> order = [];
    private readonly Dictionary<string, PlanValue> states = new(StringComparer.Ordinal);
    private static readonly PlanValue Unwritten = PlanValue.Of("");
    private int at;

    /// <summary>Whether it stands within a state of another.</summary>
    public bool IsInner => outer is not null;

    /// <summary>The way on where one of its states fails, which the state around it takes.</summary>
    public Way? Handler { get; set; }

    /// <summary>Name of its state that ends in success, where one is needed.</summary>
    public string? Done { get; set; }

    /// <summary>Keeps the place of a state, before those that it leads to.</summary>
    public void Reserve(string name)
    {
        if (states.TryAdd(name, Unwritten))
        {
            order.Insert(at++, name);
        }
    }

    public void Add(string name, PlanValue state)
    {
        Reserve(name);
        states[name] = state;
    }

    /// <summary>Has what is added from here on stand before what is there.</summary>
    public void GoToStart() => at = 0;

    /// <summary>Has what is added from here on stand behind what is there.</summary>
    public void GoToEnd() => at = order.Count;

    /// <summary>The states, as the language wants them.</summary>
    public PlanValue States => PlanValue.Of(order.Select(name => (name, states[name])));
}

/// <summary>A stretch of states that end alike.</summary>
/// <param name="Scope">Where they stand.</param>
/// <param name="Stop">The state before which they end: where they meet others.</param>
/// <param name="Exit">Name of the state to which their ends go on, null where they end.</param>
internal sealed record Stretch(Scope Scope, StateNode? Stop, string? Exit);
