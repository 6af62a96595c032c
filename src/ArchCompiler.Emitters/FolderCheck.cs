using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Emitters;

/// <summary>
/// Looks through a user's own folder of templates: each must be readable, and each file must be of use, since one that
/// is misnamed would leave the built-in template in place without a word.
/// </summary>
internal sealed class FolderCheck(TemplateLibrary library, TemplateFolder own)
{
    /// <summary>The folder of a target whose files go beside its output as they are.</summary>
    public const string FilesFolder = "files";

    private static readonly HashSet<string> Replaceable = [.. TemplateLibrary.BuiltInFiles];

    public IEnumerable<Diagnostic> Run()
    {
        var templates = own.Files.Where(TemplateLibrary.IsTemplate).ToList();
        foreach (var template in templates)
        {
            foreach (var problem in library.Find(template).Diagnostics)
            {
                yield return problem;
            }
        }

        var idle = own.Files.Where(file => !IsOfUse(file)).ToList();
        foreach (var file in idle.Count == 0 ? [] : idle.Except(Included(templates), StringComparer.Ordinal))
        {
            yield return EmissionDiagnostics.Unused(own.Place(file), file, Nearest.To(file, Replaceable));
        }
    }

    /// <summary>Whether a file goes beside the output as it is.</summary>
    public static bool IsCopied(string file) => file.Split('/') is [_, FilesFolder, _, ..];

    private static bool IsOfUse(string file) => Replaceable.Contains(file) || IsCopied(file) || IsNote(file);

    // What people and tools leave beside templates: READMEs and hidden files.
    private static bool IsNote(string file) =>
        file.Split('/') is var segments
        && (segments.Any(segment => segment.StartsWith('.'))
            || segments[^1].Equals("README.md", StringComparison.OrdinalIgnoreCase));

    private HashSet<string> Included(IEnumerable<string> templates) =>
    [
        .. templates.Concat(TemplateLibrary.BuiltIn)
            .SelectMany(name => library.Find(name).Value?.Words ?? Enumerable.Empty<string>()),
    ];
}
