using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.States;

/// <summary>
/// Writes the definition of a workflow in the Amazon States Language: a state for each shape, with what follows it as
/// it is drawn. Ways that begin side by side are branches that end where they meet.
/// </summary>
internal sealed partial class StateWriter(StateGraph graph, Service machine, PlanBuilder plan)
{
    private const string Failed = "Failed";
    private const int Deepest = 20;

    private readonly Dictionary<string, Scope> placed = new(StringComparer.Ordinal);
    private readonly StateNames names = new([Failed, .. graph.Nodes.Select(node => node.Id)]);
    private readonly StateReports reports = new(machine, plan);
    private int depth;

    /// <summary>Ids of the arrows that no state goes along.</summary>
    public IReadOnlySet<string> LeftOut => reports.LeftOut;

    /// <summary>The definition: where it starts, and its states.</summary>
    public PlanValue Write()
    {
        Scope scope = new(null);
        string? exit = null;
        string? start = null;
        if (graph.Handler is { } handler)
        {
            Enter(handler, new(scope, null, Failed));
        }

        foreach (var stage in Enumerable.Reverse(Stages.Of(graph)))
        {
            scope.GoToStart();
            start = Begin(stage, new(scope, null, exit), machine.Id) ?? exit;
            exit = start;
        }

        scope.GoToEnd();
        if (start is null)
        {
            start = names.Allocate("", "Start");
            scope.Add(start, PlanValue.Of(("Type", PlanValue.Of("Pass")), ("End", PlanValue.Of(true))));
        }

        scope.Add(Failed, PlanValue.Of(("Type", PlanValue.Of("Fail")), ("Error", PlanValue.Of("WorkflowFailed"))));
        return PlanValue.Of(("StartAt", PlanValue.Of(start)), ("States", scope.States));
    }

    /// <summary>Begins ways: one is entered, several run side by side.</summary>
    private string? Begin(List<Way> ways, Stretch stretch, string from) =>
        ways is [var only] ? Enter(only, stretch) : Parallel(ways, stretch, names.Allocate(from, "parallel"));

    /// <summary>
    /// Name of the state by which a way comes to its end, which is written with all that follows; the stretch's exit
    /// where the way leads out of it.
    /// </summary>
    private string? Enter(Way way, Stretch stretch)
    {
        Queue<(StateNode Node, Stretch Stretch)> open = new();
        var name = Enter(way, stretch, open);
        while (open.TryDequeue(out var next))
        {
            Define(next.Node, next.Stretch, open);
        }

        return name;
    }

    private string? Enter(Way way, Stretch stretch, Queue<(StateNode Node, Stretch Stretch)> open)
    {
        var node = way.To;
        reports.Saw(way, node);
        if (node == stretch.Stop)
        {
            return stretch.Exit;
        }

        var pause = PauseOf(way, stretch.Scope);

        if (node.State.Each is { } frame && !placed.ContainsKey(node.Id) && opened.Add(frame))
        {
            return Wait(way, pause, EachIn(frame, way, stretch, open), stretch);
        }

        if (way.Passage.IsEach && node.Form is not StateForm.Map)
        {
            return Wait(way, pause, Each(node, names.Allocate(node.Id, "each"), stretch, way, open), stretch);
        }

        if (Through(node, stretch, open) is var (isThrough, target) && isThrough)
        {
            return Wait(way, pause, target, stretch);
        }

        if (placed.TryGetValue(node.Id, out var scope) && scope != stretch.Scope)
        {
            reports.Crosses(way);
            return stretch.Exit;
        }

        if (scope is null)
        {
            placed[node.Id] = stretch.Scope;
            stretch.Scope.Reserve(node.Id);
            open.Enqueue((node, stretch));
        }

        return Wait(way, pause, node.Id, stretch);
    }

    /// <summary>A shape at which nothing is done is no state where one way leads on from it.</summary>
    private (bool IsThrough, string? Target) Through(
        StateNode node, Stretch stretch, Queue<(StateNode Node, Stretch Stretch)> open)
    {
        if (node.Form is not (StateForm.Join or StateForm.Begin or StateForm.Parallel)
            || graph.From(node).Where(way => !way.IsFailure).ToList() is not { Count: <= 1 } on
            || on.Exists(way => way.IsConditional))
        {
            return (false, null);
        }

        return on is not [var next] ? (true, stretch.Exit)
            : placed.TryAdd(node.Id, stretch.Scope) ? (true, Enter(next, stretch, open))
            : (true, placed.ContainsKey(next.To.Id) ? next.To.Id : stretch.Exit);
    }

