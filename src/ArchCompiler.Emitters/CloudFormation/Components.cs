namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>
/// Groups what refers to each other, and orders the groups so that each comes after all that it refers to (Tarjan's
/// strongly connected components, without recursion).
/// </summary>
internal sealed class Components(ILookup<string, string> needs)
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lowest = new(StringComparer.Ordinal);
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private readonly Stack<string> path = new();
    private readonly List<List<string>> found = [];

    /// <summary>The groups, in order; ids that none of <paramref name="ids"/> names are left out.</summary>
    public IReadOnlyList<List<string>> Of(IReadOnlyCollection<string> ids)
    {
        var known = ids.ToHashSet(StringComparer.Ordinal);
        foreach (var id in ids.Where(id => !numbers.ContainsKey(id)))
        {
            Visit(id, known);
        }

        return found;
    }

    private void Visit(string start, HashSet<string> known)
    {
        Stack<(string Id, IEnumerator<string> Needs)> calls = new();
        calls.Push(Enter(start, known));
        while (calls.TryPeek(out var call))
        {
            if (call.Needs.MoveNext())
            {
                var need = call.Needs.Current;
                if (!numbers.TryGetValue(need, out var number))
                {
                    calls.Push(Enter(need, known));
                }
                else if (open.Contains(need))
                {
                    lowest[call.Id] = Math.Min(lowest[call.Id], number);
                }

                continue;
            }

            calls.Pop();
            Leave(call.Id);
            if (calls.TryPeek(out var caller))
            {
                lowest[caller.Id] = Math.Min(lowest[caller.Id], lowest[call.Id]);
            }
        }
    }

    private (string Id, IEnumerator<string> Needs) Enter(string id, HashSet<string> known)
    {
        numbers[id] = lowest[id] = numbers.Count;
        path.Push(id);
        open.Add(id);
        return (id, needs[id].Where(known.Contains).Order(StringComparer.Ordinal).ToList().GetEnumerator());
    }

    private void Leave(string id)
    {
        if (lowest[id] != numbers[id])
        {
            return;
        }

        List<string> group = [];
        do
        {
            group.Add(path.Peek());
            open.Remove(path.Peek());
        }
        while (path.Pop() != id);
        found.Add(group);
    }
}
