using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>An HTTP API routes to the functions it is drawn to.</summary>
internal sealed class RouteLowering : IRelationLowering
{
    private const string InvokePrincipal = "apigateway.amazonaws.com";

    public bool TryLower(RelationStep step)
    {
        if (step.FromDraft is not { Kind: ConstructKinds.HttpApi } api || step.ToDraft is not { Kind: ConstructKinds.Function } function)
        {
            return false;
        }

        step.Attach("route", api, function, new Argument("path", PathOf(step)));
        step.Attach(
            "permission",
            function,
            api,
            new("principal", PlanValue.Of(InvokePrincipal)),
            new("source_arn", new PlanValue.Join([api.Output("execution_arn"), PlanValue.Of("/*")])));
        return true;
    }

    private static PlanValue PathOf(RelationStep step)
    {
        if (step.Relation.Path is { } path)
        {
            return PlanValue.Of($"ANY {path.Replace("/*", "/{proxy+}", StringComparison.Ordinal)}");
        }

        var first = step.Plan.Architecture.RelationsFrom(step.From)
            .Where(r => r.Path is null)
            .Select(r => step.Plan.Architecture.FindService(r.To)).OfType<Service>()
            .Where(s => s.Kind.Realisation?.Construct == ConstructKinds.Function)
            .Select(s => s.Id).Order(StringComparer.Ordinal).FirstOrDefault();
        return first == step.To.Id ? PlanValue.Of("$default") : PlanValue.Of($"ANY /{Slug.Of(step.To.Id, 40)}/{{proxy+}}");
    }
}