    /// <summary>The name of the pause before a state, null where there is none.</summary>
    private string? PauseOf(Way way, Scope scope)
    {
        var name = way.Passage.Seconds is null ? null : names.Allocate(way.To.Id, "wait");
        if (name is not null)
        {
            scope.Reserve(name);
        }

        return name;
    }

    private static string? Wait(Way way, string? pause, string? next, Stretch stretch)
    {
        if (pause is null || way.Passage.Seconds is not { } seconds)
        {
            return next;
        }

        stretch.Scope.Add(pause, State("Wait", next, ("Seconds", PlanValue.Of(seconds))));
        return pause;
    }

    private void Define(StateNode node, Stretch stretch, Queue<(StateNode Node, Stretch Stretch)> open)
    {
        switch (node.Form)
        {
            case StateForm.Choice:
                Choose(node, node.Id, [.. On(node)], stretch, open);
                return;
            case StateForm.Parallel or StateForm.Join or StateForm.Begin when On(node).Any(way => way.IsConditional):
                Choose(node, node.Id, [.. On(node)], stretch, open);
                return;
            case StateForm.Parallel or StateForm.Join or StateForm.Begin:
                Parallel([.. On(node)], stretch, node.Id);
                return;
            case StateForm.Map when On(node).ToList() is [var each, ..]:
                Each(each.To, node.Id, stretch, each, open);
                return;
            case StateForm.End:
                stretch.Scope.Add(node.Id, PlanValue.Of(("Type", PlanValue.Of("Succeed"))));
                return;
            case StateForm.Abort:
                stretch.Scope.Add(
                    node.Id, PlanValue.Of(("Type", PlanValue.Of("Fail")), ("Error", PlanValue.Of("WorkflowFailed"))));
                return;
            case StateForm.Wait when node.State.Seconds is { } seconds:
                var next = Next(node, stretch, open);
                stretch.Scope.Add(node.Id, State("Wait", next, ("Seconds", PlanValue.Of(seconds))));
                return;
            default:
                stretch.Scope.Add(node.Id, Work(node, Next(node, stretch, open), stretch, open));
                return;
        }
    }

    private IEnumerable<Way> On(StateNode node) => graph.From(node).Where(way => !way.IsFailure);

    /// <summary>A task; something that nothing drawn does keeps its place and does nothing.</summary>
    private PlanValue Work(
        StateNode node, string? next, Stretch stretch, Queue<(StateNode Node, Stretch Stretch)> open)
    {
        if (node.Form is not StateForm.Task || node.Participant is not Service service || plan.IsLeftOut(service)
            || plan.Of(service) is not { } target || target.Scope != plan.Of(machine)?.Scope
            || TaskStates.ActionOf(target) is null)
        {
            reports.IsNotDone(node);
            return State("Pass", next);
        }

        reports.IsTask(node, service, target);
        var failure = graph.From(node).FirstOrDefault(way => way.IsFailure);
        var times = TimesOf(node, failure);
        List<(string, PlanValue)> fields =
        [
            .. TaskStates.Fields(target, reports.EventOf(node) ?? machine.Title),
            ("Retry", TaskStates.Retry(target, times)),
        ];
        if (CatchOf(failure, stretch, open) is { } handler)
        {
            fields.Add(("Catch", TaskStates.Catch(handler)));
        }

        return State("Task", next, [.. fields]);
    }

    /// <summary>
    /// Where a state goes on that fails: within another state it fails that one, which goes on so.
    /// </summary>
    private string? CatchOf(Way? failure, Stretch stretch, Queue<(StateNode Node, Stretch Stretch)> open)
    {
        if (failure is not null)
        {
            reports.Saw(failure, failure.To);
        }

        if (stretch.Scope.IsInner)
        {
            if (failure is not null && stretch.Scope.Handler is { } other && other.To != failure.To)
            {
                reports.SecondHandler(failure);
            }

            stretch.Scope.Handler ??= failure;
            return null;
        }

        return failure is not null ? Enter(failure, stretch with { Stop = null, Exit = null }, open) ?? Failed
            : graph.Handler is { } handler && !IsHandling(stretch) ? handler.To.Id
            : Failed;
    }

    private static bool IsHandling(Stretch stretch) => stretch.Exit == Failed;

    private int? TimesOf(StateNode node, Way? failure)
    {
        var passages = graph.Passages.Concat(graph.Direct)
            .Where(r => r.To == node.Id && r.Outcome is Outcome.None).Select(r => r.Passage).ToList();
        return passages.Find(p => p.Tries is not null)?.Tries
            ?? node.State.Tries
            ?? (failure?.Passage.Tries is { } after ? (int?)(after - 1) : null)
            ?? (passages.Exists(p => p.IsRetry) ? 3 : null);
    }

