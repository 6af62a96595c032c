using System.Runtime.CompilerServices;
using ArchCompiler.Core.Binding.Copies;
using ArchCompiler.Core.Binding.Groups;
using ArchCompiler.Core.Binding.Kinds;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Binding.Outsiders;
using ArchCompiler.Core.Binding.Placement;
using ArchCompiler.Core.Binding.Properties;
using ArchCompiler.Core.Binding.Relations;
using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Settings;

namespace ArchCompiler.Core.Binding;

/// <summary>
/// Gives a diagram its meaning: labels to kinds, groups to boundaries, replicas to services, arrows to relations.
/// </summary>
public sealed class Binder
{
    private static readonly ConditionalWeakTable<ServiceCatalog, Binder> Known = [];

    private readonly ServiceCatalog catalog;
    private readonly NotResources notResources;
    private readonly Words words;
    private readonly LabelReader labels;
    private readonly LabelMarks marks;
    private readonly EdgeWordsReader arrows;

    private Binder(ServiceCatalog catalog)
    {
        this.catalog = catalog;
        notResources = new(catalog);
        words = new(catalog);
        labels = new(words);
        marks = new(catalog);
        arrows = new(words);
    }

    /// <summary>
    /// The binder that knows a catalog's words. There is one for each catalog, since learning them takes longer than to
    /// bind a drawing.
    /// </summary>
    public static Binder Of(ServiceCatalog catalog) => Known.GetValue(catalog, static known => new(known));

    /// <summary>The architecture that a diagram means; every drawn node and edge is accounted for in it.</summary>
    public Staged<Architecture> Bind(Diagram diagram, ProjectSettings settings)
    {
        List<Diagnostic> diagnostics = [];
        DrawnTree tree = new(diagram);
        Statements statements = new(diagram, settings);
        PropertyChecker checker = new(statements, diagnostics);
        checker.CheckSubjects(tree);
        StatedKinds stated = new(statements, catalog, tree, diagnostics);

        var frames = new FrameReader(words, labels, notResources).Read(tree, stated);
        diagnostics.AddRange(frames.Values.Where(frame => frame.Depth == Boundary.MostAround + 1).Take(1)
            .Select(BindingDiagnostics.TooDeep));
        var nodes = new KindResolver(words, labels, notResources, marks).Resolve(tree, frames, stated, diagnostics);
        nodes = new Parts(words, notResources, statements).Settle(nodes, frames, diagram.Edges);
        CopyReader copies = new(words, arrows);
        nodes = new BareCopies(copies, statements).Name(ServiceFrames.Add(nodes, tree, frames), diagram.Edges);

        var copied = new CopyFolder(copies, new(new(words)), statements).Find(nodes, diagram.Edges);
        var drafts = new ReplicaFolder(
            new(words), statements, arrows, copies, frames, ToldApart.Find(nodes, tree, arrows))
            .Fold(nodes, diagram.Edges, copied);
        drafts = new CopyFolder(copies, new(new(words)), statements).Fold(drafts, diagram.Edges);
        drafts = new FamilyFolder(catalog, statements, diagnostics).Fold(drafts, diagram.Edges);
        drafts = new ProgramHosts(notResources).Fold(drafts);
        drafts = new StandingReader(words).Read(IdAllocator.Allocate(drafts));
        drafts = new DeadLetterReader(words).Read(drafts);

        EdgeExpander expander = new(tree, drafts, diagnostics);
        var (links, dropped) = StandbyLinks.Settle(expander.Expand());
        RelationBuilder builder = new(tree, arrows, checker, notResources, diagnostics);
        var relations = builder.Build(links, expander.Loops, drafts);
        var looped = relations.Where(relation => relation.From == relation.To).SelectMany(relation => relation.Edges)
            .ToHashSet<DiagramEdge>(ReferenceEqualityComparer.Instance);
        ExistingReader existing = new(words, statements);
        var boundaries = new BoundaryBuilder(tree, checker, existing, new(words)).Build(frames, drafts);
        var participants = new ParticipantBuilder(
            new(boundaries, settings, diagnostics),
            new(checker, new(words), existing, diagnostics),
            new(relations),
            new(words),
            copies,
            new(words),
            drafts);
        (var services, relations) = DrawnFollowers.Settle(participants.Services(), relations, boundaries, settings);
        var copying = relations.Where(relation => relation.Kind is RelationKind.Replicates)
            .SelectMany(relation => relation.Edges).Select(edge => edge.Span).ToHashSet();
        diagnostics.RemoveAll(said =>
            said.Id == BindingDiagnostics.UnlabelledAccessId && copying.Contains(said.Span));
        var architecture = new Architecture(
            diagram, settings, services, participants.Others(), boundaries, relations)
        {
            Workflows = builder.Workflows,
            Dropped = [.. dropped.Where(edge => !looped.Contains(edge.Edge))],
            Unresolved = [.. nodes.Where(node => !node.Candidates.IsEmpty)
                .Select(node => new UnresolvedNode(node.Node, node.Candidates)
                {
                    Question = BindingDiagnostics.Unresolved(node.Node, node.Title, node.Candidates),
                })],
            ReplicaGaps = GapFinder.Find(drafts, relations),
        };
        return new(architecture, [.. diagnostics.OrderBy(d => d.Span.Start).ThenBy(d => d.Id, StringComparer.Ordinal)]);
    }
}
