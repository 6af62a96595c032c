using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.Terraform;

/// <summary>The file that a template's text goes to, as its front matter says in <c>file</c>.</summary>
internal static class TemplateFile
{
    private const string Fallback = "main.tf";

    public static string Of(Exports exports, Construct construct, string template, List<Diagnostic> diagnostics)
    {
        var span = EmissionDiagnostics.SpanOf(construct);
        if (exports.Front.Find("file") is not ScriptValue.Text { Value: { Length: > 0 } file })
        {
            diagnostics.Add(EmissionDiagnostics.NoFile(template, span));
            return Fallback;
        }

        if (IsPlain(file))
        {
            return file;
        }

        diagnostics.Add(EmissionDiagnostics.UnsafeFile(template, file, span));
        return Fallback;
    }

    private static bool IsPlain(string file) =>
        !file.StartsWith('/')
        && !file.Contains("..", StringComparison.Ordinal)
        && !file.Contains('\\', StringComparison.Ordinal)
        && !file.Contains(':', StringComparison.Ordinal);
}
