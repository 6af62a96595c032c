using System.Globalization;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Mistakes;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid;

/// <summary>
/// What there is to say of a Mermaid text. An error is said exactly where Mermaid itself refuses the diagram.
/// </summary>
internal static class MermaidDiagnostics
{
    public static Diagnostic Unexpected(SourceSpan span, string what) => new(
        "ARC101", Severity.Error, span, $"Mermaid cannot read {what} here.");

    public static Diagnostic Semicolon(SourceSpan span) => new(
        "ARC191", Severity.Error, span, "No ';' ends a line in this sort of diagram.")
    {
        Remedy = "remove it",
        Fixes = [new("Remove the ';'", FixSafety.Safe, [TextEdit.Delete(span)])],
    };

    public static Diagnostic UnknownShape(Name shape, string? nearest) => new(
        "ARC102", Severity.Error, shape.Span, $"'{shape.Text}' is not a shape.")
    {
        Remedy = nearest is null
            ? "take a shape of Mermaid's list, such as 'rect', 'cyl' or 'hex'"
            : $"did you mean '{nearest}'?",
        Fixes = nearest is null
            ? []
            : [new($"Change the shape to '{nearest}'", FixSafety.NeedsReview, [new(shape.Span, nearest)])],
    };

    public static Diagnostic LabelOfPictureIsNoText(SourceSpan span, string label) => new(
        "ARC103", Severity.Error, span, $"The label {label} of a node with an icon or image is no text.")
    {
        Remedy = "put the label in quotes",
        Fixes = [new("Quote the label", FixSafety.Safe, [new(span, $"\"{label}\"")])],
    };

    public static Diagnostic TabIndents(SourceSpan span) => new(
        "ARC151", Severity.Error, span, "A tab indents this line, which YAML does not allow.")
    {
        Remedy = "indent with spaces",
        Fixes = [new("Write two blanks", FixSafety.Safe, [new(span, "  ")])],
    };

    public static Diagnostic Unprintable(SourceSpan span, char sign) => new(
        "ARC150", Severity.Error, span,
        string.Create(CultureInfo.InvariantCulture, $"The character U+{(int)sign:X4} cannot stand in YAML."))
    {
        Remedy = "remove it",
        Fixes = [new("Remove the character", FixSafety.Safe, [TextEdit.Delete(span)])],
    };

    public static Diagnostic SignStartsText(SourceSpan span, char sign) => new(
        "ARC150", Severity.Error, span, $"In YAML a plain text cannot start with '{sign}'.")
    {
        Remedy = "put it in quotes",
    };

    public static Diagnostic TextBehindBracket(SourceSpan span, char bracket) => new(
        "ARC150", Severity.Error, span,
        $"In YAML nothing may follow the '{bracket}' but ',' or the end of the mapping.")
    {
        Remedy = "put the whole value in quotes",
    };

    public static Diagnostic NoSuchEdge(Name index, int count) => new(
        "ARC104", Severity.Error, index.Span,
        $"There is no edge {index.Text}: edges count from 0, and {count} stand above this line.")
    {
        Remedy = count == 0
            ? "put the style below the edges"
            : $"use 0 to {count - 1}, or put the style below the edge",
    };

    public static Diagnostic SubgraphWithoutName(SourceSpan span) => new(
        "ARC105", Severity.Error, span, "A subgraph needs an id or a title.")
    {
        Remedy = "write 'subgraph id[\"Title\"]'",
    };

    public static Diagnostic EndOfNothing(SourceSpan span, bool isAlone) => new(
        "ARC106", Severity.Error, span, "'end' closes a subgraph, and none is open here.")
    {
        Remedy = "remove the line, or write 'End' if a node is meant",
        Fixes = isAlone ? [new("Remove the 'end'", FixSafety.NeedsReview, [TextEdit.Delete(span)])] : [],
    };

    public static Diagnostic UndrawableMember(SourceSpan span) => new(
        "ARC120", Severity.Error, span, "Mermaid fails on a subgraph with a member 'hasOwnProperty'.")
    {
        Remedy = "give the member another id",
    };

    public static Diagnostic UnclosedSubgraph(SourceSpan span, string title, int? end) => new(
        "ARC107", Severity.Error, span, $"The subgraph '{title.Trim()}' is not closed.")
    {
        Remedy = "add a line 'end' after its last member",
        Fixes = end is { } place
            ? [new("Add 'end' below the last line", FixSafety.NeedsReview, [TextEdit.Insert(place, "\nend")])]
            : [],
    };

    public static Diagnostic UnclosedDirective(SourceSpan span) => new(
        "ARC131", Severity.Warning, span,
        "This '%%{' is not closed with '}%%', so Mermaid ignores all that follows it.")
    {
        Remedy = "close it with '}%%'",
    };

    public static Diagnostic BlankBeforeFrontMatter(SourceSpan span) => new(
        "ARC138", Severity.Warning, span,
        "A blank line stands before the front matter, which some programs that draw Mermaid refuse.")
    {
        Remedy = "start with '---'",
    };

    public static Diagnostic UnclosedFence(SourceSpan span) => new(
        "ARC141", Severity.Warning, span, "This block is not closed, so all the rest of the file belongs to it.")
    {
        Remedy = "close it with the same signs on a line of their own",
    };

    public static Diagnostic NotReadable(
        SourceSpan span, DiagramKind kind, string word) => kind switch
        {
            DiagramKind.C4 => new(
                "ARC110", Severity.Error, span,
                $"Mermaid takes any diagram with '{word}' in it for a C4 diagram.")
            {
                Remedy = "word it otherwise",
            },
            DiagramKind.Other => new(
                "ARC111",
                Severity.Error,
                span,
                $"'{word}' is not a diagram of an architecture: archc reads flowcharts, architecture-beta and C4."),
            DiagramKind.Unknown when word.Length == 0 => new(
                "ARC112", Severity.Error, span, "The diagram is empty.")
            {
                Remedy = "start it with 'flowchart TB'",
            },
            _ => UnknownKind(span, word),
        };

    private static Diagnostic UnknownKind(SourceSpan span, string word)
    {
        var meant = word.ToLowerInvariant() is "graph" or "flowchart" ? word.ToLowerInvariant() : null;
        return new("ARC113", Severity.Error, span, $"A diagram starts with its kind, and '{word.Shorten()}' is none.")
        {
            Remedy = meant is null ? "start it with 'flowchart TB'" : $"write '{meant}': capitals matter",
            Fixes = meant is null ? [] : [new($"Write '{meant}'", FixSafety.Safe, [new(span, meant)])],
        };
    }
}
