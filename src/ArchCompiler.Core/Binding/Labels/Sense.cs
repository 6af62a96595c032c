using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>What a phrase on a shape means.</summary>
/// <param name="Kind">The kind it names.</param>
/// <param name="Role">How much it decides.</param>
/// <param name="Otherwise">
/// For a generic word, the kind where nothing speaks for the provider; null where nobody can tell.
/// </param>
internal sealed record Sense(ServiceKind Kind, WordRole Role, ServiceKind? Otherwise)
{
    /// <summary>
    /// Whether its phrase ends with it, so that it is the head: "customer database" is a database, "customer
    /// onboarding" is not a customer.
    /// </summary>
    public bool EndsPhrase { get; init; }

    /// <summary>
    /// Whether another sense is the serverless form of this one: "ECS service (Fargate)".
    /// </summary>
    public bool HasForm(Sense form) => form.IsName && IsForm(form.Kind, Kind);

    /// <summary>Whether a kind is the serverless form of another, which is built of the same resources.</summary>
    public static bool IsForm(ServiceKind form, ServiceKind kind) =>
        form != kind && form.Has(Capabilities.Serverless | Capabilities.RunsCode) && !kind.Has(Capabilities.Serverless)
        && kind.TerraformTypes.Intersect(form.TerraformTypes, StringComparer.Ordinal).Any();

    /// <summary>Whether it holds without other evidence.</summary>
    public bool IsName => Role is WordRole.Name or WordRole.Head;
}
