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
    private readonly Dictionary<string, ServiceKind> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BoundaryKind> boundaries = new(StringComparer.Ordinal);

    /// <summary>What the statements say of nodes and groups.</summary>
    public StatedKinds(Statements statements, ServiceCatalog catalog, DrawnTree tree, List<Diagnostic> diagnostics)
    {
        foreach (var statement in statements.All)
        {
            var isGroup = tree.FindGroup(statement.Subject.Text) is not null;
            if (statement.Value is not DrawnValue.Scalar value)
            {
                continue;
            }

            if (statement.Key.Text == UniversalProperties.Service
                || (isGroup && statement.Key.Text == UniversalProperties.Kind))
            {
                Add(statement.Subject.Text, value, isGroup, catalog, diagnostics);
            }
        }
    }

    /// <summary>The stated kind of a node or group.</summary>
    public ServiceKind? FindKind(string id) => kinds.GetValueOrDefault(id);

    /// <summary>The stated boundary of a group.</summary>
    public BoundaryKind? FindBoundary(string id) => boundaries.TryGetValue(id, out var kind) ? kind : null;

    private void Add(
        string id, DrawnValue.Scalar value, bool isGroup, ServiceCatalog catalog, List<Diagnostic> diagnostics)
    {
        if (catalog.Find(value.Text) is { } kind && !(isGroup && BoundaryNames.Find(value.Text) is not null))
        {
            kinds[id] = kind;
        }
        else if (isGroup && BoundaryNames.Find(value.Text) is { } boundary)
        {
            boundaries[id] = boundary;
        }
        else
        {
            ImmutableArray<string> known = [.. catalog.Kinds.Select(k => k.Id), .. isGroup ? BoundaryNames.All : []];
            diagnostics.Add(BindingDiagnostics.UnknownKind(id, value, Spelling.FindNearest(value.Text, known)));
        }
    }
}
