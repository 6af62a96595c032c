using System.Text;
using Antlr4.Runtime;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>
/// Reads <c>id@{ … }</c>. On one line it is the inside of a YAML mapping in braces; a line end anywhere makes it block
/// YAML, where commas
/// belong to the values.
/// </summary>
internal sealed class Metadata(MappedText source, FlowGraph graph, ReadingLog log)
{
    private static readonly string[] NodeKeys =
        ["shape", "label", "labelType", "icon", "form", "pos", "img", "constraint", "w", "h"];
    private static readonly string[] EdgeKeys = ["animate", "animation", "curve"];
    private static readonly string[] GroupKeys = ["view"];

    /// <summary>
    /// Applies the metadata to the frame, edge or node of the id; what Mermaid does not know is a property.
    /// </summary>
    public void Apply(Name id, IReadOnlyList<IToken> tokens)
    {
        var value = Read(tokens);
        if (graph.FindClosed(id.Text) is { } group && value is not null)
        {
            group.Icon = Text(value, "icon") ?? group.Icon;
            AddProperties(id, value, [.. NodeKeys, .. GroupKeys]);
        }
        else if (graph.FindEdge(id.Text) is not null)
        {
            AddProperties(id, value, EdgeKeys);
        }
        else if (graph.Mention(id) is { } vertex && value is not null)
        {
            ApplyToNode(vertex, id, value);
            AddProperties(id, value, NodeKeys);
        }
    }

    private DrawnValue? Read(IReadOnlyList<IToken> tokens)
    {
        var text = new StringBuilder();
        List<int> offsets = [];
        var isQuoted = false;
        foreach (var token in tokens)
        {
            Append(token, isQuoted, text, offsets);
            isQuoted ^= token.Text is "\"";
        }

        var end = source.ToSource(tokens[^1].StopIndex);
        if (!text.ToString().Contains('\n', StringComparison.Ordinal))
        {
            text.Insert(0, "{\n").Append("\n}");
            offsets.InsertRange(0, [offsets.Count > 0 ? offsets[0] : end, offsets.Count > 0 ? offsets[0] : end]);
        }

        // Blanks on the last line would be the text of a block that is empty.
        var yaml = text.ToString().TrimEnd(' ', '\t') + "\n";
        return MermaidYaml.Read(yaml, at => at < offsets.Count ? offsets[at] : end, log);
    }

    /// <summary>A line end inside double quotes is a line break of the label.</summary>
    private void Append(IToken token, bool isQuoted, StringBuilder text, List<int> offsets)
    {
        var raw = token.Text;
        if (string.Equals(raw, "@{", StringComparison.Ordinal))
        {
            return;
        }

        for (var i = 0; i < raw.Length; i++)
        {
            var isBreak = isQuoted && raw[i] == '\n';
            var piece = isBreak ? "<br/>" : raw[i].ToString();
            text.Append(piece);
            offsets.AddRange(Enumerable.Repeat(source.ToSource(token.StartIndex + i), piece.Length));
            i = isBreak ? JsText.SkipBlanks(raw, i) - 1 : i;
        }
    }

    private void ApplyToNode(FlowVertex vertex, Name id, DrawnValue value)
    {
        if (Find(value, "shape") is { } shape && !JsonScalar.IsNothing(shape))
        {
            ApplyShape(vertex, shape);
        }

        var label = Find(value, "label");
        var hasLabel = label is not null && !JsonScalar.IsNothing(label);
        if (hasLabel && label is not null)
        {
            var type = Text(value, "labelType") is "string" or "text" ? Text(value, "labelType") : null;
            vertex.Label = new(TextCleanup.DecodeEntities(JsonScalar.Print(label)), type ?? "markdown", label.Span);
            vertex.LabelSpan = id.Span.To(value.Span);
        }

        ApplyPicture(vertex, value, hasLabel ? label : null);
    }

    private void ApplyPicture(FlowVertex vertex, DrawnValue value, DrawnValue? label)
    {
        vertex.Icon = Text(value, "icon") ?? vertex.Icon;
        if (Text(value, "icon") is null && Text(value, "img") is null)
        {
            return;
        }

        if (label is not null && !JsonScalar.IsText(label))
        {
            log.Add(MermaidDiagnostics.LabelOfPictureIsNoText(label.Span, JsonScalar.Print(label)));
        }
        else if (label is null
            && (vertex.Label is null || string.Equals(vertex.Label.Text, vertex.Id.Text, StringComparison.Ordinal)))
        {
            vertex.Label = new("", vertex.Label?.Type ?? "text", new(value.Span.Start, 0));
        }
    }

    private void ApplyShape(FlowVertex vertex, DrawnValue shape)
    {
        var name = JsonScalar.Print(shape);
        if (JsonScalar.IsText(shape) && Shapes.Contains(name))
        {
            vertex.Shape = name;
        }
        else
        {
            log.Add(MermaidDiagnostics.UnknownShape(new(name, shape.Span), Shapes.Nearest(name)));
        }
    }

    private void AddProperties(Name subject, DrawnValue? value, string[] known)
    {
        if (value is DrawnValue.Mapping mapping)
        {
            var own = mapping.Entries.RemoveAll(entry => known.Contains(entry.Key.Text, StringComparer.Ordinal));
            foreach (var entry in own)
            {
                Misreadings.CheckKey(entry, log);
            }

            log.Properties.AddRange(own
                .Select(entry => new PropertyAssignment(subject, entry.Key, entry.Value, PropertyPlace.Statement)));
        }
    }

    private static DrawnValue? Find(DrawnValue value, string key) => (value as DrawnValue.Mapping)?.Find(key);

    private static string? Text(DrawnValue value, string key) =>
        Find(value, key) is { } found && !JsonScalar.IsNothing(found) ? JsonScalar.Print(found) : null;
}
