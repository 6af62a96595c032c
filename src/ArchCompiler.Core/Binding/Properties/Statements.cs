using System.Collections.Immutable;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Settings;

namespace ArchCompiler.Core.Binding.Properties;

/// <summary>
/// Everything the author states, weakest place first, so that a later statement holds over an earlier one.
/// </summary>
internal sealed class Statements
{
    private readonly ILookup<string, PropertyAssignment> bySubject;

    /// <summary>The statements of a diagram and of the project file over it.</summary>
    public Statements(Diagram diagram, ProjectSettings settings)
    {
        var stated = EdgeSubjects.Resolve([.. settings.Properties, .. diagram.Properties], diagram.Edges);
        All = [.. stated.OrderBy(assignment => assignment.Place)];
        bySubject = All.ToLookup(assignment => assignment.Subject.Text, StringComparer.Ordinal);
    }

    /// <summary>All of them.</summary>
    public ImmutableArray<PropertyAssignment> All { get; }

    /// <summary>Those about one drawn id.</summary>
    public IEnumerable<PropertyAssignment> Of(string id) => bySubject[id];

    /// <summary>The text stated for a property of one drawn id, null where nothing is stated.</summary>
    public string? Text(string id, string property) =>
        bySubject[id]
            .LastOrDefault(assignment => assignment.Key.Text == property)?.Value is DrawnValue.Scalar { Text: var text }
            ? text
            : null;
}
