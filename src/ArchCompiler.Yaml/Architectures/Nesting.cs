using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Yaml.Architectures;

/// <summary>Puts nodes and frames into the frames that they name; no depth of nesting exhausts the stack.</summary>
internal sealed class Nesting(
    List<DiagramNode> nodes, List<DiagramGroup> groups, Dictionary<string, Name> parents, List<Diagnostic> diagnostics)
{
    private readonly Dictionary<string, Name> parents = new(parents, StringComparer.Ordinal);

    /// <summary>The frames with their members, inner before outer.</summary>
    public ImmutableArray<DiagramGroup> Frames()
    {
        CutCycles();
        var members = nodes.Select(node => node.Id).Concat(groups.Select(group => group.Id))
            .Where(id => parents.ContainsKey(id.Text))
            .ToLookup(id => parents[id.Text].Text, id => id.Text, StringComparer.Ordinal);
        var byId = groups.ToDictionary(group => group.Id.Text, StringComparer.Ordinal);
        return
        [
            .. OuterFirst(byId, members).Reverse().Select(group => group with
            {
                Members = [.. members[group.Id.Text]],
                Parent = parents.TryGetValue(group.Id.Text, out var parent) ? parent.Text : null,
            }),
        ];
    }

    private IEnumerable<DiagramGroup> OuterFirst(
        Dictionary<string, DiagramGroup> byId, ILookup<string, string> members)
    {
        Stack<DiagramGroup> open = new(groups.Where(group => !parents.ContainsKey(group.Id.Text)));
        while (open.TryPop(out var group))
        {
            yield return group;
            foreach (var member in members[group.Id.Text].Where(byId.ContainsKey))
            {
                open.Push(byId[member]);
            }
        }
    }

    /// <summary>Takes the frame that closes a circle out of it, once for each circle.</summary>
    private void CutCycles()
    {
        HashSet<string> safe = new(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            List<string> path = [];
            HashSet<string> seen = new(StringComparer.Ordinal);
            var current = group.Id.Text;
            while (!safe.Contains(current) && seen.Add(current))
            {
                path.Add(current);
                if (!parents.TryGetValue(current, out var parent))
                {
                    break;
                }

                if (seen.Contains(parent.Text))
                {
                    diagnostics.Add(ArchitectureDiagnostics.BoundaryInItself(parent));
                    parents.Remove(current);
                    break;
                }

                current = parent.Text;
            }

            safe.UnionWith(path);
        }
    }
}
