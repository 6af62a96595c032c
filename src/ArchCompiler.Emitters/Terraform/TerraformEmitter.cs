using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Emission;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.Terraform;

/// <summary>
/// Writes a plan as a Terraform configuration: one template for each construct, files by concern, canonical as
/// <c>terraform fmt</c> has it.
/// </summary>
public sealed class TerraformEmitter(TemplateLibrary library, ITemplateRenderer renderer) : IEmitter
{
    private const string Package = "lambda/placeholder.zip";

    /// <inheritdoc/>
    public string Target => "terraform";

    /// <inheritdoc/>
    public Staged<ImmutableArray<Artifact>> Emit(EmissionInput input)
    {
        var plan = input.Plan;
        List<Diagnostic> diagnostics = [];
        SectionWriter writer = new(input, library, renderer, diagnostics);
        foreach (var construct in plan.Constructs
            .OrderBy(c => c.Name, StringComparer.Ordinal)
            .ThenBy(c => c.Id, StringComparer.Ordinal))
        {
            writer.Write(construct);
        }

        foreach (var flow in plan.Flows)
        {
            writer.Write(flow);
        }

        writer.WriteFrame();
        ImmutableArray<Artifact> written = [.. writer.Files()];
        ImmutableArray<Artifact> artifacts =
        [
            .. written, .. GuardedResources.Lift(written),
            .. DeployGuide.Of(Target, plan, written, library, renderer, diagnostics),
            .. Packages(plan), .. VariableFiles.Of(plan, written),
            .. DatabaseUsers.Of(Target, plan, library, renderer, diagnostics),
        ];
        var copied = CopiedFiles.Beside(artifacts, library, Target);
        return new(
            [.. artifacts.Concat(copied.Value).OrderBy(a => a.Path, StringComparer.Ordinal)],
            EmissionDiagnostics.Once(
                diagnostics.Concat(copied.Diagnostics).Concat(new OneSided(plan, library).In(Target))));
    }

    private IEnumerable<Artifact> Packages(Plan plan) =>
        plan.Constructs.Any(c => c.Kind == ConstructKinds.Function)
            ? [new Artifact(Package, library.Bytes($"terraform/{Package}"))]
            : [];
}
