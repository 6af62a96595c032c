using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Rules;

/// <summary>
/// Edits to a drawing that rules propose. Empty where no edit is sure: an incomplete drawing, a kind without the
/// property.
/// </summary>
public static class DrawingFix
{
    /// <summary>
    /// States a property of a service: in place where the drawing states another value, else on a line of its own.
    /// </summary>
    public static ImmutableArray<Fix> State(
        Architecture architecture, Service service, string property, string value, FixSafety safety = FixSafety.Safe)
    {
        var diagram = architecture.Diagram;
        return CanEdit(diagram) && !service.Nodes.IsEmpty && service.Kind.FindProperty(property) is not null
            ? [new(
                $"State {property}={value} for {service.FirstNodeId}",
                safety,
                [StateEdit(diagram, service, property, value)])]
            : [];
    }

    /// <summary>Draws edges, each on a line of its own at the end of the diagram, outside every frame.</summary>
    public static ImmutableArray<Fix> Draw(Architecture architecture, string title, IEnumerable<string> lines) =>
        CanEdit(architecture.Diagram) && lines.ToImmutableArray() is { IsEmpty: false } some
            ? [new(title, FixSafety.NeedsReview, [Append(architecture.Diagram, some)])]
            : [];

    /// <summary>Lets a control act on every node of a service, in the words that it is drawn with elsewhere.</summary>
    public static ImmutableArray<Fix> Connect(
        Architecture architecture, Service control, Service service, RelationKind kind, string verb) =>
        service.Nodes.IsEmpty || control.Nodes.IsEmpty
            ? []
            : Draw(
                architecture,
                $"Draw {EdgeLine(control.FirstNodeId, WordOf(architecture, control, kind, verb), service.FirstNodeId)}",
                service.NodeIds.Select(id =>
                    EdgeLine(control.FirstNodeId, WordOf(architecture, control, kind, verb), id)));

    /// <summary>An edge as a line of Mermaid; a label that would need quoting is left out.</summary>
    public static string EdgeLine(string from, string? label, string to) =>
        label is { Length: > 0 } && label.All(IsPlain) ? $"{from} -->|{label}| {to}" : $"{from} --> {to}";

    private static bool CanEdit(Diagram diagram) => diagram is { Type: DiagramType.Flowchart, IsComplete: true };

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is ' ' or '/' or '-';

    private static string WordOf(Architecture architecture, Service control, RelationKind kind, string verb) =>
        architecture.RelationsFrom(control).FirstOrDefault(r => r.Kind == kind)?.Label ?? verb;

    private static TextEdit StateEdit(Diagram diagram, Service service, string property, string value) =>
        service.Properties.Find(property) is { Source: PropertySource.Stated, Span: { } span }
            && IsValueOf(diagram, property, span)
            ? new(span, value)
            : Append(diagram, [$"%% archc: {service.FirstNodeId} {property}={value}"]);

    // A value stated in the project file has its span in that file, so the key must stand before it here.
    private static bool IsValueOf(Diagram diagram, string property, SourceSpan value)
    {
        var before = diagram.Source[SourceSpan.FromBounds(Math.Max(0, value.Start - property.Length - 8), value.Start)]
            .AsSpan();
        return before.TrimEnd() is [.., ':' or '='] trimmed
            && trimmed[..^1].TrimEnd(" \"'").EndsWith(property, StringComparison.Ordinal);
    }

    private static TextEdit Append(Diagram diagram, ImmutableArray<string> lines)
    {
        var last = LastDrawnLine(diagram);
        var span = diagram.Source.GetLineSpan(last);
        var text = diagram.Source[span];
        var margin = text[..^text.TrimStart(' ', '\t', '>').Length];
        var newline = diagram.Source.Text.AsSpan(0, span.Start).EndsWith("\r\n") ? "\r\n" : "\n";
        return TextEdit.Insert(span.End, string.Concat(lines.Select(line => newline + margin + line)));
    }

    private static int LastDrawnLine(Diagram diagram)
    {
        var first = diagram.Source.GetPosition(diagram.Span.Start).Line;
        var line = diagram.Source.GetPosition(diagram.Span.End).Line;
        while (line > first && IsBlank(diagram, line))
        {
            line--;
        }

        return line;
    }

    private static bool IsBlank(Diagram diagram, int line)
    {
        var span = diagram.Source.GetLineSpan(line);
        return span.Start >= diagram.Span.End || diagram.Source[span].AsSpan().Trim(" \t>").IsEmpty;
    }
}
