using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Yaml.Architectures;

/// <summary>
/// A diagram while its sections are read: they may stand in any order, so that what names something else is looked
/// up last.
/// </summary>
/// <param name="text">The whole source.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class Sketch(string text, List<Diagnostic> diagnostics)
{
    private readonly Dictionary<string, SourceSpan> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Name> parents = new(StringComparer.Ordinal);
    private readonly List<DiagramNode> nodes = [];
    private readonly List<DiagramGroup> groups = [];
    private readonly List<(RelationHead Head, ImmutableArray<DrawnEntry> Entries)> relations = [];
    private readonly List<PropertyAssignment> statements = [];

    /// <summary>The whole source.</summary>
    public string Text { get; } = text;

    /// <summary>Takes an id; false, with a diagnostic, where it is none or taken.</summary>
    public bool Claim(Name id)
    {
        if (!ArchitectureIds.IsId(id.Text))
        {
            diagnostics.Add(ArchitectureDiagnostics.BadId(id));
            return false;
        }

        if (!ids.TryAdd(id.Text, id.Span))
        {
            diagnostics.Add(ArchitectureDiagnostics.TakenId(id, ids[id.Text]));
            return false;
        }

        return true;
    }

    /// <summary>Adds a node.</summary>
    public void Add(DiagramNode node) => nodes.Add(node);

    /// <summary>Adds a frame.</summary>
    public void Add(DiagramGroup group) => groups.Add(group);

    /// <summary>Adds an edge with what is said of it.</summary>
    public void Add(RelationHead head, ImmutableArray<DrawnEntry> entries) => relations.Add((head, entries));

    /// <summary>Puts a node or frame into a frame; nothing where none is named.</summary>
    public void Put(Name id, DrawnValue.Scalar? boundary)
    {
        if (boundary is not null)
        {
            parents[id.Text] = new(boundary.Text, boundary.Span);
        }
    }

    /// <summary>States a property.</summary>
    public void State(Name id, Name key, DrawnValue value) =>
        statements.Add(new(id, key, value, PropertyPlace.Statement));

    /// <summary>States a property that its author calls something else.</summary>
    public void State(Name id, Name key, DrawnValue value, string wording) =>
        statements.Add(new(id, key, value, PropertyPlace.Statement) { Wording = wording });

    /// <summary>A diagram with everything that was added.</summary>
    public Diagram Finish(Diagram diagram)
    {
        DropUnknownParents();
        var edges = Edges();
        var frames = new Nesting(nodes, groups, parents, diagnostics).Frames();
        return diagram with
        {
            Nodes = [.. nodes],
            Groups = frames,
            Edges = edges,
            Properties = [.. statements],
        };
    }

    private void DropUnknownParents()
    {
        var known = groups.Select(group => group.Id.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, parent) in parents.Where(pair => !known.Contains(pair.Value.Text)).ToList())
        {
            diagnostics.Add(ArchitectureDiagnostics.UnknownBoundary(parent, Nearest.To(parent.Text, known)));
            parents.Remove(id);
        }
    }

    private ImmutableArray<DiagramEdge> Edges()
    {
        var ends = nodes.Select(node => node.Id.Text).Concat(groups.Select(group => group.Id.Text))
            .ToHashSet(StringComparer.Ordinal);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        var edges = ImmutableArray.CreateBuilder<DiagramEdge>();
        foreach (var (head, entries) in relations)
        {
            var isWhole = Check(head.From, ends) & Check(head.To, ends);
            var edge = RelationEntries.Read(head, entries, this, diagnostics);
            edge = edge.HasOwnId ? edge : edge with { Id = new(AutomaticId(head, counts), head.Span) };
            foreach (var property in entries.Where(entry => !RelationEntries.IsOwn(entry.Key.Text)))
            {
                var wording = $"'{property.Key.Text}' of '{head.From.Text} {head.Arrow} {head.To.Text}'";
                State(edge.Id, property.Key, property.Value, wording);
            }

            if (isWhole)
            {
                edges.Add(edge);
            }
        }

        return edges.ToImmutable();
    }

    private bool Check(Name end, HashSet<string> ends)
    {
        if (ends.Contains(end.Text))
        {
            return true;
        }

        diagnostics.Add(ArchitectureDiagnostics.UnknownEnd(end, Nearest.To(end.Text, ends)));
        return false;
    }

    private static string AutomaticId(RelationHead head, Dictionary<string, int> counts)
    {
        var pair = $"L_{head.From.Text}_{head.To.Text}_";
        var count = counts[pair] = counts.GetValueOrDefault(pair, -1) + 1;
        return pair + count.ToString(CultureInfo.InvariantCulture);
    }
}