    /// <summary>The state that follows: the one way on, or a choice or ways side by side, which are states.</summary>
    private string? Next(StateNode node, Stretch stretch, Queue<(StateNode Node, Stretch Stretch)> open)
    {
        List<Way> on = [.. On(node)];
        if (on.Exists(way => way.IsConditional))
        {
            return Choose(node, names.Allocate(node.Id, "choice"), on, stretch, open);
        }

        if (on is [] or [_])
        {
            return on is [var only] && !IsEndless(node, only) ? Enter(only, stretch, open) : stretch.Exit;
        }

        if (on.TrueForAll(way => way.Passage.Step is not null)
            && on.Select(way => way.Passage.Step).Distinct().Count() == on.Count)
        {
            var exit = stretch.Exit;
            foreach (var way in Enumerable.Reverse(on))
            {
                exit = Enter(way, stretch with { Exit = exit }) ?? exit;
            }

            return exit;
        }

        return Parallel(on, stretch, names.Allocate(node.Id, "parallel"));
    }

    /// <summary>A way back that nothing conditions would be gone for ever.</summary>
    private bool IsEndless(StateNode node, Way way)
    {
        var isEndless = placed.ContainsKey(way.To.Id) && graph.IsEndless(node, way);
        if (isEndless)
        {
            reports.Endless(way);
        }

        return isEndless;
    }

    private string Choose(
        StateNode node, string name, List<Way> on, Stretch stretch, Queue<(StateNode Node, Stretch Stretch)> open)
    {
        stretch.Scope.Reserve(name);
        var question = node.Form is StateForm.Choice ? node.Participant.Title : null;
        var rest = on.Find(way => way.Passage.Answer is Answer.Otherwise)
            ?? on.Find(way => !way.IsConditional && (node.Form is not StateForm.Choice || way.Relation?.Label is null))
            ?? on.Find(way => way.Passage.Answer is Answer.No && on.Count > 1);
        List<PlanValue> rules = [];
        foreach (var way in on.Where(way => way != rest))
        {
            rules.Add(ChoiceRules.Rule(way, question, Enter(way, stretch, open) ?? Done(stretch.Scope)));
            reports.Looks(way, ChoiceRules.VariableOf(way, question));
        }

        var other = rest is not null ? Enter(rest, stretch, open) ?? Done(stretch.Scope)
            : on.Count == 1 || on.TrueForAll(way => way.Passage.Condition is not null)
                ? stretch.Exit ?? Done(stretch.Scope)
            : null;
        stretch.Scope.Add(
            name,
            rules.Count == 0
                ? State("Pass", other ?? stretch.Exit)
                : PlanValue.Of(
                [
                    ("Type", PlanValue.Of("Choice")),
                    ("Choices", PlanValue.Of(rules)),
                    .. other is null ? [] : (IEnumerable<(string, PlanValue)>)[("Default", PlanValue.Of(other))],
                ]));
        return name;
    }

    private string Parallel(List<Way> ways, Stretch stretch, string name)
    {
        stretch.Scope.Reserve(name);
        var meeting = graph.FindMeeting([.. ways.Select(way => way.To)]);
        List<PlanValue> branches = [];
        Way? handler = null;
        depth++;
        foreach (var way in ways)
        {
            Scope branch = new(stretch.Scope);
            var start = depth > Deepest || way.To == meeting ? null : Enter(way, new(branch, meeting, null));
            if (start is null)
            {
                start = names.Allocate(way.To.Id, "skip");
                branch.Add(start, State("Pass", null));
            }

            branches.Add(PlanValue.Of(("StartAt", PlanValue.Of(start)), ("States", branch.States)));
            handler ??= branch.Handler;
        }

        depth--;
        var next = meeting is null ? stretch.Exit : Enter(new(meeting, null), stretch);
        Surround("Parallel", name, next, handler, stretch, ("Branches", PlanValue.Of(branches)));
        return name;
    }

    private string Done(Scope scope)
    {
        if (scope.Done is null)
        {
            scope.Done = names.Allocate("", "Done");
            scope.Add(scope.Done, PlanValue.Of(("Type", PlanValue.Of("Succeed"))));
        }

        return scope.Done;
    }

    private static PlanValue State(string type, string? next, params IEnumerable<(string, PlanValue)> fields) =>
        PlanValue.Of(
        [
            ("Type", PlanValue.Of(type)),
            next is null ? ("End", PlanValue.Of(true)) : ("Next", PlanValue.Of(next)),
            .. fields,
        ]);
}
