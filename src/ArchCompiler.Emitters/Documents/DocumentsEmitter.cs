using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Emission;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.Documents;

/// <summary>
/// Writes what a plan is and why, for people: Markdown that a repository's host shows, and a site of the same content
/// that needs no server.
/// </summary>
public sealed class DocumentsEmitter(TemplateLibrary library, ITemplateRenderer renderer) : IEmitter
{
    /// <inheritdoc/>
    public string Target => "docs";

    /// <summary>What the documents of several drawings can share, by name.</summary>
    public static IEnumerable<Artifact> SharedFiles(TemplateLibrary library) => SiteAssets.Shared(library);

    /// <inheritdoc/>
    public Staged<ImmutableArray<Artifact>> Emit(EmissionInput input)
    {
        List<Diagnostic> diagnostics = [];
        DocumentFacts facts = new(input);
        TemplateRun run = new(input.Plan, library, renderer, diagnostics);
        ImmutableArray<Artifact> written =
        [
            .. new PageWriter(facts, DocumentFormat.Markdown, run).Write(),
            .. new PageWriter(facts, DocumentFormat.Html, run).Write(),
            .. new SiteAssets(library, run).Write(isAlone: input.SharedAssets is null),
        ];
        var copied = CopiedFiles.Beside(written, library, Target);
        return new(
            [.. written.Concat(copied.Value).OrderBy(a => a.Path, StringComparer.Ordinal)],
            EmissionDiagnostics.Once(diagnostics.Concat(copied.Diagnostics)));
    }
}
