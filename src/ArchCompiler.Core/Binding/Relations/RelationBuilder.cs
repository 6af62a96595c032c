using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Binding.Properties;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// Makes the relations: reads each link, unites those that say the same of the same two participants, and gives ids.
/// </summary>
internal sealed class RelationBuilder(
    DrawnTree tree, EdgeWordsReader reader, PropertyChecker checker, List<Diagnostic> diagnostics)
{
    private readonly Dictionary<DiagramEdge, EdgeWords> words = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DiagramEdge, Dictionary<string, Property>> stated = new(
        ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DiagramEdge, int> order = new(ReferenceEqualityComparer.Instance);

    /// <summary>The relations of some links, in drawing order of their first edge.</summary>
    public ImmutableArray<Relation> Build(List<Link> links)
    {
        foreach (var (index, edge) in tree.Diagram.Edges.Index())
        {
            order[edge] = index;
            stated[edge] = checker.Check(edge.Id.Text, UniversalProperties.OfEdges, "an edge");
            words[edge] = Override(reader.Read(edge.Label?.Text), stated[edge]);
        }

        var (kept, attachments) = new PathCloser(words, diagnostics).Close(links);
        var read = kept.Select(link => (Link: link, Meaning: Read(link))).Concat(attachments).Select(Orient);
        var united = read
            .GroupBy(item => KeyOf(item.Link, item.Meaning), StringComparer.Ordinal)
            .Select(same => Unite([.. same]))
            .OrderBy(relation => order[relation.Edges[0]])
            .ThenBy(relation => relation.Id, StringComparer.Ordinal);
        return WithIds(united);
    }

    private static EdgeWords Override(EdgeWords label, Dictionary<string, Property> properties) => label with
    {
        Relation = RelationNames.Find(properties.GetValueOrDefault(UniversalProperties.Relation)?.Text)
            ?? label.Relation,
        Access = AccessOf(properties.GetValueOrDefault(UniversalProperties.Access)?.Text) ?? label.Access,
        Protocol = properties.GetValueOrDefault(UniversalProperties.Protocol)?.Text ?? label.Protocol,
        Port = properties.GetValueOrDefault(UniversalProperties.Port) is { Text: var port }
            ? (int)decimal.Parse(port, CultureInfo.InvariantCulture)
            : label.Port,
        Path = properties.GetValueOrDefault(UniversalProperties.Path)?.Text ?? label.Path,
    };

    private static Access? AccessOf(string? text) => text switch
    {
        "read" => Access.Read,
        "write" => Access.Write,
        "read-write" => Access.ReadWrite,
        _ => null,
    };

    private Meaning Read(Link link)
    {
        var edge = link.Edges.LastOrDefault(e => words[e].Relation is not null, link.Edges[^1]);
        if (stated[edge].ContainsKey(UniversalProperties.Relation) && words[edge].Relation is { } kind)
        {
            return new(
                kind,
                kind is RelationKind.Accesses && words[edge].Access is Access.None
                    ? Access.ReadWrite
                    : words[edge].Access);
        }

        var meaning = LinkReader.Read(
            link.From.Kind, link.To.Kind, words[edge], isDirected: edge.Type is not "arrow_open");
        if (meaning is { Kind: RelationKind.Accesses, Access: Access.ReadWrite } && words[edge].Access is Access.None)
        {
            diagnostics.Add(
                BindingDiagnostics.UnlabelledAccess(edge, link.From.Nodes[0].Title, link.To.Nodes[0].Title));
        }

        return meaning;
    }

    private static (Link Link, Meaning Meaning) Orient((Link Link, Meaning Meaning) item) =>
        item.Meaning.IsReversed ? (item.Link with { From = item.Link.To, To = item.Link.From }, item.Meaning) : item;

    /// <summary>Two edges to one target that say different paths or ports stay two relations.</summary>
    private string KeyOf(Link link, Meaning meaning)
    {
        var edge = link.Edges[^1];
        var port = words[edge].Port?.ToString(CultureInfo.InvariantCulture);
        return string.Join('\n', link.From.Id, link.To.Id, RelationNames.Of(meaning.Kind), words[edge].Path, port);
    }

    private Relation Unite(ImmutableArray<(Link Link, Meaning Meaning)> same)
    {
        var (link, meaning) = same[0];
        ImmutableArray<DiagramEdge> edges =
            [.. same.SelectMany(item => item.Link.Edges).Distinct<DiagramEdge>(ReferenceEqualityComparer.Instance)
                .OrderBy(edge => order[edge])];
        var said = edges.Select(edge => words[edge]).ToList();
        return new(
            $"{link.From.Id}-{RelationNames.Of(meaning.Kind)}-{link.To.Id}",
            link.From.Id,
            link.To.Id,
            meaning.Kind,
            edges,
            edges[0].Span)
        {
            Access = same.Aggregate(Access.None, (access, item) => access | item.Meaning.Access),
            Protocol = said.Find(w => w.Protocol is not null)?.Protocol,
            Port = said.Find(w => w.Port is not null)?.Port,
            Path = said.Find(w => w.Path is not null)?.Path,
            Label = said.Find(w => w.Text is not null)?.Text,
            IsReversed = meaning.IsReversed,
            IsOptional = edges.All(edge => edge.Stroke is "dotted"),
            Via = [.. same.SelectMany(item => item.Link.Via).Select(draft => draft.Id)
                .Distinct(StringComparer.Ordinal)],
        };
    }

    private static ImmutableArray<Relation> WithIds(IEnumerable<Relation> relations)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        var named = ImmutableArray.CreateBuilder<Relation>();
        foreach (var relation in relations)
        {
            var count = counts[relation.Id] = counts.GetValueOrDefault(relation.Id) + 1;
            named.Add(
                count == 1
                    ? relation
                    : relation with { Id = $"{relation.Id}-{count.ToString(CultureInfo.InvariantCulture)}" });
        }

        return named.ToImmutable();
    }
}
