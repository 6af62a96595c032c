using System.Collections.Immutable;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Yaml.Shapes;

namespace ArchCompiler.Yaml.Settings;

/// <summary>Reads <c>nodes</c>: properties of drawn ids.</summary>
internal static class PropertyEntries
{
    /// <summary>The properties that a mapping states.</summary>
    /// <param name="shape">The mapping that has <c>nodes</c>.</param>
    /// <param name="place">Where it stands, which decides precedence.</param>
    public static ImmutableArray<PropertyAssignment> Read(ShapeReader shape, PropertyPlace place)
    {
        var assignments = ImmutableArray.CreateBuilder<PropertyAssignment>();
        foreach (var node in shape.Entries("nodes"))
        {
            if (node.Value is DrawnValue.Mapping properties)
            {
                assignments.AddRange(properties.Entries.Select(
                    property => new PropertyAssignment(node.Key, property.Key, property.Value, place)));
            }
            else
            {
                shape.Diagnostics.Add(ShapeDiagnostics.Settings.WrongType(
                    node.Value.Span, node.Key.Text, "a mapping of properties to values"));
            }
        }

        return assignments.ToImmutable();
    }
}
