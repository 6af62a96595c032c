using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Emission;

namespace ArchCompiler.Emitters;

/// <summary>The user's own files that go beside what a target's templates write.</summary>
internal static class CopiedFiles
{
    /// <summary>Those that stand in nobody's way; an error for each of the others.</summary>
    public static Staged<ImmutableArray<Artifact>> Beside(
        IEnumerable<Artifact> written, TemplateLibrary library, string target)
    {
        var taken = written.Select(artifact => artifact.Path).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Artifact> files = [.. library.FilesOf(target)];
        return new(
            [.. files.Where(file => !taken.Contains(file.Path))],
            [
                .. files.Where(file => taken.Contains(file.Path))
                    .Select(file => EmissionDiagnostics.SameFile(library.PlaceOfFile(target, file.Path), file.Path)),
            ]);
    }
}
