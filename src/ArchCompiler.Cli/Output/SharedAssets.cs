using ArchCompiler.Cli.Files;
using ArchCompiler.Emitters;

namespace ArchCompiler.Cli.Output;

/// <summary>
/// What the documents of several drawings have in common: it stands once in the output folder, beside the folders of
/// the drawings.
/// </summary>
internal static class SharedAssets
{
    private const string Folder = "docs/assets";

    /// <summary>Relative URL from the folder of a target to the shared one.</summary>
    /// <param name="folder">The drawing's folder below the output folder.</param>
    public static string From(string folder) =>
        string.Concat(FilePath.Join(folder, "target").Split('/').Select(_ => "../")) + Folder;

    /// <summary>The files of some targets that stand there.</summary>
    public static IEnumerable<OutputFile> Of(
        IEnumerable<string> targets, TemplateLibrary templates, string origin) =>
        from target in targets
        from file in Targets.SharedFiles(target, templates)
        select new OutputFile($"{Folder}/{file.Path}", target, origin, file.Content);
}
