using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>What a record says of who answers, as DNS wants it: of records of one name none like another.</summary>
internal static class RecordPolicies
{
    /// <summary>Why the record cannot be, null where it can.</summary>
    public static string? FindFault(RelationStep step, Routing routing)
    {
        if (routing.Policy is RoutingPolicy.Multivalue)
        {
            return "answers with several values (multivalue) only where they are addresses, and this has a name";
        }

        var before = step.Plan.SharedNames.GroupOf(step.Relation).TakeWhile(r => r.Id != step.Relation.Id).ToList();
        if (before.Exists(r => step.Plan.SharedNames.RoutingOf(r) is { } other && KeyOf(other, r, step) is { } key
            && key == KeyOf(routing, step.Relation, step)))
        {
            return routing.Policy is RoutingPolicy.Latency
                ? "holds one record for each region of a name that answers by latency"
                : "holds one record of a sort for each name";
        }

        return step.ToDraft?.Kind is ConstructKinds.Distribution or ConstructKinds.HttpApi
            && before.Exists(r => step.Plan.Architecture.FindService(r.To) is { } other
                && step.Plan.Of(other)?.Kind == step.ToDraft.Kind
                && (step.ToDraft.Kind == ConstructKinds.Distribution
                    || step.Plan.Of(other)?.Scope == step.ToDraft.Scope))
            ? "leads a name to a single CDN, or API of a region, since none shares its name"
            : step.ToDraft?.Kind is ConstructKinds.HttpApi && routing.Policy is RoutingPolicy.Primary
                ? "fails over by a health check, and an API has no path that tells whether it is healthy"
            : null;
    }

    /// <summary>The arguments of the record.</summary>
    public static IEnumerable<Argument> Of(RelationStep step, Routing routing)
    {
        yield return new("set_identifier", PlanValue.Of(step.To.Id));
        switch (routing.Policy)
        {
            case RoutingPolicy.Primary:
                yield return new("failover", PlanValue.Of("PRIMARY"));
                break;
            case RoutingPolicy.Secondary:
                yield return new("failover", PlanValue.Of("SECONDARY"));
                break;
            case RoutingPolicy.Weighted:
                yield return new("weight", PlanValue.Of(routing.Weight ?? 100));
                break;
            case RoutingPolicy.Latency:
                yield return new("region", routing.Region is { } region
                    ? PlanValue.Of(region)
                    : (step.ToDraft?.Scope ?? PlanScope.Home).Region);
                break;
            case RoutingPolicy.Geolocation:
                yield return new(routing.IsContinent ? "continent" : "country", PlanValue.Of(routing.Place ?? "*"));
                break;
            default:
                break;
        }
    }

    /// <summary>How the first of two is asked whether it still answers; nothing where nobody could ask.</summary>
    public static IEnumerable<Argument> HealthOf(RelationStep step, Routing routing)
    {
        if (routing.Policy is not RoutingPolicy.Primary || step.ToDraft is not { } target || target.IsOn("internal"))
        {
            yield break;
        }

        var isRequest = target.Kind is not ConstructKinds.NetworkBalancer;
        var isPlain = target.Kind is ConstructKinds.RequestBalancer && step.To.Properties.Text("protocol") == "http";
        yield return new("health_type", PlanValue.Of(!isRequest ? "TCP" : isPlain ? "HTTP" : "HTTPS"));
        yield return new(
            "health_port",
            target.Kind is ConstructKinds.Distribution
                ? PlanValue.Of(443)
                : target.Find("port") ?? PlanValue.Of(isPlain ? 80 : 443));
        if (isRequest)
        {
            yield return new("health_path", step.Plan.Add(new PlanVariable(
                $"{step.To.Id}_health_path",
                VariableType.Text,
                $"Path at which {PlanText.Describe(step.To.Title)} answers with 2xx or 3xx while it is healthy.",
                PlanValue.Of("/"))));
        }
    }

    private static string? KeyOf(Routing routing, Relation relation, RelationStep step) => routing.Policy switch
    {
        RoutingPolicy.Weighted => null,
        RoutingPolicy.Latency => step.Plan.Architecture.FindService(relation.To) is { } to
            ? $"latency {routing.Region ?? $"{step.Plan.Of(to)?.Scope}"}"
            : null,
        RoutingPolicy.Geolocation => $"place {routing.Place} {routing.IsContinent}",
        _ => routing.Policy.ToString(),
    };
}
