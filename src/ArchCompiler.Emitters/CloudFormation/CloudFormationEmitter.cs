using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Emission;
using ArchCompiler.Core.Planning;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.CloudFormation;

/// <summary>
/// Writes a plan as CloudFormation: one stack a region in the order of deployment, more where a limit asks for it, and
/// the script that deploys them.
/// </summary>
public sealed class CloudFormationEmitter(TemplateLibrary library, ITemplateRenderer renderer) : IEmitter
{
    /// <inheritdoc/>
    public string Target => "cloudformation";

    /// <inheritdoc/>
    public Staged<ImmutableArray<Artifact>> Emit(EmissionInput input)
    {
        var plan = input.Plan;
        List<Diagnostic> diagnostics = [];
        SectionRenderer sections = new(plan, library, renderer, diagnostics);
        StackMembers members = new(plan, sections);
        var stacks = new StackDivision(plan, members, diagnostics).Divide();
        var documents = Compose(input, sections, members, stacks);
        diagnostics.AddRange(documents.SelectMany(StackCheck.Check));
        diagnostics.AddRange(documents.SelectMany(document => StackCycles.Find(document)
            .Select(id => document.Addresses.First(address => address.Key == id).Value)
            .Select(plan.Find).OfType<Construct>()
            .Select(StackDiagnostics.NoOrder)));
        ImmutableArray<Artifact> files = [.. documents.Select(d =>
            Artifact.OfText(d.Stack.File, d.Text) with
            {
                Addresses = d.Addresses,
                Keeps = [.. StackSection.KeptIn(d.Text)],
            })];
        ImmutableArray<Artifact> artifacts =
        [
            .. files, .. DeployScript.Write(plan, documents, sections), .. ParameterFiles.Of(plan, documents),
            .. DeployGuide.Of(Target, plan, files, library, renderer, diagnostics),
            .. DatabaseUsers.Of(Target, plan, library, renderer, diagnostics),
        ];
        var copied = CopiedFiles.Beside(artifacts, library, Target);
        return new(
            [.. artifacts.Concat(copied.Value).OrderBy(a => a.Path, StringComparer.Ordinal)],
            EmissionDiagnostics.Once(
                diagnostics.Concat(copied.Diagnostics).Concat(new OneSided(plan, library).In(Target))));
    }

    private static ImmutableArray<StackDocument> Compose(
        EmissionInput input, SectionRenderer renderer, StackMembers members, ImmutableArray<Stack> stacks)
    {
        List<(Stack Stack, ImmutableArray<StackSection> Sections)> rendered = [];
        foreach (var stack in stacks)
        {
            var inside = stack.Members.ToHashSet(StringComparer.Ordinal);
            StackView view = new(stack.Scope, inside.Contains);
            rendered.Add((stack, [.. stack.Members.Select(id => members.Render(id, view))]));
        }

        var references = rendered.SelectMany(r => r.Sections.SelectMany(s => s.Use.References.Select(reference =>
            (Reference: reference, By: r.Stack.Number)))).ToLookup(r => r.Reference, r => r.By);
        var composer = new StackComposer(input, renderer);
        return
        [
            .. rendered.Select(r => composer.Compose(
                r.Stack,
                r.Sections,
                references.Where(users => users.Any(by => by != r.Stack.Number)).Select(users => users.Key),
                stacks.Length)),
        ];
    }
}
