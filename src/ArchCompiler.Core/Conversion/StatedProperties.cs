using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Properties;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Conversion;

/// <summary>What the drawing itself states of its elements: of two statements of one property the stronger.</summary>
internal sealed class StatedProperties(Diagram diagram)
{
    private readonly ILookup<string, PropertyAssignment> bySubject = diagram.Properties
        .OrderBy(assignment => assignment.Place)
        .ToLookup(assignment => assignment.Subject.Text, StringComparer.Ordinal);

    /// <summary>The properties of an element, its kind left out.</summary>
    public ImmutableArray<DrawnEntry> Of(string id) =>
    [
        .. bySubject[id].Where(assignment => !IsKind(assignment.Key.Text))
            .GroupBy(assignment => assignment.Key.Text, StringComparer.Ordinal)
            .Select(same => new DrawnEntry(same.First().Key, same.Last().Value)),
    ];

    /// <summary>The kinds that are stated of an element.</summary>
    public ImmutableArray<string> KindsOf(string id) =>
        bySubject[id].LastOrDefault(assignment => IsKind(assignment.Key.Text))?.Value switch
        {
            DrawnValue.Scalar scalar => [scalar.Text],
            DrawnValue.Sequence sequence => [.. sequence.Items.OfType<DrawnValue.Scalar>().Select(item => item.Text)],
            _ => [],
        };

    private static bool IsKind(string key) => key is UniversalProperties.Service or UniversalProperties.Kind;
}
