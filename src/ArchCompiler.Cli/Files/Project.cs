using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Settings;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Cli.Files;

/// <summary>
/// The project that a file belongs to: the folder of the nearest <c>archc.yaml</c> and what that file settles.
/// </summary>
/// <param name="Folder">Absolute path; where there is no project file, the folder it was looked for from.</param>
/// <param name="File">The project file, null where there is none.</param>
/// <param name="Settings">What it settles.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
internal sealed record Project(
    string Folder, SourceText? File, ProjectSettings Settings, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Name of the project file.</summary>
    public const string FileName = "archc.yaml";
}
