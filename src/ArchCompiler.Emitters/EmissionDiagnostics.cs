using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters;

/// <summary>
/// What emission has to say; what is wrong within a template comes from the renderer (ARC401 to ARC410). Each has its
/// place in the template, the user's own where there is one.
/// </summary>
internal static class EmissionDiagnostics
{
    public static Diagnostic NoTemplate(string name, SourceSpan span) =>
        new("ARC411", Severity.Error, span, $"There is no template '{name}'.")
        {
            Remedy = $"Add it to the folder of templates, or leave out what needs it with `--partial`.",
        };

    public static Diagnostic NoOutput(Template template, string output) =>
        new(
            "ARC412",
            Severity.Error,
            template.PlaceOf("outputs"),
            $"This template exports no '{output}', which others refer to.")
        {
            Source = template.Source,
            Remedy = $"Add `{output}` to `outputs` in its front matter.",
        };

    public static Diagnostic NoFile(Template template) =>
        new(
            "ARC413",
            Severity.Error,
            template.PlaceOf("file"),
            "The front matter of this template does not say in `file` where its text goes.")
        {
            Source = template.Source,
            Remedy = "Add a line such as `file = \"data.tf\"`.",
        };

    public static Diagnostic UnsafeFile(Template template, string file) =>
        new(
            "ARC414",
            Severity.Error,
            template.PlaceOf("file"),
            $"'{file}' is no plain path of a .tf file below the output folder.")
        {
            Source = template.Source,
            Remedy = "Name a file such as `data.tf`, or one in a folder such as `data/main.tf`.",
        };

    public static Diagnostic NoText(Template template, string output) =>
        new("ARC416", Severity.Error, template.PlaceOf("outputs"), $"The output '{output}' is no text of the target.")
        {
            Source = template.Source,
            Remedy = "Make it from `name` and literals, such as `\"aws_kms_key.\" + name + \".arn\"`.",
        };

    public static Diagnostic Unused(SourceText place, string file, string? nearest) =>
        new("ARC417", Severity.Warning, default, $"'{file}' replaces no template, and no template includes it.")
        {
            Source = place,
            Remedy = nearest is null
                ? "Name it as `archc templates list` has it, or put what is to be copied below `<target>/files/`."
                : $"Did you mean '{nearest}'?",
        };

    public static Diagnostic SameFile(SourceText place, string file) =>
        new("ARC418", Severity.Error, default, $"'{file}' is also what the templates write, so it cannot be copied.")
        {
            Source = place,
            Remedy = "Give it another name, or leave it out.",
        };

    public static Diagnostic OneSided(SourceText place, string file, string other, string twin, string target) =>
        new(
            "ARC419",
            Severity.Warning,
            default,
            $"'{file}' is a template of your own for {other} alone: {target} has the built-in '{twin}'.")
        {
            Source = place,
            Remedy = $"Lay it out for {target} too (`archc templates eject {twin}` gives the built-in text, to change "
                + $"or to keep), or generate the one target with `-t {other}`.",
        };

    /// <summary>The diagnostics, each said once however many things a template is laid out for.</summary>
    public static ImmutableArray<Diagnostic> Once(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.DistinctBy(d => (d.Id, d.Source, d.Span, d.Message))];
}
