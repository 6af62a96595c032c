using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Core.Binding.Copies;
using ArchCompiler.Core.Binding.Properties;
using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Binding.Workflows;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Relations;

/// <summary>
/// Makes the relations: reads each link, unites those that say the same of the same two participants, and gives ids.
/// </summary>
internal sealed class RelationBuilder(
    DrawnTree tree,
    EdgeWordsReader reader,
    PropertyChecker checker,
    NotResources notResources,
    List<Diagnostic> diagnostics)
{
    private readonly Dictionary<DiagramEdge, EdgeWords> words = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DiagramEdge, Dictionary<string, Property>> stated = new(
        ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DiagramEdge, int> order = new(ReferenceEqualityComparer.Instance);
    private static readonly Meaning Passing = new(RelationKind.Precedes, Access.None);

    /// <summary>The workflows, once the relations are built.</summary>
    public ImmutableArray<Workflow> Workflows { get; private set; } = [];

    /// <summary>The relations of some links, in drawing order of their first edge.</summary>
    /// <param name="links">The links between two participants.</param>
    /// <param name="loops">Those from one to itself.</param>
    /// <param name="drafts">The participants.</param>
    public ImmutableArray<Relation> Build(List<Link> links, List<Link> loops, ImmutableArray<Draft> drafts)
    {
        foreach (var (index, edge) in tree.Diagram.Edges.Index())
        {
            order[edge] = index;
            stated[edge] = checker.Check(edge.Id.Text, UniversalProperties.OfEdges, "an edge");
            words[edge] = Override(reader.Read(edge.Label?.Text), stated[edge]);
            if (!words[edge].Unused.IsEmpty)
            {
                diagnostics.Add(LabelDiagnostics.NotUsed(edge, words[edge].Unused));
            }
        }

        var flows = new WorkflowReader(new(reader.Signs), words).Read(drafts, [.. links, .. loops]);
        Workflows = flows.Workflows;
        links = [.. links.Where(link => !flows.Passages.Contains(link))];
        var (kept, attachments) = new PathCloser(words, diagnostics)
            .Close(ReplicationBoxes.Splice(RouteBoxes.Splice(links, drafts)));
        var read = kept.SelectMany(Read)
            .Concat(flows.Passages.Select(link => new Reading(link, Passing, words[link.Edges[^1]])
            {
                Outcome = OutcomeOf(link),
            }))
            .Concat(attachments.Select(item => new Reading(item.Link, item.Meaning, words[item.Link.Edges[^1]])))
            .Select(Orient);
        var united = read
            .GroupBy(KeyOf, StringComparer.Ordinal)
            .Select(same => Unite([.. same]))
            .OrderBy(relation => order[relation.Edges[0]])
            .ThenBy(relation => relation.Id, StringComparer.Ordinal);
        return WithIds(united);
    }

    private Outcome OutcomeOf(Link link) =>
        words[link.Edges[^1]].Way.Outcome is not Outcome.None and var said ? said
        : link.To.KeepsDeadLetters ? Outcome.Failure
        : Outcome.None;

    private static EdgeWords Override(EdgeWords label, Dictionary<string, Property> properties) => label with
    {
        Relation = RelationNames.Find(properties.GetValueOrDefault(UniversalProperties.Relation)?.Text)
            ?? label.Relation,
        Access = AccessNames.Find(properties.GetValueOrDefault(UniversalProperties.Access)?.Text) ?? label.Access,
        Protocol = properties.GetValueOrDefault(UniversalProperties.Protocol)?.Text ?? label.Protocol,
        Port = properties.GetValueOrDefault(UniversalProperties.Port) is { Text: var port }
            ? (int)decimal.Parse(port, CultureInfo.InvariantCulture)
            : label.Port,
        Routes = RoutesOf(label, properties),
        Way = StatedWays.Way(label.Way, properties),
        Routing = StatedWays.Routing(label.Routing, properties),
        Events = properties.GetValueOrDefault(UniversalProperties.Events)?.Items ?? label.Events,
        Sources = properties.GetValueOrDefault(UniversalProperties.Sources)?.Items ?? label.Sources,
        Schedule = properties.GetValueOrDefault(UniversalProperties.Schedule)?.Text ?? label.Schedule,
        Keys = new(
            properties.GetValueOrDefault(UniversalProperties.Prefixes)?.Items ?? label.Keys.Prefixes,
            properties.GetValueOrDefault(UniversalProperties.Suffixes)?.Items ?? label.Keys.Suffixes),
        IsNegated = label.IsNegated
            && !properties.ContainsKey(UniversalProperties.Relation)
            && !properties.ContainsKey(UniversalProperties.Access),
        IsUnknown = label.IsUnknown
            && !properties.ContainsKey(UniversalProperties.Relation)
            && !properties.ContainsKey(UniversalProperties.Access),
        Exact = AccessNames.Find(properties.GetValueOrDefault(UniversalProperties.Access)?.Text) ?? label.Exact,
    };

    private static ImmutableArray<Route> RoutesOf(EdgeWords label, Dictionary<string, Property> properties)
    {
        var method = properties.GetValueOrDefault(UniversalProperties.Method)?.Text;
        var path = properties.GetValueOrDefault(UniversalProperties.Path)?.Text;
        return method is null && path is null
            ? label.Routes
            : [new(method ?? label.Routes.FirstOrDefault()?.Method, path ?? label.Routes.FirstOrDefault()?.Path)];
    }

    /// <summary>
    /// What a link says: its arrow with a verb, else its last; with the routes of the boxes that it runs through.
    /// </summary>
    private IEnumerable<Reading> Read(Link link)
    {
        var edge = link.Edges.LastOrDefault(e => words[e].Relation is not null, link.Edges[^1]);
        var said = words[edge] with { IsAtProgram = IsAtProgram(link) };
        said = DrawnRoutes(link) is { IsEmpty: false } drawn ? said with { Routes = drawn } : said;
        if (said.Host is { } host
            && (LinkReader.IsFront(link.From.Kind) || link.From.Kind.Has(Capabilities.ResolvesNames)))
        {
            var routes = said.Routes.DefaultIfEmpty(new(null, null));
            said = said with { Routes = [.. routes.Select(route => route with { Host = host })] };
        }

        if (Outcomes(link, edge, said) is { } outcome)
        {
            return [new(link, outcome.Meaning, said) { Outcome = outcome.Outcome }];
        }

        var meanings = Read(link, edge, said);
        return said.Routes.Length > 1 && LinkReader.IsFront(link.From.Kind)
            ? said.Routes.SelectMany(route =>
                meanings.Select(meaning => new Reading(link, meaning, said with { Routes = [route] })))
            : meanings.Select(meaning => new Reading(link, meaning, KeysOf(meaning, said)));
    }

    /// <summary>Where objects are worked on, and nothing is asked for, a path is that of objects.</summary>
    private static EdgeWords KeysOf(Meaning meaning, EdgeWords said) =>
        meaning.Kind is RelationKind.Accesses && said.Keys.Prefixes.IsEmpty
            && KeyWords.OfPaths(said.Routes) is { IsNone: false } keys
                ? said with { Keys = keys }
                : said;

    private (Meaning Meaning, Outcome Outcome)? Outcomes(Link link, DiagramEdge edge, EdgeWords said) =>
        said.IsNegated || stated[edge].ContainsKey(UniversalProperties.Relation)
            || stated[edge].GetValueOrDefault(UniversalProperties.Outcome)?.Text is "always"
            ? null
            : OutcomeReader.Find(link, said, edge.Type is not "arrow_open");

    private static bool IsAtProgram(Link link) =>
        IsEnd(link.From, link.Edges[0]) || IsEnd(link.To, link.Edges[^1]);

    private static bool IsEnd(Draft draft, DiagramEdge edge) =>
        draft.Programs.Any(program => program.Id == edge.From.Text || program.Id == edge.To.Text);

    /// <summary>The routes of the boxes along a link; a method on an arrow holds for a box with a path alone.</summary>
    private ImmutableArray<Route> DrawnRoutes(Link link)
    {
        var method = link.Edges.SelectMany(edge => words[edge].Routes)
            .FirstOrDefault(route => route is { Method: not null, Path: null })?.Method;
        return [.. link.Via.SelectMany(draft => draft.Routes).Select(r => r with { Method = r.Method ?? method })];
    }

    private ImmutableArray<Meaning> Read(Link link, DiagramEdge edge, EdgeWords said)
    {
        if (stated[edge].ContainsKey(UniversalProperties.Relation) && said.Relation is { } kind)
        {
            return
            [
                new(kind, kind is RelationKind.Accesses && said.Access is Access.None ? Access.ReadWrite : said.Access),
            ];
        }

        if (said.IsNegated)
        {
            diagnostics.Add(BindingDiagnostics.Negated(edge, said.Text ?? ""));
            return [ChannelReader.Undecided];
        }

        if ((link.Meaning ?? CopyLinks.Find(link)) is { } copying)
        {
            return [copying];
        }

        var isDirected = edge.Type is not "arrow_open";
        if (OutsideReader.Find(link.From, link.To, said, isDirected) is { } outside)
        {
            return outside.Kind is RelationKind.External
                && ClientReader.Read(link, said, isDirected, notResources) is { IsEmpty: false } uses
                    ? Noted(link, edge, said, uses)
                    : [outside];
        }

        if (said.Relation is RelationKind.Logs && link.To.Kind.Has(Capabilities.ObjectStore)
            && !link.From.NodeIds.Contains(edge.From.Text, StringComparer.Ordinal))
        {
            diagnostics.Add(BindingDiagnostics.LogsOfFrame(edge, link.To.Nodes[0].Title));
            return [ChannelReader.Undecided];
        }

        ImmutableArray<Meaning> meanings =
        [
            .. LinkReader.Read(link.From.Kind, link.To.Kind, said, isDirected)
                .Select(meaning => CopyLinks.Limit(meaning, link, said)),
        ];
        if (meanings is [{ IsUndecided: true, IsToReader: true }])
        {
            diagnostics.Add(BindingDiagnostics.WritesToReader(
                edge, link.From.Nodes[0].Title, CopyLinks.TitleOf(link, edge)));
            return meanings;
        }

        if (meanings is [{ IsUndecided: true }])
        {
            diagnostics.Add(BindingDiagnostics.UnknownVerb(
                edge, link.From.Nodes[0].Title, link.To.Nodes[0].Title, said.Text ?? ""));
        }

        return Noted(link, edge, said, meanings);
    }

    /// <summary>The meanings, with a note where nothing says whether data is read or written.</summary>
    private ImmutableArray<Meaning> Noted(
        Link link, DiagramEdge edge, EdgeWords said, ImmutableArray<Meaning> meanings)
    {
        if (meanings is [{ Kind: RelationKind.Accesses, Access: Access.ReadWrite }] && said.Access is Access.None)
        {
            var (from, to) = (link.From.Nodes[0].Title, link.To.Nodes[0].Title);
            diagnostics.Add(said is { IsUnknown: true, IsLikeVerb: true, Text: { } text }
                ? BindingDiagnostics.UnclearAccess(edge, from, to, text)
                : BindingDiagnostics.UnlabelledAccess(edge, from, to));
        }

        return meanings;
    }

    private static Reading Orient(Reading item) =>
        item.Meaning.IsReversed
            ? item with { Link = item.Link with { From = item.Link.To, To = item.Link.From } }
            : item;

    /// <summary>
    /// Two edges to one target that say different routes or ports stay two relations, and so do two that work on
    /// different objects: to read one part and to write another is not to do both with both.
    /// </summary>
    private static string KeyOf(Reading item)
    {
        var (link, meaning, said) = item;
        var port = said.Port?.ToString(CultureInfo.InvariantCulture);
        var kind = RelationNames.Of(meaning.Kind);
        var route = said.Routes.FirstOrDefault()?.ToString();
        var way = item.Outcome is Outcome.None ? "" : $"{item.Outcome}";
        var passage = said.Way.Passage;
        way += meaning.Kind is RelationKind.Precedes || link.From.Kind.Has(Capabilities.RunsSteps)
            ? $"{passage.Step} {passage.Answer} {passage.Condition}"
            : "";
        var keys = meaning.Kind is RelationKind.Accesses ? $"{said.Keys}" : $"{said.Filter}";
        return string.Join('\n', link.From.Id, link.To.Id, kind, route, port, said.Schedule, way, keys);
    }

    private Relation Unite(ImmutableArray<Reading> same)
    {
        var (link, meaning, first) = same[0];
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
            Method = first.Routes.FirstOrDefault()?.Method,
            Path = first.Routes.FirstOrDefault()?.Path,
            Host = first.Routes.FirstOrDefault()?.Host,
            Events = same.Any(item => item.Said.Events.IsEmpty)
                ? []
                : [.. same.SelectMany(item => item.Said.Events).Distinct(StringComparer.Ordinal)],
            Sources = same.Any(item => item.Said.Sources.IsEmpty)
                ? []
                : [.. same.SelectMany(item => item.Said.Sources).Distinct(StringComparer.Ordinal)],
            Filter = first.Filter,
            UnreadWords = said.Find(w => w.UnreadWords is not null)?.UnreadWords,
            Keys = Union(same),
            Cidr = said.Find(w => w.Cidr is not null)?.Cidr,
            Outcome = same[0].Outcome,
            Passage = first.Way.Passage,
            Routing = said.Find(w => w.Routing is not null)?.Routing,
            Said = said.Aggregate(Access.None, (access, w) => access | w.Access),
            Schedule = said.Find(w => w.Schedule is not null)?.Schedule,
            IsUndecided = meaning.IsUndecided,
            IsToReader = same.All(item => item.Meaning.IsToReader),
            IsUnknown = meaning.IsUnknown,
            Ships = said.Exists(w => w.Relation is RelationKind.Deploys or RelationKind.Publishes
                || w.Access.HasFlag(Access.Write)),
            Label = said.Find(w => w.Text is not null)?.Text,
            IsReversed = meaning.IsReversed,
            IsOptional = edges.All(edge => edge.Stroke is "dotted"),
            Via = [.. same.SelectMany(item => item.Link.Via).Select(draft => draft.Id)
                .Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>The keys that several edges are about; every key where one of them says none.</summary>
    private static KeyFilter Union(ImmutableArray<Reading> same) =>
        same.Any(item => item.Said.Keys.IsNone)
            ? KeyFilter.None
            : new(
                [.. same.SelectMany(item => item.Said.Keys.Prefixes).Distinct(StringComparer.Ordinal)],
                [.. same.SelectMany(item => item.Said.Keys.Suffixes).Distinct(StringComparer.Ordinal)]);

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

    /// <summary>A link with one of the things that it means, by the words that say so.</summary>
    private sealed record Reading(Link Link, Meaning Meaning, EdgeWords Said)
    {
        public Outcome Outcome { get; init; }
    }
}
