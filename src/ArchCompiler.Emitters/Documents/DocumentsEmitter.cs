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
        ImmutableArray<Artifact> artifacts =
        [
            .. new PageWriter(facts, DocumentFormat.Markdown, library, renderer, diagnostics).Write(),
            .. new PageWriter(facts, DocumentFormat.Html, library, renderer, diagnostics).Write(),
            .. SiteAssets.Of(library, renderer, diagnostics),
        ];
        return new([.. artifacts.OrderBy(a => a.Path, StringComparer.Ordinal)], [.. diagnostics.Distinct()]);
    }
}
