namespace ArchCompiler.Core.Planning.Lowering.States;

/// <summary>What is done for each item, and states around others.</summary>
internal sealed partial class StateWriter
{
    private readonly HashSet<string> opened = new(StringComparer.Ordinal);

    /// <summary>One state, done once for each item of the input.</summary>
    private string Each(
        StateNode node, string name, Stretch stretch, Way way, Queue<(StateNode Node, Stretch Stretch)> open)
    {
        stretch.Scope.Reserve(name);
        Scope item = new(stretch.Scope);
        reports.Saw(way, node);
        reports.Iterates(way);
        placed[node.Id] = item;
        item.Add(node.Id, Work(node, null, new(item, null, null), open));
        Surround(
            "Map",
            name,
            Next(node, stretch, open),
            item.Handler,
            stretch,
            ("ItemProcessor", Processor(node.Id, item)));
        return name;
    }

    /// <summary>The states of a frame, gone through once for each item of the input.</summary>
    private string EachIn(string frame, Way way, Stretch stretch, Queue<(StateNode Node, Stretch Stretch)> open)
    {
        var name = names.Allocate(way.To.Id, "each");
        stretch.Scope.Reserve(name);
        Scope item = new(stretch.Scope);
        reports.Iterates(way);
        var stop = graph.ExitOf(frame);
        string? start = null;
        foreach (var first in graph.Starts(frame).DefaultIfEmpty(way.To).Reverse())
        {
            item.GoToStart();
            start = Enter(new Way(first, null), new(item, stop, start)) ?? start;
        }

        item.GoToEnd();
        if (start is null)
        {
            start = names.Allocate(way.To.Id, "skip");
            item.Add(start, State("Pass", null));
        }

        var next = stop is null ? stretch.Exit : Enter(new(stop, null), stretch, open);
        Surround("Map", name, next, item.Handler, stretch, ("ItemProcessor", Processor(start, item)));
        return name;
    }

    private static PlanValue Processor(string start, Scope item) => PlanValue.Of(
        ("ProcessorConfig", PlanValue.Of(("Mode", PlanValue.Of("INLINE")))),
        ("StartAt", PlanValue.Of(start)),
        ("States", item.States));

    /// <summary>A state around others: it fails as one of them does.</summary>
    private void Surround(
        string type, string name, string? next, Way? handler, Stretch stretch, (string, PlanValue) content)
    {
        Queue<(StateNode Node, Stretch Stretch)> open = new();
        List<(string, PlanValue)> fields = [content];
        if (CatchOf(handler, stretch, open) is { } caught)
        {
            fields.Add(("Catch", TaskStates.Catch(caught)));
        }

        stretch.Scope.Add(name, State(type, next, [.. fields]));
        while (open.TryDequeue(out var rest))
        {
            Define(rest.Node, rest.Stretch, open);
        }
    }
}
