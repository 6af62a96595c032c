using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Yaml.Architectures;

/// <summary>
/// What there is to say of an architecture in YAML, beside what does not fit its shape
/// (<see cref="Shapes.ShapeDiagnostics"/>).
/// </summary>
internal static class ArchitectureDiagnostics
{
    public static Diagnostic OtherVersion(Name version, string known) => Error(
        "ARC504",
        version.Span,
        $"This form has the version '{version.Text}', and archc reads version {known}.",
        $"write 'archc: {known}'");

    public static Diagnostic BadId(Name id) => Error(
        "ARC505",
        id.Span,
        $"'{id.Text}' is no id.",
        "write one word without blanks and brackets, and put what people read into 'label'");

    public static Diagnostic TakenId(Name id, SourceSpan first) => Error(
        "ARC506", id.Span, $"'{id.Text}' is taken.", "give each boundary, service and relation an id of its own") with
    {
        Related = [new(first, "first used here")],
    };

    public static Diagnostic UnknownBoundary(Name name, string? nearest) => Error(
        "ARC507",
        name.Span,
        $"There is no boundary '{name.Text}'.",
        nearest is null ? $"add '{name.Text}' to 'boundaries'" : $"did you mean '{nearest}'?");

    public static Diagnostic BoundaryInItself(Name name) => Error(
        "ARC508", name.Span, $"'{name.Text}' stands inside itself.", "put one of the boundaries elsewhere");

    public static Diagnostic UnknownEnd(Name name, string? nearest) => Error(
        "ARC509",
        name.Span,
        $"Nothing has the id '{name.Text}'.",
        nearest is null ? $"add '{name.Text}' to 'services' or 'others'" : $"did you mean '{nearest}'?");

    public static Diagnostic NoRelation(Name text, string[] words) => Error(
        "ARC510", text.Span, $"'{text.Text}' is no relation.", Remedy(words));

    private static string Remedy(string[] words) => words switch
    {
        [var from, "<-", var to] => $"write '{to} -> {from}'",
        [var from, "-->" or "==>" or "=>" or "-.->" or ">", var to] => $"write '{from} -> {to}'",
        [var from, "<-->" or "<=>", var to] => $"write '{from} <-> {to}'",
        [var from, "---" or "-", var to] => $"write '{from} -- {to}'",
        { Length: > 3 } => "write one relation an item, and what there is to say of it after a colon",
        [var only] when only.Split("->") is [{ Length: > 0 } from, { Length: > 0 } to] => $"write '{from} -> {to}'",
        _ => "write 'from -> to', 'one <-> other' or 'one -- other', with blanks around the arrow",
    };

    private static Diagnostic Error(string id, SourceSpan span, string message, string remedy) =>
        new(id, Severity.Error, span, message) { Remedy = remedy };
}
