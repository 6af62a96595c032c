using System.Collections.Immutable;
using ArchCompiler.Core.Binding;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Settings;
using ArchCompiler.Core.Text;

namespace ArchCompiler.UnitTests.Binding;

/// <summary>A diagram put together by hand, so that binding is tested without any notation.</summary>
internal sealed class Sketch
{
    private readonly List<DiagramNode> nodes = [];
    private readonly List<DiagramEdge> edges = [];
    private readonly List<DiagramGroup> groups = [];
    private readonly List<PropertyAssignment> properties = [];
    private int offset;

    public Diagram Diagram => new(new("sketch.mmd", new string(' ', offset + 1)), new(0, offset), DiagramType.Flowchart)
    {
        Nodes = [.. nodes],
        Edges = [.. edges],
        Groups = [.. groups],
        Properties = [.. properties],
    };

    public Staged<Architecture> Bound => Binder.Of(BuiltInCatalog.Load()).Bind(Diagram, ProjectSettings.Default);

    public Architecture Architecture => Bound.Value;

    public Sketch Node(string id, string label, string? icon = null, string? shape = null)
    {
        nodes.Add(new(Named(id), new(label, "text", Span()), Span()) { Icon = icon, Shape = shape });
        return this;
    }

    public Sketch Edge(
        string from, string to, string? label = null, string type = "arrow_point", string stroke = "normal")
    {
        var id = $"L_{from}_{to}_{edges.Count(e => e.From.Text == from && e.To.Text == to)}";
        edges.Add(new(Named(id), Named(from), Named(to), Span())
        {
            Label = label is null ? null : new(label, "text", Span()),
            Type = type,
            Stroke = stroke,
        });
        return this;
    }

    public Sketch Group(string id, string title, params ImmutableArray<string> members)
    {
        groups.Add(new(Named(id), new(title, "text", Span()), Span()) { Members = members });
        return this;
    }

    public Sketch Deployment(string group, bool isDeployment)
    {
        var at = groups.FindIndex(g => g.Id.Text == group);
        groups[at] = groups[at] with { IsDeployment = isDeployment };
        return this;
    }

    public Sketch Icon(string group, string icon)
    {
        var at = groups.FindIndex(g => g.Id.Text == group);
        groups[at] = groups[at] with { Icon = icon };
        return this;
    }

    public Sketch State(string subject, string key, string value)
    {
        properties.Add(
            new(Named(subject), Named(key), new DrawnValue.Scalar(value, false, Span()), PropertyPlace.Statement));
        return this;
    }

    private Name Named(string text) => new(text, Span());

    private SourceSpan Span() => new(offset++, 1);
}
