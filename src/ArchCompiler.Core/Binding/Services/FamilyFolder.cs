using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Properties;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Binding.Services;

/// <summary>
/// Folds a node with a family's name ("Elastic Load Balancer") into the member that it leads to alone: two load
/// balancers in a row are one. <c>front</c> keeps it.
/// </summary>
internal sealed class FamilyFolder(ServiceCatalog catalog, Statements statements, List<Diagnostic> diagnostics)
{
    /// <summary>The participants after folding.</summary>
    public ImmutableArray<Draft> Fold(ImmutableArray<Draft> drafts, ImmutableArray<DiagramEdge> edges)
    {
        var families = catalog.Vocabulary.Families
            .ToDictionary(family => family.Kind, family => family.Members, StringComparer.Ordinal);
        if (!drafts.Any(draft => families.ContainsKey(draft.Kind.Id)))
        {
            return drafts;
        }

        var owners = drafts.SelectMany(draft => draft.NodeIds.Select(id => (id, draft)))
            .ToLookup(pair => pair.id, pair => pair.draft, StringComparer.Ordinal);
        var next = edges.ToLookup(edge => edge.From.Text, edge => edge.To.Text, StringComparer.Ordinal);
        Dictionary<Draft, Draft> into = new(ReferenceEqualityComparer.Instance);
        foreach (var draft in drafts.Where(draft => families.ContainsKey(draft.Kind.Id) && MayFold(draft)))
        {
            var targets = draft.NodeIds.SelectMany(id => next[id])
                .SelectMany(id => owners[id])
                .Distinct(ReferenceEqualityComparer.Instance)
                .ToList();
            if (targets is [Draft only] && families[draft.Kind.Id].Contains(only.Kind.Id))
            {
                into[draft] = only;
                diagnostics.Add(BindingDiagnostics.FrontFolded(draft.Nodes[0], only.Nodes[0]));
            }
        }

        var fronts = into.ToLookup(
            pair => pair.Value, pair => pair.Key, ReferenceEqualityComparer.Instance as IEqualityComparer<Draft>);
        return [.. drafts.Where(d => !into.ContainsKey(d))
            .Select(d => fronts[d].Any() ? d with { Fronts = [.. fronts[d].SelectMany(f => f.Nodes)] } : d)];
    }

    private bool MayFold(Draft draft) =>
        draft.NodeIds.All(id => statements.Text(id, UniversalProperties.Front) is null or "fold"
            && statements.Text(id, UniversalProperties.Fold) is not ("false" or "no" or "off"));
}
