using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Mistakes;

namespace ArchCompiler.Mermaid.Architectures;

/// <summary>What there is to say of an <c>architecture-beta</c> diagram that Mermaid refuses.</summary>
internal static class ArchitectureDiagnostics
{
    public static Diagnostic Header(Name word) => new(
        "ARC185", Severity.Error, word.Span, $"Mermaid knows no diagram '{word.Text.Shorten()}'.")
    {
        Remedy = "write 'architecture-beta'",
        Fixes = [new("Write 'architecture-beta'", FixSafety.Safe, [new(word.Span, "architecture-beta")])],
    };

    public static Diagnostic Unreadable(SourceSpan span, string what, string? form) =>
        MermaidDiagnostics.Unexpected(span, what) with { Remedy = form is null ? null : $"write: {form}" };

    public static Diagnostic SideAsId(Name id, string? other) => new(
        "ARC186", Severity.Error, id.Span,
        $"In architecture-beta no id starts with L, R, T or B, since Mermaid takes the letter for a side: "
            + $"'{id.Text.Shorten()}'.")
    {
        Remedy = other is null ? "take another id" : $"take another id, such as '{other}'",
        Fixes = other is null
            ? []
            : [new($"Write '{other}' here", FixSafety.NeedsReview, [new(id.Span, other)])],
    };

    public static Diagnostic EdgeWithoutSides(SourceSpan span) => new(
        "ARC187", Severity.Error, span, "An edge of architecture-beta names the side of each end.")
    {
        Remedy = "write, for example: a:R --> L:b",
    };

    public static Diagnostic EdgeText(SourceSpan span) => new(
        "ARC188", Severity.Error, span, "Text on an edge of architecture-beta stands in brackets between its dashes.")
    {
        Remedy = "write, for example: a:R -[text]-> L:b",
    };

    public static Diagnostic Icon(SourceSpan span) => new(
        "ARC189", Severity.Error, span,
        "An icon is a word of letters, digits, '-', '_' and ':' in parentheses, before the title.")
    {
        Remedy = "write, for example: (database) or (logos:aws-lambda)",
    };

    public static Diagnostic Title(SourceSpan span, Name title) => new(
        "ARC190", Severity.Error, span, $"A title with brackets in it needs quotes: '{title.Text.Shorten()}'.")
    {
        Remedy = $"write [\"{title.Text.Shorten()}\"]",
        Fixes = title.Text.Contains('"', StringComparison.Ordinal)
            ? []
            : [new("Put the title in quotes", FixSafety.Safe, [new(title.Span, $"\"{title.Text}\"")])],
    };

    public static Diagnostic WordAsId(Name word) => new(
        "ARC120", Severity.Error, word.Span, $"'{word.Text.Trim().Shorten()}' is a word of Mermaid's own and no id.")
    {
        Remedy = $"take another id, such as 'my-{word.Text.Trim().Shorten()}'",
    };

    public static Diagnostic IdTaken(string what, Name id, Name first) => new(
        "ARC192", Severity.Error, id.Span, $"The id '{id.Text}' of this {what} is already in use.")
    {
        Remedy = "give each group, service and junction an id of its own",
        Related = [new(first.Span, "in use here")],
    };

    public static Diagnostic InItself(string what, Name parent) => new(
        "ARC193", Severity.Error, parent.Span, $"The {what} '{parent.Text}' cannot stand in itself.")
    {
        Remedy = "name another group, or leave out 'in'",
    };

    public static Diagnostic NoSuchParent(string what, Name parent, bool isDeclaredLater) => new(
        "ARC194", Severity.Error, parent.Span,
        isDeclaredLater
            ? $"The group '{parent.Text}' stands below this {what}."
            : $"There is no group '{parent.Text}' for this {what} to stand in.")
    {
        Remedy = isDeclaredLater
            ? $"put the line of '{parent.Text}' above this one"
            : $"declare it: group {parent.Text}(cloud)[{parent.Text}]",
    };

    public static Diagnostic ParentIsNoGroup(string what, Name parent) => new(
        "ARC195", Severity.Error, parent.Span, $"A {what} stands in a group, and '{parent.Text}' is none.")
    {
        Remedy = "name a group",
    };

    public static Diagnostic NoSuchEnd(Name id) => new(
        "ARC196", Severity.Error, id.Span, $"There is no service or junction '{id.Text}'.")
    {
        Remedy = $"declare it: service {id.Text}(server)[{id.Text}]",
    };

    public static Diagnostic EndIsGroup(Name id) => new(
        "ARC197", Severity.Error, id.Span, $"Mermaid draws no edge to a group itself, and '{id.Text}' is one.")
    {
        Remedy = "name a service in the group, and write {group} behind it: service{group}:R",
    };

    public static Diagnostic SameGroup(Name id) => new(
        "ARC198", Severity.Error, id.Span,
        $"'{id.Text}{{group}}' leaves its group, but both ends of this edge stand in the same one.")
    {
        Remedy = "leave out {group}",
    };

    public static Diagnostic CannotAlign(Name id, bool isTwice) => new(
        "ARC199", Severity.Error, id.Span,
        isTwice
            ? $"'{id.Text}' is listed more than once."
            : $"'{id.Text}' is no service or junction, so nothing to align.")
    {
        Remedy = isTwice ? "list it once" : "list services and junctions",
    };
}
