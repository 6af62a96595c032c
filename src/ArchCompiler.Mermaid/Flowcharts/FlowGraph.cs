using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>
/// What the statements add up to, by Mermaid's rules: mentions merge into one node, a frame is known once it closes,
/// ids are looked up
/// among what was said before.
/// </summary>
internal sealed class FlowGraph
{
    private readonly Dictionary<string, FlowVertex> verticesById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FlowEdge> edgesById = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), int> parallels = [];
    private readonly Dictionary<string, FlowSubgraph> closedById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> classes = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Stack<FlowSubgraph> open = new();
    private int closings;

    /// <summary>Direction of the whole, as Mermaid normalises it.</summary>
    public string Direction { get; private set; } = "";

    /// <summary>Accessible title.</summary>
    public string? AccessibleTitle { get; set; }

    /// <summary>Accessible description.</summary>
    public string? AccessibleDescription { get; set; }

    /// <summary>Nodes in the order of their first mention.</summary>
    public List<FlowVertex> Vertices { get; } = [];

    /// <summary>Edges in drawing order.</summary>
    public List<FlowEdge> Edges { get; } = [];

    /// <summary>Frames in the order in which they closed.</summary>
    public List<FlowSubgraph> Closed { get; } = [];

    /// <summary>Ids of frames that an earlier frame has, which Mermaid makes one of.</summary>
    public List<Name> Repeated { get; } = [];

    /// <summary>Class definitions with their styles, in the order of their first mention.</summary>
    public IEnumerable<KeyValuePair<string, List<string>>> Classes => classes;

    /// <summary>The innermost open frame, null at the top.</summary>
    public FlowSubgraph? Innermost => open.TryPeek(out var frame) ? frame : null;

    /// <summary>Takes the direction of the header.</summary>
    public void SetDirection(string written) => Direction = JsText.Trim(written) switch
    {
        "<" => "RL",
        "^" => "BT",
        ">" => "LR",
        "v" or "TD" => "TB",
        var name => name,
    };

    /// <summary>Mentions a node. An edge of that id takes the mention, and nothing comes of it.</summary>
    /// <returns>The node, null where an edge has the id.</returns>
    public FlowVertex? Mention(Name id)
    {
        if (edgesById.ContainsKey(id.Text))
        {
            return null;
        }

        if (!verticesById.TryGetValue(id.Text, out var vertex))
        {
            vertex = new(id);
            verticesById.Add(id.Text, vertex);
            Vertices.Add(vertex);
        }

        return vertex;
    }

    /// <summary>Mentions a node with a shape and its text.</summary>
    public void Declare(Name id, string shape, FlowText text, SourceSpan span)
    {
        if (Mention(id) is { } vertex)
        {
            vertex.Label = text.ToLabel();
            vertex.LabelSpan = span;
            vertex.Shape = shape;
        }
    }

    /// <summary>The edge of an id, if any.</summary>
    public FlowEdge? FindEdge(string id) => edgesById.GetValueOrDefault(id);

    /// <summary>The closed frame of an id, if any.</summary>
    public FlowSubgraph? FindClosed(string id) => closedById.GetValueOrDefault(id);

    /// <summary>The node of an id, if any.</summary>
    public FlowVertex? FindVertex(string id) => verticesById.GetValueOrDefault(id);

    /// <summary>
    /// Draws an edge from each start to each end. The author's id goes to the last start's edge to the first end.
    /// </summary>
    public void Connect(IReadOnlyList<Name> starts, IReadOnlyList<Name> ends, DrawnLink link)
    {
        foreach (var start in starts)
        {
            foreach (var end in ends)
            {
                var isNamed = string.Equals(start.Text, starts[^1].Text, StringComparison.Ordinal)
                    && string.Equals(end.Text, ends[0].Text, StringComparison.Ordinal);
                Connect(start, end, link, isNamed ? link.Id : null);
            }
        }
    }

    /// <summary>Puts a class on whatever has one of the ids: nodes, edges and frames that exist.</summary>
    /// <returns>Whether anything has.</returns>
    public bool AddClass(string ids, string name)
    {
        var count = 0;
        foreach (var found in ids.Split(',').SelectMany(ClassesOf))
        {
            found.Add(name);
            count++;
        }

        return count > 0;
    }

    /// <summary>Defines classes; a second definition adds to the first.</summary>
    public void DefineClass(string ids, IReadOnlyList<string> styles)
    {
        var written = string.Join(',', styles).Replace("\\,", "§§§", StringComparison.Ordinal).Replace(',', ';')
            .Replace("§§§", ",", StringComparison.Ordinal).Split(';');
        foreach (var id in ids.Split(','))
        {
            if (!classes.TryGetValue(id, out var known))
            {
                classes.Add(id, known = []);
            }

            known.AddRange(written.Select(TextCleanup.DecodeEntities));
        }
    }

    /// <summary>Opens a frame.</summary>
    public void Open(FlowSubgraph frame) => open.Push(frame);

    /// <summary>Closes the innermost frame. There must be one.</summary>
    public void Close(int end)
    {
        var frame = open.Pop();
        var isNameless = frame.Title is null && frame.Id.Raw.Any(JsText.IsBlank);
        var id = isNameless ? $"subGraph{closings}" : TextCleanup.DecodeEntities(JsText.Trim(frame.Id.Raw));
        frame.Close(new(id, frame.Id.Span), taken, end);
        closings++;
        if (closedById.TryAdd(id, frame))
        {
            Closed.Add(frame);
        }
        else
        {
            closedById[id].Join(frame);
            Repeated.Add(frame.ClosedId);
        }

        Innermost?.Add(id);
    }

    private IEnumerable<List<string>> ClassesOf(string id) =>
        new[] { FindVertex(id)?.Classes, FindEdge(id)?.Classes, FindClosed(id)?.Classes }.OfType<List<string>>();

    private void Connect(Name start, Name end, DrawnLink link, Name? ownId)
    {
        var count = parallels.GetValueOrDefault((start.Text, end.Text));
        var isOwn = ownId is { Text.Length: > 0 } own && !edgesById.ContainsKey(own.Text);
        var automatic = $"L_{start.Text}_{end.Text}_{(count == 0 ? 0 : count + 1)}";
        var edge = new FlowEdge(isOwn && ownId is { } id ? id : new(automatic, link.Span), start, end)
        {
            HasOwnId = isOwn,
            Label = link.Text?.ToLabel(),
            Link = link.Signs,
        };
        Edges.Add(edge);
        edgesById.TryAdd(edge.Id.Text, edge);
        parallels[(start.Text, end.Text)] = count + 1;
    }
}
