using System.Collections.Immutable;
using ArchCompiler.Core.Emission;
using ArchCompiler.Emitters;
using ArchCompiler.Emitters.CloudFormation;
using ArchCompiler.Emitters.Documents;
using ArchCompiler.Emitters.Terraform;
using ArchCompiler.Templates;

namespace ArchCompiler;

/// <summary>The languages that archc writes.</summary>
public static class Targets
{
    /// <summary>Names of the targets, in the order in which they are written.</summary>
    public static ImmutableArray<string> Names { get; } = ["terraform", "cloudformation", "docs"];

    /// <summary>What the files of a target can share where there are several drawings, by name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="templates">The templates they are laid out with.</param>
    public static IEnumerable<Artifact> SharedFiles(string name, TemplateLibrary templates) =>
        name == "docs" ? DocumentsEmitter.SharedFiles(templates) : [];

    /// <summary>The emitter of a target.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="templates">The templates it lays out with.</param>
    /// <exception cref="ArgumentOutOfRangeException">No target has that name.</exception>
    public static IEmitter GetEmitter(string name, TemplateLibrary templates) =>
        GetEmitter(name, templates, new TemplateRenderer());

    /// <summary>The emitter of a target, with another way to render its templates.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="templates">The templates it lays out with.</param>
    /// <param name="renderer">What renders them.</param>
    /// <exception cref="ArgumentOutOfRangeException">No target has that name.</exception>
    public static IEmitter GetEmitter(
        string name, TemplateLibrary templates, ITemplateRenderer renderer) => name switch
        {
            "terraform" => new TerraformEmitter(templates, renderer),
            "cloudformation" => new CloudFormationEmitter(templates, renderer),
            "docs" => new DocumentsEmitter(templates, renderer),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such target"),
        };
}
