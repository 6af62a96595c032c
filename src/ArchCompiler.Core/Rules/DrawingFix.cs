using System.Collections.Immutable;
using System.Runtime.CompilerServices;
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
    /// <summary>Found once for each drawing, since every finding may offer a fix.</summary>
    private static readonly ConditionalWeakTable<Diagram, StrongBox<int>> LastLines = [];

    /// <summary>
    /// States a property of a service: in place where the drawing states another value, else where the notation has a
    /// place for it.
    /// </summary>
    public static ImmutableArray<Fix> State(
        Architecture architecture, Service service, string property, string value, FixSafety safety = FixSafety.Safe) =>
        architecture.Diagram.IsComplete
        && !service.Nodes.IsEmpty
        && service.Kind.FindProperty(property) is not null
        && StateEdit(architecture, service, property, value) is { } edit
            ? [new($"State {property}={value} for {service.FirstNodeId}", safety, [edit])]
            : [];

    /// <summary>Draws edges, each on a line of its own, outside every frame.</summary>
    /// <param name="architecture">What was drawn.</param>
    /// <param name="title">What the fix does.</param>
    /// <param name="lines">The edges, as <see cref="EdgeLine"/> gives them.</param>
    public static ImmutableArray<Fix> Draw(Architecture architecture, string title, IEnumerable<string> lines) =>
        architecture.Diagram.IsComplete
        && lines.ToImmutableArray() is { IsEmpty: false } some
        && DrawEdit(architecture.Diagram, some) is { } edit
            ? [new(title, FixSafety.NeedsReview, [edit])]
            : [];

    /// <summary>Lets a control act on every node of a service, in the words that it is drawn with elsewhere.</summary>
    public static ImmutableArray<Fix> Connect(
        Architecture architecture, Service control, Service service, RelationKind kind, string verb)
    {
        if (service.Nodes.IsEmpty || control.Nodes.IsEmpty)
        {
            return [];
        }

        var word = architecture.RelationsFrom(control).FirstOrDefault(r => r.Kind == kind)?.Label ?? verb;
        var first = EdgeLine(architecture, control.FirstNodeId, word, service.FirstNodeId);
        return Draw(
            architecture,
            $"Draw {first}",
            service.NodeIds.Select(id => EdgeLine(architecture, control.FirstNodeId, word, id)));
    }

    /// <summary>An edge as its notation writes it; a label that would need quoting is left out.</summary>
    public static string EdgeLine(Architecture architecture, string from, string? label, string to)
    {
        var word = label is { Length: > 0 } && label.All(IsPlain) ? label : null;
        return (architecture.Diagram.Type, word) switch
        {
            (DiagramType.Yaml, null) => $"{from} -> {to}",
            (DiagramType.Yaml, _) => $"{from} -> {to}: {{ label: {word} }}",
            (_, null) => $"{from} --> {to}",
            _ => $"{from} -->|{word}| {to}",
        };
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is ' ' or '/' or '-';

    private static TextEdit? StateEdit(
        Architecture architecture, Service service, string property, string value) =>
        service.Properties.Find(property) is { Source: PropertySource.Stated, Span: { } span }
            && IsValueOf(architecture.Diagram, property, span)
            && (architecture.Diagram.Type is not DiagramType.Yaml || span.Start > service.Nodes[0].Id.Span.End)
            ? new(span, value)
        : architecture.Diagram.Type is DiagramType.Yaml
            ? YamlEdits.State(architecture, service.Nodes[0], property, value)
        : Append(architecture.Diagram, [$"%% archc: {service.FirstNodeId} {property}={value}"]);

    private static TextEdit? DrawEdit(Diagram diagram, ImmutableArray<string> lines) => diagram.Type switch
    {
        DiagramType.Flowchart => Append(diagram, lines),
        DiagramType.Yaml => YamlEdits.Relate(diagram, lines),
        _ => null,
    };

    // A value stated in the project file has its span there, so the key must stand before it here. One that YAML
    // merges into several services stands before them and is left alone.
    private static bool IsValueOf(Diagram diagram, string property, SourceSpan value)
    {
        var before = diagram.Source[SourceSpan.FromBounds(Math.Max(0, value.Start - property.Length - 8), value.Start)]
            .AsSpan();
        return before.TrimEnd() is [.., ':' or '='] trimmed
            && trimmed[..^1].TrimEnd(" \"'").EndsWith(property, StringComparison.Ordinal);
    }

    private static TextEdit Append(Diagram diagram, ImmutableArray<string> lines)
    {
        var last = LastLines.GetValue(diagram, static drawn => new(LastDrawnLine(drawn))).Value;
        var span = diagram.Source.GetLineSpan(last);
        var text = diagram.Source.Text.AsSpan(span.Start, span.Length);
        var margin = text[..^text.TrimStart(" \t>").Length].ToString();
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
        return span.Start >= diagram.Span.End
            || diagram.Source.Text.AsSpan(span.Start, span.Length).TrimStart(" \t>").IsEmpty;
    }
}
