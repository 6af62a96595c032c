using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.States;

/// <summary>
/// What comes of writing a workflow: what it is let do, what its arrows and shapes became, and what is to be said.
/// </summary>
internal sealed class StateReports(Service machine, PlanBuilder plan)
{
    private readonly Dictionary<string, Relation> enteredBy = new(StringComparer.Ordinal);
    private readonly HashSet<string> leftOut = new(StringComparer.Ordinal);
    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    /// <summary>Arrows that no state goes along.</summary>
    public IReadOnlySet<string> LeftOut => leftOut;

    /// <summary>A way is gone.</summary>
    public void Saw(Way way, StateNode node)
    {
        if (way.Relation is { } relation)
        {
            enteredBy.TryAdd(node.Id, relation);
        }
    }

    /// <summary>The event that the arrow to a state names.</summary>
    public string? EventOf(StateNode node) => enteredBy.GetValueOrDefault(node.Id)?.Events.FirstOrDefault();

    /// <summary>A state has a service do something: the workflow may have it.</summary>
    public void IsTask(StateNode node, Service service, ConstructDraft target)
    {
        if (plan.Of(machine) is not { } draft)
        {
            return;
        }

        var origins = enteredBy.TryGetValue(node.Id, out var relation)
            ? Origins.Of(relation)
            : Origins.Of(node.Participant);
        var name = target.Kind is ConstructKinds.Topic or ConstructKinds.Queue or ConstructKinds.EventBus
            ? AccessName.Publish
            : AccessName.Invoke;
        AccessGrants.Add(machine, service, name, origins, plan);
        AccessGrants.AddKeyUse(machine, service, writes: true, origins, plan);
        plan.Add(new Attachment($"{draft.Id}_task_{target.Id}", "task", draft.Id, target.Id, [], origins));
    }

    /// <summary>A state that nothing drawn does.</summary>
    public void IsNotDone(StateNode node)
    {
        foreach (var origin in Origins.Of(node.Participant))
        {
            plan.Omit(new(
                origin,
                node.Participant.Title,
                "nothing drawn does this step: a state that does nothing keeps its place"));
        }
    }

    /// <summary>A choice looks for its answer in the input.</summary>
    public void Looks(Way way, string variable) =>
        Say(way, relation => StateDiagnostics.ChoiceLooks(relation, machine, variable));

    /// <summary>A state is done for each item of the input.</summary>
    public void Iterates(Way way) =>
        Say(way, relation => StateDiagnostics.MapIterates(relation, way.To.Participant));

    /// <summary>A way leads from one branch into another.</summary>
    public void Crosses(Way way) =>
        LeaveOut(way, "leads from one of the ways that run side by side into another, which Step Functions cannot");

    /// <summary>A way leads back for ever.</summary>
    public void Endless(Way way) => LeaveOut(way, "leads back without a condition, so the workflow would never end");

    /// <summary>A second state for what fails of the states within one.</summary>
    public void SecondHandler(Way way) =>
        LeaveOut(way, "is a second way on from states that fail together, which have one");

    private void Say(Way way, Func<Relation, Diagnostics.Diagnostic> diagnostic)
    {
        if (way.Relation is { } relation && said.Add(relation.Id))
        {
            plan.Report(diagnostic(relation));
        }
    }

    private void LeaveOut(Way way, string reason)
    {
        if (way.Relation is { } relation && leftOut.Add(relation.Id))
        {
            plan.LeaveOut(relation, StateDiagnostics.NoPassage(relation, way.To.Participant, reason));
        }
    }
}
