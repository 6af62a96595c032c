using System.Collections.Immutable;

namespace ArchCompiler.Core.Graph;

/// <summary>What a shape of a workflow does.</summary>
public enum StateForm
{
    /// <summary>A service does something.</summary>
    Task,

    /// <summary>Divides the way by a question.</summary>
    Choice,

    /// <summary>Begins ways side by side.</summary>
    Parallel,

    /// <summary>Where ways meet: nothing is done.</summary>
    Join,

    /// <summary>Does what follows once for each item.</summary>
    Map,

    /// <summary>A pause.</summary>
    Wait,

    /// <summary>Where it begins.</summary>
    Begin,

    /// <summary>Where it ends.</summary>
    End,

    /// <summary>Where it ends and has failed.</summary>
    Abort,

    /// <summary>Something is done, and nothing drawn does it.</summary>
    Step,
}

/// <summary>One state of a workflow.</summary>
/// <param name="Id">Id of the participant that it is.</param>
/// <param name="Form">What it does.</param>
public sealed record WorkflowState(string Id, StateForm Form)
{
    /// <summary>Seconds of a pause, null where none are stated.</summary>
    public int? Seconds { get; init; }

    /// <summary>How often is tried, by its own label.</summary>
    public int? Tries { get; init; }

    /// <summary>Drawn id of the frame of states that are gone through once for each item; null in none.</summary>
    public string? Each { get; init; }

    /// <summary>Whether it stands in the frame of the workflow, so that no arrow has to lead to it.</summary>
    public bool IsFramed { get; init; }
}

/// <summary>The states of a workflow, in drawing order; which follows which is said by the relations between them.
/// </summary>
/// <param name="Machine">Id of the service that runs it.</param>
/// <param name="States">Its states.</param>
public sealed record Workflow(string Machine, ImmutableArray<WorkflowState> States);
