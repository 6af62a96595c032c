using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Flowcharts;

namespace ArchCompiler.Mermaid.C4;

/// <summary>
/// What the statements of a C4 diagram add up to, by Mermaid's rules: an alias said again is said anew.
/// </summary>
internal sealed class C4Graph(ReadingLog log)
{
    private readonly Dictionary<string, C4Element> shapesById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, C4Element> boundariesById = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), C4Relation> relationsByEnds = [];
    private readonly List<C4Element> shapes = [];
    private readonly List<C4Element> boundaries = [];
    private readonly List<C4Relation> relations = [];
    private readonly Stack<C4Element> open = new();

    /// <summary>How many boundaries are open.</summary>
    public int Depth => open.Count;

    /// <summary>The title.</summary>
    public Name? Title { get; set; }

    /// <summary>Accessible description.</summary>
    public string? AccessibleDescription { get; set; }

    /// <summary>The innermost open boundary. There must be one.</summary>
    public C4Element Innermost => open.Peek();

    /// <summary>Draws a shape.</summary>
    public void AddShape(string word, ReadOnlySpan<C4Argument> arguments, SourceSpan span)
    {
        var shape = Declare(shapesById, shapes, arguments, span);
        var isSystem = word.StartsWith("Person", StringComparison.Ordinal)
            || word.StartsWith("System", StringComparison.Ordinal);
        shape.Set(Rest(arguments, 2), isSystem ? C4Words.OfSystem : C4Words.OfContainer, span);
        shape.Set("typeC4Shape", new(C4Words.Shape(word), new(span.Start, word.Length)), isText: true);
    }

    /// <summary>Opens a boundary.</summary>
    public void OpenBoundary(string word, ReadOnlySpan<C4Argument> given, SourceSpan span)
    {
        var arguments = WithType(word, given, span);
        var boundary = Declare(boundariesById, boundaries, arguments, span);
        var rest = Rest(arguments, 2);
        if (word.Contains("Node", StringComparison.Ordinal))
        {
            boundary.Set(rest, C4Words.OfNode, span);
            SetDefault(boundary, "node", span);
            boundary.Set("nodeType", new(NodeType(word), new(span.Start, word.Length)), isText: false);
        }
        else
        {
            boundary.Set(rest, C4Words.OfBoundary, span);
            SetDefault(boundary, word is "Container_Boundary" ? "container" : "system", span);
        }

        open.Push(boundary);
    }

    /// <summary>Closes the innermost boundary. There must be one.</summary>
    public void Close(int end)
    {
        var boundary = open.Pop();
        boundary.Span = SourceSpan.FromBounds(boundary.Span.Start, Math.Max(boundary.Span.End, end));
    }

    /// <summary>Draws a relation; one between the same ends takes the place of the earlier one.</summary>
    public void Connect(string word, ReadOnlySpan<C4Argument> arguments, SourceSpan span)
    {
        if (arguments is not [{ Value: var from }, { Value: var to }, var label, .. var rest])
        {
            log.Add(C4Diagnostics.RelationWithoutLabel(span, word));
            return;
        }

        if (relationsByEnds.TryGetValue((from.Text, to.Text), out var known))
        {
            log.Add(C4Diagnostics.RelationReplaced(span, known.Text.Span, from.Text, to.Text));
        }
        else
        {
            known = new(from, to, new(new($"L_{from.Text}_{to.Text}_0", span)));
            relationsByEnds.Add((from.Text, to.Text), known);
            relations.Add(known);
        }

        known.Text.Span = span;
        known.Text.Set("type", new(C4Words.Relation(word), new(span.Start, word.Length)), isText: false);
        known.Text.Set("from", from, isText: false);
        known.Text.Set("to", to, isText: false);
        known.Text.Set(LabelDetail(label));
        known.Text.Set(rest, C4Words.OfRelation, span);
    }

    /// <summary>Styles an element.</summary>
    public void StyleElement(ReadOnlySpan<C4Argument> arguments, SourceSpan span)
    {
        var alias = arguments.IsEmpty ? "" : arguments[0].Value.Text;
        (shapesById.GetValueOrDefault(alias) ?? boundariesById.GetValueOrDefault(alias))
            ?.Set(Rest(arguments, 1), C4Words.OfElementStyle, span);
    }

    /// <summary>Styles a relation.</summary>
    public void StyleRelation(ReadOnlySpan<C4Argument> arguments, SourceSpan span)
    {
        if (arguments.Length > 1
            && relationsByEnds.TryGetValue((arguments[0].Value.Text, arguments[1].Value.Text), out var relation))
        {
            relation.Text.Set(Rest(arguments, 2), C4Words.OfRelationStyle, span);
        }
    }

    /// <summary>The diagram with what was drawn.</summary>
    public Diagram Fill(Diagram diagram) => diagram with
    {
        AccessibleDescription = AccessibleDescription,
        Nodes = [.. shapes.Select(Node), .. Undeclared()],
        Groups = [.. Groups()],
        Edges = [.. relations.Select(relation => relation.ToEdge())],
    };

    private static ReadOnlySpan<C4Argument> Rest(ReadOnlySpan<C4Argument> arguments, int from) =>
        arguments[Math.Min(from, arguments.Length)..];

    /// <summary>Mermaid takes what stands in the label's place for it, whatever key is written before it.</summary>
    private static ElementDetail LabelDetail(C4Argument label) =>
        new("label", label.Value, IsText: true) { Key = label.Key };

    /// <summary>
    /// <c>System_Boundary</c> and the like say the type themselves: Mermaid puts it behind the label, so that what
    /// follows is moved on by one, and in the label's place where there is none.
    /// </summary>
    private static C4Argument[] WithType(string word, ReadOnlySpan<C4Argument> given, SourceSpan span)
    {
        var type = word.IndexOf("_Boundary", StringComparison.Ordinal);
        var at = Math.Min(2, given.Length);
        return type < 0
            ? [.. given]
            : [.. given[..at], new(new(word[..type].ToUpperInvariant(), new(span.Start, 0))), .. given[at..]];
    }

    private static string NodeType(string word) => word switch
    {
        "Node_L" => "nodeL",
        "Node_R" => "nodeR",
        _ => "node",
    };

    private static void SetDefault(C4Element boundary, string type, SourceSpan span)
    {
        if (boundary.Find("type") is { Text.Length: 0, Span: { Length: 0 } place } && place.Start == span.End)
        {
            boundary.Set("type", new(type, place), isText: true);
        }
    }

    private C4Element Declare(
        Dictionary<string, C4Element> known, List<C4Element> all, ReadOnlySpan<C4Argument> arguments, SourceSpan span)
    {
        var alias = arguments.IsEmpty ? new("", span) : arguments[0].Value;
        if (!known.TryGetValue(alias.Text, out var element))
        {
            element = new(alias);
            known.Add(alias.Text, element);
            all.Add(element);
        }

        element.Span = span;
        element.Parent = open.TryPeek(out var parent) ? parent : null;
        element.Set("parentBoundary", element.Parent?.Id ?? new("global", new(span.Start, 0)), isText: false);
        var label = arguments.Length > 1 ? arguments[1] : new(new("", new(span.End, 0)));
        element.Set(LabelDetail(label));
        return element;
    }

    private static DiagramNode Node(C4Element shape) =>
        new(shape.Id, shape.LabelOf("label", "techn", "descr"), shape.Span)
        {
            Shape = shape.Find("typeC4Shape")?.Text,
            Link = shape.Find("link")?.Text,
            Details = [.. shape.Details],
        };

    /// <summary>Ends of relations that nothing declares. Mermaid reads them and fails to draw them.</summary>
    private IEnumerable<DiagramNode> Undeclared()
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var end in relations.SelectMany(relation => new[] { relation.From, relation.To }))
        {
            if (!shapesById.ContainsKey(end.Text) && !boundariesById.ContainsKey(end.Text) && seen.Add(end.Text))
            {
                log.Add(C4Diagnostics.EndNotDeclared(end));
                yield return new(end, new(end.Text, "text", end.Span), end.Span);
            }
        }
    }

    private IEnumerable<DiagramGroup> Groups()
    {
        var inside = shapes.Concat(boundaries)
            .ToLookup(element => element.Parent?.Id.Text ?? "", element => element.Id.Text, StringComparer.Ordinal);
        var parents = new GroupParents([.. boundaries.Select(boundary => boundary.Id.Text)], id => inside[id]);
        return Enumerable.Reverse(boundaries).Select(boundary =>
            new DiagramGroup(boundary.Id, boundary.LabelOf(Lines(boundary)), boundary.Span)
            {
                Members = [.. inside[boundary.Id.Text]],
                Parent = parents.Find(boundary.Id.Text),
                Details = [.. boundary.Details],
                IsDeployment = boundary.Find("nodeType") is not null,
            });
    }

    /// <summary>The type is a line of its own where the author wrote it.</summary>
    private static string[] Lines(C4Element boundary) =>
        boundary.Find("type") is { Span.Length: > 0 } ? ["label", "type", "descr"] : ["label", "descr"];
}
