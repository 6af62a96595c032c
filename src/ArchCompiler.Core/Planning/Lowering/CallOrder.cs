namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>
/// Has each container service start after those that it calls: its tasks know the names that were there when it was
/// deployed. Of services that call each other in a ring one has to be the first; it learns the last name when it is
/// deployed again.
/// </summary>
internal static class CallOrder
{
    public static void Settle(PlanBuilder plan)
    {
        var calls = plan.AttachmentsOf("call")
            .ToLookup(call => call.Owner, call => call.Attached, StringComparer.Ordinal);
        HashSet<string> entered = new(StringComparer.Ordinal);
        HashSet<string> open = new(StringComparer.Ordinal);
        foreach (var first in calls.Select(call => call.Key).Order(StringComparer.Ordinal).Where(entered.Add))
        {
            Walk(first, calls, entered, open, plan);
        }
    }

    // With a stack of its own: a row of calls may be as long as the drawing.
    private static void Walk(
        string first, ILookup<string, string> calls, HashSet<string> entered, HashSet<string> open, PlanBuilder plan)
    {
        Stack<(string Caller, Queue<string> Called)> path = new();
        Enter(first);
        while (path.TryPeek(out var at))
        {
            if (!at.Called.TryDequeue(out var called))
            {
                open.Remove(path.Pop().Caller);
            }
            else if (!open.Contains(called))
            {
                Follow(at.Caller, called);
                if (entered.Add(called))
                {
                    Enter(called);
                }
            }
        }

        void Enter(string caller)
        {
            open.Add(caller);
            path.Push((caller, new(calls[caller].Order(StringComparer.Ordinal))));
        }

        void Follow(string caller, string called)
        {
            if (plan.Find(caller) is { } after && plan.Find(called) is { } before)
            {
                after.Append("calls_ready", before.Output("ready"));
            }
        }
    }
}
