using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Properties;

/// <summary>
/// Checks statements against the declarations that hold for their subject and gives the properties that hold.
/// </summary>
internal sealed class PropertyChecker(Statements statements, List<Diagnostic> diagnostics)
{
    /// <summary>The stated properties of one drawn id; a later statement holds over an earlier one.</summary>
    public Dictionary<string, Property> Check(string id, ImmutableArray<PropertyDeclaration> declarations, string what)
    {
        Dictionary<string, Property> properties = new(StringComparer.Ordinal);
        foreach (var statement in statements.Of(id))
        {
            var declaration = declarations.FirstOrDefault(d => d.Name == statement.Key.Text);
            if (declaration is null)
            {
                var nearest = Spelling.FindNearest(statement.Key.Text, [.. declarations.Select(d => d.Name)]);
                diagnostics.Add(BindingDiagnostics.UnknownProperty(statement, what, nearest));
            }
            else if (PropertyReader.Read(declaration, statement.Value) is (null, var expected))
            {
                diagnostics.Add(BindingDiagnostics.WrongValue(statement, expected ?? ""));
            }
            else if (PropertyReader.Read(declaration, statement.Value).Text is { } text)
            {
                properties[declaration.Name] = new(declaration, text, PropertySource.Stated, statement.Value.Span);
            }
        }

        return properties;
    }

    /// <summary>Reports what is stated for ids that nothing drawn has.</summary>
    public void CheckSubjects(DrawnTree tree)
    {
        var known = tree.Diagram.Nodes.Select(node => node.Id.Text)
            .Concat(tree.Diagram.Groups.Select(group => group.Id.Text))
            .Concat(tree.Diagram.Edges.Select(edge => edge.Id.Text))
            .ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> names = [.. known.Order(StringComparer.Ordinal)];
        foreach (var statement in statements.All
            .DistinctBy(s => (s.Subject.Text, s.Place))
            .Where(s => !known.Contains(s.Subject.Text)))
        {
            diagnostics.Add(
                BindingDiagnostics.UnknownSubject(statement, Spelling.FindNearest(statement.Subject.Text, names)));
        }
    }
}
