using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Rules;
using ArchCompiler.Core.Settings;
using ArchCompiler.Emitters;
using ArchCompiler.Rules;

namespace ArchCompiler;

/// <summary>
/// What a compilation depends on besides its source: all of it handed in, so that the same input gives the same bytes.
/// </summary>
/// <param name="Catalog">What is known of the provider.</param>
/// <param name="Settings">What the project file settles; a diagram's front matter comes on top.</param>
/// <param name="Today">The day by which waivers end.</param>
public sealed record CompilationContext(ServiceCatalog Catalog, ProjectSettings Settings, DateOnly Today)
{
    /// <summary>The templates that come with archc, each parsed once.</summary>
    public static TemplateLibrary BuiltInTemplates { get; } = new();

    /// <summary>
    /// The environment to compile for, whose settings go before all others; null for all of them at once.
    /// </summary>
    public string? Environment { get; init; }

    /// <summary>The rules to ask.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = BuiltInRules.All;

    /// <summary>The templates to lay out with: the built-in ones, or those with the user's own over them.</summary>
    public TemplateLibrary Templates { get; init; } = BuiltInTemplates;
}
