using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>
/// Who a pipeline acts as. A role has to trust one repository, which nobody but the operator knows, so that it is made
/// only where the drawing has one (docs/decisions/0004).
/// </summary>
internal static class Pipelines
{
    private const string Repository = "{repository}";

    /// <summary>The role or the policy of a pipeline, started where it has none.</summary>
    public static ConstructDraft PrincipalOf(Other pipeline, PlanBuilder plan) =>
        plan.RolesOf(pipeline) is [var found, ..] ? found
        : pipeline.Identity is { } identity && HasRole(pipeline, plan.Architecture)
            ? plan.In(PlanScope.Home, () => Role(pipeline, identity, plan))
        : ClientPolicies.For(pipeline, plan);

    /// <summary>The pipelines that a role is drawn with.</summary>
    public static IEnumerable<Other> Beside(Service role, Architecture architecture) =>
        architecture.RelationsInto(role).Select(relation => relation.From)
            .Concat(architecture.RelationsFrom(role).Select(relation => relation.To))
            .Distinct(StringComparer.Ordinal)
            .Select(architecture.Find).OfType<Other>().Where(other => other.IsPipeline);

    private static bool HasRole(Other pipeline, Architecture architecture) =>
        architecture.RelationsFrom(pipeline).Select(relation => relation.To)
            .Concat(architecture.RelationsInto(pipeline).Select(relation => relation.From))
            .Select(architecture.FindService)
            .Any(service => service?.Kind.Realisation?.Construct == ConstructKinds.Identity);

    private static ConstructDraft Role(Other pipeline, PipelineIdentity identity, PlanBuilder plan)
    {
        var origins = Origins.Of(pipeline).Because("it acts under the role that is drawn with it").ToList();
        var role = plan.AddImplied(
            $"{pipeline.Id}_role", pipeline.Id, ConstructKinds.PipelineRole, PlanScope.Home, origins)
            .Set("provider", Provider(identity, origins, plan).Output("arn"))
            .Set("audience_key", PlanValue.Of($"{identity.Issuer}:aud"))
            .Set("audience", PlanValue.Of(identity.Audience))
            .Set("subject_key", PlanValue.Of($"{identity.Issuer}:sub"))
            .Set("subject", Subject(pipeline, identity, plan));
        plan.AddRole(pipeline, role);
        plan.Add(new PlanOutput(
            $"{pipeline.Id}_role_arn",
            PlanText.Describe($"Role for {pipeline.Title} to assume."),
            role.Output("arn")));
        return role;
    }

    /// <summary>
    /// Who vouches for it: an account has one provider for each issuer, however many pipelines use it.
    /// </summary>
    private static ConstructDraft Provider(PipelineIdentity identity, List<Origin> origins, PlanBuilder plan)
    {
        var id = $"{Slug.Of(identity.Issuer.Replace('.', '-'), 40).Replace('-', '_')}_provider";
        return plan.Require(
            id,
            ConstructKinds.OidcProvider,
            origins,
            draft => draft.Set("url", PlanValue.Of($"https://{identity.Issuer}"))
                .Set("audience", PlanValue.Of(identity.Audience))
                .Set("provider_arn", plan.Add(new PlanVariable(
                    $"{id}_arn",
                    VariableType.Text,
                    $"The account's provider for {identity.Issuer}, of which it can have one. Empty: one is created.",
                    PlanValue.Of("")))));
    }

    private static PlanValue.Join Subject(Other pipeline, PipelineIdentity identity, PlanBuilder plan)
    {
        var repository = plan.Add(new PlanVariable(
            $"{pipeline.Id}_repository",
            VariableType.Text,
            PlanText.Describe($"Repository whose pipelines are {pipeline.Title}: owner/name."),
            null)
        {
            Pattern = "[A-Za-z0-9_./-]+/[A-Za-z0-9_.-]+",
        });
        var at = identity.Subject.IndexOf(Repository, StringComparison.Ordinal);
        return new(at < 0
            ? [PlanValue.Of(identity.Subject)]
            :
            [
                PlanValue.Of(identity.Subject[..at]),
                repository,
                PlanValue.Of(identity.Subject[(at + Repository.Length)..]),
            ]);
    }
}
