namespace ArchCompiler.Core.Diagrams;

/// <summary>How an author states a property of a node in the notation that it was drawn in, for messages.</summary>
internal static class StatementForm
{
    /// <summary>The words to write, and where.</summary>
    public static string Of(DiagramNode node, string property, string value) =>
        node.Details.Any(detail => detail.Name == DiagramNode.SectionDetail)
            ? $"`{(property is "service" ? "kind" : property)}: {value}` at '{node.Id.Text}'"
            : $"a line `%% archc: {node.Id.Text} {property}={value}`";
}
