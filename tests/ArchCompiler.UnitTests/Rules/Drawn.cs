using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Settings;
using ArchCompiler.Core.Text;

namespace ArchCompiler.UnitTests.Rules;

/// <summary>
/// An architecture built by hand over a few lines of Mermaid, for tests of what stands between binding and reporting.
/// </summary>
internal sealed class Drawn(string text, string path = "drawn.mmd")
{
    private readonly List<Service> services = [];
    private readonly List<Other> others = [];
    private readonly List<Relation> relations = [];
    private ImmutableArray<Waiver> waivers = [];

    public SourceText Source { get; } = new(path, text);

    public static ServiceKind Kind(
        Capabilities capabilities, ZoneModel zones = ZoneModel.Option, params string[] flags) =>
        new("kind", "Kind")
        {
            Capabilities = capabilities,
            Zones = zones,
            Properties = [.. flags.Select(f => new PropertyDeclaration(f, PropertyType.Flag, f))],
        };

    public Drawn Service(
        string id, Capabilities capabilities, ZoneModel zones = ZoneModel.Option, params string[] flags) =>
        Service([id], Kind(capabilities, zones, flags));

    public Drawn Service(string[] ids, ServiceKind kind)
    {
        var nodes = ids.Select(Node).ToImmutableArray();
        services.Add(new(ids[0].ToLowerInvariant(), kind, nodes, nodes[0].Span) { Title = ids[0] });
        return this;
    }

    public Drawn User(string id)
    {
        var node = Node(id);
        others.Add(new(id.ToLowerInvariant(), Kind(Capabilities.InternetEntry), [node], node.Span) { Title = id });
        return this;
    }

    public Drawn Edge(string from, RelationKind kind, string to, string? label = null)
    {
        var edge = new DiagramEdge(
            new($"L_{from}_{to}_0", default), new(from, default), new(to, default), SpanOf(from));
        var (source, target) = (from.ToLowerInvariant(), to.ToLowerInvariant());
        relations.Add(new($"{source}-{kind}-{target}", source, target, kind, [edge], edge.Span) { Label = label });
        return this;
    }

    public Drawn Waive(string rule, string[] subjects, DateOnly? until = null)
    {
        var span = new SourceSpan(Source.Text.Length, 0);
        waivers =
        [
            .. waivers,
            new(new(rule, span), [.. subjects.Select(s => new Name(s, span))], "accepted", span) { Until = until },
        ];
        return this;
    }

    public Architecture Bind(ProjectSettings? settings = null) => new(
        new(Source, new(0, Source.Text.Length), DiagramType.Flowchart)
        {
            Nodes = [.. services.SelectMany(s => s.Nodes), .. others.SelectMany(o => o.Nodes)],
            Waivers = waivers,
        },
        settings ?? ProjectSettings.Default,
        [.. services],
        [.. others],
        [],
        [.. relations]);

    private DiagramNode Node(string id)
    {
        var span = SpanOf(id);
        return new(new(id, span), new(id, "text", span), span);
    }

    private SourceSpan SpanOf(string id)
    {
        var start = Source.Text.IndexOf(id, StringComparison.Ordinal);
        return new(Math.Max(0, start), id.Length);
    }
}
