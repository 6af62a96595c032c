using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Properties;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding;

/// <summary>
/// The kinds that the author states: <c>service</c> on a node or group, <c>kind</c> on a group. A wrong one is reported
/// and ignored.
/// </summary>
internal sealed class StatedKinds
{
    private readonly Dictionary<string, ImmutableArray<ServiceKind>> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BoundaryKind> boundaries = new(StringComparer.Ordinal);

    /// <summary>What the statements say of nodes and groups.</summary>
    public StatedKinds(Statements statements, ServiceCatalog catalog, DrawnTree tree, List<Diagnostic> diagnostics)
    {
        foreach (var statement in statements.All)
        {
            var isGroup = tree.FindGroup(statement.Subject.Text) is not null;
            if (statement.Key.Text == UniversalProperties.Service
                || (isGroup && statement.Key.Text == UniversalProperties.Kind))
            {
                Add(statement, isGroup, catalog, diagnostics);
            }
        }

        CheckSections(statements, tree, diagnostics);
    }

    /// <summary>The stated kinds of a node, several where one shape stands for several services; else none.</summary>
    public ImmutableArray<ServiceKind> FindKinds(string id) => kinds.GetValueOrDefault(id, []);

    /// <summary>The stated kind of a group.</summary>
    public ServiceKind? FindKind(string id) => FindKinds(id).FirstOrDefault();

    /// <summary>The stated boundary of a group.</summary>
    public BoundaryKind? FindBoundary(string id) => boundaries.TryGetValue(id, out var kind) ? kind : null;

    private void Add(
        PropertyAssignment statement, bool isGroup, ServiceCatalog catalog, List<Diagnostic> diagnostics)
    {
        var id = statement.Subject.Text;
        var read = ImmutableArray.CreateBuilder<ServiceKind>();
        foreach (var value in ValuesOf(statement.Value))
        {
            if (isGroup && BoundaryNames.Find(value.Text) is { } boundary)
            {
                boundaries[id] = boundary;
            }
            else if (catalog.Find(value.Text) is { } kind)
            {
                read.Add(kind);
            }
            else
            {
                ImmutableArray<string> known =
                    [.. catalog.Kinds.Select(k => k.Id), .. isGroup ? BoundaryNames.All : []];
                diagnostics.Add(BindingDiagnostics.UnknownKind(
                    id, value, isGroup, Spelling.FindNearest(value.Text, known)));
            }
        }

        if (read.Count > 0)
        {
            kinds[id] = [.. read.Distinct()];
        }
    }

    /// <summary>
    /// A notation that writes services and others apart means it: what is stated of a node must fit its section.
    /// </summary>
    private void CheckSections(Statements statements, DrawnTree tree, List<Diagnostic> diagnostics)
    {
        foreach (var node in tree.Nodes)
        {
            if (node.Details.FirstOrDefault(d => d.Name == DiagramNode.SectionDetail) is { Value: var section }
                && FindKinds(node.Id.Text) is [var wrong, ..]
                && wrong.IsResource != (section.Text is "services")
                && statements.Of(node.Id.Text).LastOrDefault(s => s.Key.Text == UniversalProperties.Service) is { } by)
            {
                diagnostics.Add(BindingDiagnostics.WrongSection(by, wrong, section));
            }
        }
    }

    private static IEnumerable<DrawnValue.Scalar> ValuesOf(DrawnValue value) => value switch
    {
        DrawnValue.Scalar scalar => [scalar],
        DrawnValue.Sequence sequence => sequence.Items.OfType<DrawnValue.Scalar>(),
        _ => [],
    };
}
