using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Kinds;
using ArchCompiler.Core.Binding.Labels;
using ArchCompiler.Core.Binding.Relations;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Binding.Properties;

/// <summary>
/// Gives each service its properties: stated ones over words of its labels over the catalog's defaults.
/// </summary>
internal sealed class PropertyBinder(
    PropertyChecker checker, ScheduleWords schedules, ExistingReader existing, List<Diagnostic> diagnostics)
{
    /// <summary>The properties of a service made from some nodes.</summary>
    public PropertyBag Bind(ServiceKind kind, ImmutableArray<BoundNode> nodes)
    {
        ImmutableArray<PropertyDeclaration> declarations = [.. kind.Properties, .. UniversalProperties.OfNodes];
        var values = PropertyBag.Empty.Values.ToBuilder();
        foreach (var node in nodes)
        {
            ImmutableArray<PropertyDeclaration> allowed =
            [
                .. node.Kinds.SelectMany(k => k.Properties),
                .. UniversalProperties.OfNodes,
                .. node.ServiceFrame is null ? [] : UniversalProperties.OfGroups,
            ];
            Name drawn = new(node.Node.Label.Text, node.Node.Label.Span);
            foreach (var hint in LabelHints.Read(node.Label, kind.Properties, drawn, schedules))
            {
                values.TryAdd(hint.Declaration.Name, hint);
            }

            foreach (var (name, property) in checker.Check(node.Id, allowed, kind.Title)
                .Where(p => IsOwn(p.Key, declarations)))
            {
                if (values.TryGetValue(name, out var other)
                    && other.Source is PropertySource.Stated
                    && other.Text != property.Text)
                {
                    diagnostics.Add(BindingDiagnostics.ReplicasDisagree(node.Node, name, other.Text, property));
                }

                values[name] = property;
            }
        }

        if (!values.ContainsKey(UniversalProperties.Existing)
            && nodes.Select(existing.Find).FirstOrDefault(found => found is not null) is { } found)
        {
            values.Add(UniversalProperties.Existing, found);
        }

        AddDefaults(kind, values);
        PropertyFitting.Settle(kind, nodes[0], values, diagnostics);
        foreach (var node in nodes)
        {
            Tell(kind, node, values);
        }

        return new(values.ToImmutable());
    }

    /// <summary>Tells of what a label states in passing and no property is read from.</summary>
    private void Tell(
        ServiceKind kind, BoundNode node, ImmutableSortedDictionary<string, Property>.Builder values)
    {
        ImmutableArray<string> unused =
        [
            .. Amounts.Find(node.Label.All)
                .Where(amount => !values.Values.Any(value => IsReadFrom(amount, value)))
                .Distinct(StringComparer.Ordinal),
        ];
        if (!unused.IsEmpty && kind.IsResource && (node.Kinds.Length < 2 || kind == node.Kinds[0]))
        {
            diagnostics.Add(LabelDiagnostics.NotUsed(node, kind, unused));
        }
    }

    private bool IsReadFrom(string amount, Property value) =>
        value.Source is not PropertySource.Default
        && (value.Declaration.Type is PropertyType.Schedule ? Amounts.IsTime(amount)
            : schedules.AmountOf(amount, value.Declaration.Unit) == value.Text
                || LabelHints.IsReadAs(amount, value)
                || value.Text.Contains(amount, StringComparison.OrdinalIgnoreCase));

    /// <summary>Checks what is stated of something that is no resource.</summary>
    public void CheckOther(ServiceKind kind, string id) => checker.Check(id, UniversalProperties.OfNodes, kind.Title);

    private static bool IsOwn(string name, ImmutableArray<PropertyDeclaration> declarations) =>
        name is not (UniversalProperties.Service or UniversalProperties.Fold) && declarations.Any(d => d.Name == name);

    private static void AddDefaults(ServiceKind kind, ImmutableSortedDictionary<string, Property>.Builder values)
    {
        foreach (var declaration in kind.Properties)
        {
            if (!values.ContainsKey(declaration.Name) && DefaultOf(declaration, values) is { } text)
            {
                values.Add(declaration.Name, new(declaration, text, PropertySource.Default, null));
            }
        }
    }

    private static string? DefaultOf(
        PropertyDeclaration declaration, ImmutableSortedDictionary<string, Property>.Builder values) =>
        declaration.DefaultBy.FirstOrDefault(by => values.TryGetValue(by.Property, out var other)
            && Matches(by.Value, other.Text))?.Text
        ?? declaration.Default;

    private static bool Matches(string pattern, string text) =>
        pattern.StartsWith('~') ? PropertyReader.Matches(pattern[1..], text)
        : pattern.EndsWith('*')
            ? text.StartsWith(pattern[..^1], StringComparison.Ordinal)
            : string.Equals(pattern, text, StringComparison.Ordinal);
}
