using System.Collections.Immutable;

namespace ArchCompiler.Templates.Rendering;

/// <summary>The names that mean something at one place of a rendering.</summary>
internal sealed class Scope(IReadOnlyDictionary<string, ScriptValue> globals)
{
    private readonly Dictionary<string, ScriptValue> assigned = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly Stack<LoopFrame> loops = new();
    private Dictionary<string, ScriptValue> locals = new(StringComparer.Ordinal);

    /// <summary>What was assigned, in the order of first assignment.</summary>
    public ScriptValue.Map Assigned => new([.. order.Select(name => KeyValuePair.Create(name, assigned[name]))]);

    /// <summary>The innermost loop of this template, null outside of all.</summary>
    public LoopFrame? Loop { get; private set; }

    /// <summary>All names in sight, for suggestions.</summary>
    public IEnumerable<string> Names =>
        loops.Select(l => l.Name).Concat(order).Concat(globals.Keys).Concat(locals.Keys);

    public ScriptValue? Find(string name)
    {
        foreach (var loop in loops)
        {
            if (string.Equals(loop.Name, name, StringComparison.Ordinal))
            {
                return loop.Value;
            }
        }

        var store = name.StartsWith('$') ? locals : assigned;
        return store.TryGetValue(name, out var value) || globals.TryGetValue(name, out value) ? value : null;
    }

    public void Assign(string name, ScriptValue value)
    {
        if (name.StartsWith('$'))
        {
            locals[name] = value;
            return;
        }

        if (assigned.TryAdd(name, value))
        {
            order.Add(name);
        }

        assigned[name] = value;
    }

    /// <summary>Runs a loop, whose variable hides others of its name.</summary>
    public void Enter(LoopFrame loop, Action body)
    {
        var outer = Loop;
        Loop = loop;
        loops.Push(loop);
        try
        {
            body();
        }
        finally
        {
            loops.Pop();
            Loop = outer;
        }
    }

    /// <summary>
    /// Runs an included template, which sees its includer's variables but neither its locals nor the state of its loop.
    /// </summary>
    /// <param name="arguments">What stands after the name, in <c>$</c>.</param>
    /// <param name="body">The template.</param>
    public void Include(ImmutableArray<ScriptValue> arguments, Action body)
    {
        var (outerLoop, outerLocals) = (Loop, locals);
        (Loop, locals) = (null, new(StringComparer.Ordinal) { ["$"] = ScriptValue.Of(arguments) });
        try
        {
            body();
        }
        finally
        {
            (Loop, locals) = (outerLoop, outerLocals);
        }
    }
}

/// <summary>One running loop.</summary>
internal sealed class LoopFrame(string name, ImmutableArray<ScriptValue> items)
{
    public string Name { get; } = name;

    public int Index { get; set; }

    public ScriptValue Value => items[Index];

    /// <summary>A member of <c>for</c>, null where it has none of that name.</summary>
    public ScriptValue? Find(string member) => member switch
    {
        "index" => ScriptValue.Of((decimal)Index),
        "rindex" => ScriptValue.Of((decimal)(items.Length - Index - 1)),
        "first" => ScriptValue.Of(Index == 0),
        "last" => ScriptValue.Of(Index == items.Length - 1),
        "even" => ScriptValue.Of(Index % 2 == 0),
        "odd" => ScriptValue.Of(Index % 2 == 1),
        "length" => ScriptValue.Of((decimal)items.Length),
        "changed" => ScriptValue.Of(Index == 0 || !items[Index].Equals(items[Index - 1])),
        _ => null,
    };
}
