using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Emitters;

/// <summary>
/// What emission has to say; what is wrong within a template comes from the renderer (ARC401 to ARC410).
/// </summary>
internal static class EmissionDiagnostics
{
    public static Diagnostic NoTemplate(string name, SourceSpan span) =>
        new("ARC411", Severity.Error, span, $"There is no template '{name}'.")
        {
            Remedy = $"Add it to the folder of templates, or leave out what needs it with `--partial`.",
        };

    public static Diagnostic NoOutput(Construct construct, string template, string output) =>
        new(
            "ARC412",
            Severity.Error,
            SpanOf(construct),
            $"'{template}' exports no '{output}', which others ask of '{construct.Id}'.")
        {
            Remedy = $"Add `{output}` to `outputs` in the front matter of the template.",
        };

    public static Diagnostic NoFile(string template, SourceSpan span) =>
        new(
            "ARC413",
            Severity.Error,
            span,
            $"The front matter of '{template}' does not say in `file` where its text goes.");

    public static Diagnostic UnsafeFile(string template, string file, SourceSpan span) =>
        new(
            "ARC414",
            Severity.Error,
            span,
            $"The front matter of '{template}' names '{file}', which is no plain path below the output folder.");

    public static SourceSpan SpanOf(Construct construct) => construct.Origins is [var first, ..] ? first.Span : default;
}
