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
            .. new SiteAssets(library, run).Write(),
        ];
        var copied = CopiedFiles.Beside(written, library, Target);
        return new(
            [.. written.Concat(copied.Value).OrderBy(a => a.Path, StringComparer.Ordinal)],
            EmissionDiagnostics.Once(diagnostics.Concat(copied.Diagnostics)));
    }
}
