using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.Terraform;

/// <summary>The file that a template's text goes to, as its front matter says in <c>file</c>.</summary>
internal static class TemplateFile
{
    private const string Ending = ".tf";
    private const string Fallback = "main" + Ending;

    public static string Of(Construct construct, Exports exports, TemplateRun run)
    {
        if (exports.Template is not { } template)
        {
            return Fallback;
        }

        if (exports.Front.Find("file") is not ScriptValue.Text { Value: { Length: > 0 } file })
        {
            run.Say([EmissionDiagnostics.NoFile(template)], construct.Id, construct.Origins);
            return Fallback;
        }

        if (IsPlain(file))
        {
            return file;
        }

        run.Say([EmissionDiagnostics.UnsafeFile(template, file)], construct.Id, construct.Origins);
        return Fallback;
    }

    private static bool IsPlain(string file) =>
        file.EndsWith(Ending, StringComparison.Ordinal)
        && !file.StartsWith('/')
        && !file.Contains("..", StringComparison.Ordinal)
        && !file.Contains('\\', StringComparison.Ordinal)
        && !file.Contains(':', StringComparison.Ordinal);
}
