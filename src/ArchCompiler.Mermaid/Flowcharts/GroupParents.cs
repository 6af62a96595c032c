namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>
/// Which frame stands in which. Two frames may name each other as members, and two may have one id; parents never go in
/// a circle all the
/// same: the later claim is passed over.
/// </summary>
internal sealed class GroupParents
{
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);

    /// <summary>The parents of frames.</summary>
    /// <param name="groups">Ids of the frames, in the order in which their claims count.</param>
    /// <param name="members">What a frame holds.</param>
    public GroupParents(IReadOnlyCollection<string> groups, Func<string, IEnumerable<string>> members)
    {
        var roots = new Dictionary<string, string>(StringComparer.Ordinal);
        var ids = groups.ToHashSet(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            foreach (var member in members(group).Where(ids.Contains))
            {
                Claim(group, member, roots);
            }
        }
    }

    /// <summary>The id of the frame around a frame, null at the top.</summary>
    public string? Find(string id) => parents.GetValueOrDefault(id);

    private void Claim(string parent, string member, Dictionary<string, string> roots)
    {
        if (!parents.ContainsKey(member) && !string.Equals(Root(parent, roots), member, StringComparison.Ordinal))
        {
            parents.Add(member, parent);
            roots[member] = parent;
        }
    }

    /// <summary>The outermost frame so far; the ways to it are shortened as they are walked.</summary>
    private static string Root(string id, Dictionary<string, string> roots)
    {
        var root = id;
        while (roots.TryGetValue(root, out var above))
        {
            root = above;
        }

        while (roots.TryGetValue(id, out var above))
        {
            roots[id] = root;
            id = above;
        }

        return root;
    }
}
