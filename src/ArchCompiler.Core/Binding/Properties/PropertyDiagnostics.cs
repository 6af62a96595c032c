using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Binding.Properties;

/// <summary>What is said about values that do not go together.</summary>
internal static class PropertyDiagnostics
{
    public static Diagnostic DoesNotFit(DiagramNode node, Property own, Property other, string wanted) =>
        new("ARC241", Severity.Error, own.Span ?? node.Span,
            $"'{own.Declaration.Name}' of '{node.Id.Text}' is {own.Text}, which does not go with "
            + $"{other.Declaration.Name} {other.Text}: it must be {wanted}.")
        {
            Subject = Subject.Nodes(node.Id.Text),
            Remedy = $"Change one of the two; until then {other.Declaration.Name} {other.Text} holds.",
        };
}
