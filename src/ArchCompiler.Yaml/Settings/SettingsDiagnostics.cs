using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Yaml.Settings;

/// <summary>
/// What there is to say of settings, beside what does not fit their shape (<see cref="Shapes.ShapeDiagnostics"/>).
/// </summary>
internal static class SettingsDiagnostics
{
    public static Diagnostic BadForm(Name value, string key, string wanted) =>
        Error("ARC914", value.Span, $"'{value.Text}' is no {key}.", $"write {wanted}");

    public static Diagnostic SameRegion(SourceSpan span, string region) =>
        Error(
            "ARC915",
            span,
            $"The replica region is the home region, '{region}'.",
            "choose another region for the second copy");

    public static Diagnostic NoSeverity(Name rule, SourceSpan span) =>
        Error("ARC916", span, $"This is no severity for '{rule.Text}'.", "use error, warning, note or off");

    public static Diagnostic BadEnvironment(Name name) => Error(
        "ARC926",
        name.Span,
        $"'{name.Text}' is no name of an environment.",
        "write up to 32 of a-z, 0-9 and '-', with a letter first and no '-' last, and not 'terraform'");

    public static Diagnostic TooManyEnvironments(Name name, int most) => Error(
        "ARC929",
        name.Span,
        FormattableString.Invariant($"There are more than {most} environments."),
        "divide them among several project files");

    private static Diagnostic Error(string id, SourceSpan span, string message, string remedy) =>
        new(id, Severity.Error, span, message) { Remedy = remedy };
}
