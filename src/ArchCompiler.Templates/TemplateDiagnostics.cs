using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Templates;

/// <summary>
/// What reading and rendering templates has to say, each with its place in the template.
/// </summary>
internal static class TemplateDiagnostics
{
    public static TemplateException Malformed(SourceText source, SourceSpan span, string message) =>
        At("ARC401", source, span, message);

    public static TemplateException Unsupported(SourceText source, SourceSpan span, string construct, string instead) =>
        At("ARC402", source, span, $"'{construct}' is Scriban that archc's templates do not use. {instead}");

    public static TemplateException UnknownVariable(SourceText source, SourceSpan span, string name, string? nearest) =>
        At("ARC403", source, span, nearest is null
            ? $"There is no variable or function '{name}'."
            : $"There is no variable or function '{name}'. Did you mean '{nearest}'?");

    public static TemplateException Mistaken(SourceText source, SourceSpan span, string message) =>
        At("ARC404", source, span, message);

    public static TemplateException OverLimit(SourceText source, SourceSpan span, string what, int limit) =>
        At("ARC405", source, span, FormattableString.Invariant($"Rendering stops here: {what} (limit {limit})."));

    public static TemplateException UnknownInclude(SourceText source, SourceSpan span, string name) =>
        At("ARC406", source, span, $"There is no template '{name}' to include.");

    private static TemplateException At(string id, SourceText source, SourceSpan span, string message) =>
        new(new Diagnostic(id, Severity.Error, span, message) { Source = source });
}
