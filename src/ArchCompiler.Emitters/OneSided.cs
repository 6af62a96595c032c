using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Planning;
using ArchCompiler.Emitters.CloudFormation;
using ArchCompiler.Emitters.Terraform;

namespace ArchCompiler.Emitters;

/// <summary>
/// Says where a user's own template holds for another target alone: what it lays out has the built-in text in this
/// one, so the two targets would not mean the same.
/// </summary>
/// <param name="plan">What is laid out.</param>
/// <param name="library">The templates.</param>
internal sealed class OneSided(Plan plan, TemplateLibrary library)
{
    private static readonly ImmutableArray<TargetLanguage> Languages =
        [new TerraformLanguage(), new CloudFormationLanguage()];

    /// <summary>A warning for each of the user's own templates that this target lacks and the plan uses.</summary>
    public IEnumerable<Diagnostic> In(string target)
    {
        var own = library.Own;
        return own is null
            ? []
            : Languages.Where(other => other.Name != target)
                .SelectMany(other => Missing(own, Languages.First(language => language.Name == target), other));
    }

    private IEnumerable<Diagnostic> Missing(TemplateFolder own, TargetLanguage language, TargetLanguage other)
    {
        var here = Used(language);
        return Used(other)
            .Where(used => own.Has(used.Key) && TemplateLibrary.IsBuiltIn(used.Key))
            .Select(used => (used.Key, Twin: language.TwinOf(used.Key, other), used.Value))
            .Where(used => here.ContainsKey(used.Twin) && TemplateLibrary.IsBuiltIn(used.Twin) && !own.Has(used.Twin))
            .OrderBy(used => used.Key, StringComparer.Ordinal)
            .Select(used =>
                EmissionDiagnostics.OneSided(own.Place(used.Key), used.Key, other.Name, used.Twin, language.Name) with
                {
                    Related = [.. used.Value.Origins.Take(1).Select(origin => LaidOutFor(used.Value.Id, origin))],
                });
    }

    private RelatedSpan LaidOutFor(string id, Origin origin) =>
        new(origin.Span, $"laid out for '{id}'") { Source = plan.Architecture.Diagram.Source };

    // The templates that a target lays the plan out with, those that they include among them, each with the first
    // thing that it is laid out for.
    private Dictionary<string, (string Id, ImmutableArray<Origin> Origins)> Used(TargetLanguage language)
    {
        Dictionary<string, (string Id, ImmutableArray<Origin> Origins)> used = new(StringComparer.Ordinal);
        foreach (var construct in plan.Constructs)
        {
            used.TryAdd(language.TemplateOf(construct), (construct.Id, construct.Origins));
        }

        if (plan.Flows.FirstOrDefault() is { } flow)
        {
            used.TryAdd(language.FlowTemplate, (flow.Id, flow.Origins));
        }

        foreach (var (name, laidOut) in used.ToList())
        {
            foreach (var part in library.Find(name).Value?.Words ?? Enumerable.Empty<string>())
            {
                used.TryAdd(part, laidOut);
            }
        }

        return used;
    }
}
