using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Yaml.Catalog;

/// <summary>
/// What there is to say of the contents of catalog files, beside what does not fit their shape (<see
/// cref="Shapes.ShapeDiagnostics"/>).
/// </summary>
internal static class CatalogDiagnostics
{
    public static Diagnostic BadForm(Name value, string key, string wanted) =>
        Error("ARC174", value.Span, $"'{value.Text}' is no {key}: it must be {wanted}.");

    public static Diagnostic IdIsNotFileName(Name id, string fileName) =>
        Error("ARC175", id.Span, $"The id '{id.Text}' differs from the file's name '{fileName}'.") with
        {
            Remedy = $"call the file '{id.Text}.yaml' or the kind '{fileName}'",
        };

    public static Diagnostic IdTaken(Name id, string other) =>
        Error("ARC176", id.Span, $"The id '{id.Text}' is taken by {other}.") with
        {
            Remedy = "give one of them another id",
        };

    public static Diagnostic AliasTaken(Name alias, string what, string owner, string place) =>
        Error("ARC177", alias.Span, $"The {what} '{alias.Text}' already means '{owner}' ({place}).") with
        {
            Remedy = "keep it in one of the two",
        };

    public static Diagnostic UnknownKind(Name kind, IEnumerable<string> known) =>
        Error("ARC178", kind.Span, $"There is no kind '{kind.Text}' in the catalog.") with
        {
            Remedy = Nearest.To(kind.Text, known) is { } nearest
                ? $"did you mean '{nearest}'?"
                : "use the id of a kind",
        };

    public static Diagnostic UnknownConstruct(Name construct, IEnumerable<string> known) =>
        Error("ARC179", construct.Span, $"There is no construct '{construct.Text}' in constructs.yaml.") with
        {
            Remedy = Nearest.To(construct.Text, known) is { } nearest
                ? $"did you mean '{nearest}'?"
                : "declare it there with its outputs",
        };

    public static Diagnostic BadPlaceholder(
        Name text, string placeholder, string construct, IEnumerable<string> known) =>
        Error("ARC180", text.Span, $"'{{{placeholder}}}' is no output of the construct '{construct}'.") with
        {
            Remedy = $"use one of {string.Join(", ", known.Select(k => $"{{{k}}}"))}",
        };

    public static Diagnostic BadDefault(Name value, string property, string reason) =>
        Error("ARC181", value.Span, $"The default '{value.Text}' of '{property}' does not fit it: {reason}.");

    public static Diagnostic Misplaced(SourceSpan span, string key, string reason) =>
        Error("ARC182", span, $"'{key}' has no place here: {reason}.") with { Remedy = "remove it" };

    public static Diagnostic UnknownProperty(Name name, IEnumerable<string> known) =>
        Error("ARC183", name.Span, $"The kind has no property '{name.Text}'.") with
        {
            Remedy = Nearest.To(name.Text, known) is { } nearest
                ? $"did you mean '{nearest}'?"
                : "declare it under 'properties'",
        };

    public static Diagnostic StatedTwice(Name value, string key) =>
        Error("ARC184", value.Span, $"'{value.Text}' is stated twice in '{key}'.") with
        {
            Remedy = "keep one of the two",
        };

    private static Diagnostic Error(string id, SourceSpan span, string message) =>
        new(id, Severity.Error, span, message);
}
