using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>The log groups that producers of logs write to.</summary>
internal static class LogGroups
{
    private const int LongestLeaf = 60;

    /// <summary>The log group of a service, below <c>/project/</c>.</summary>
    public static ConstructDraft For(Service service, PlanBuilder plan) =>
        Add(service.Id, Slug.Of(service.Id, LongestLeaf), Origins.Of(service).Because("it writes logs"), plan);

    /// <summary>Lets a role put what it writes into a log group, which is there before it.</summary>
    public static void LetWrite(
        ConstructDraft role, ConstructDraft logs, IEnumerable<Origin> origins, PlanBuilder plan) =>
        plan.Add(new Grant(
            "WriteLogs",
            role.Id,
            ["logs:CreateLogStream", "logs:PutLogEvents"],
            [new PlanValue.Join([logs.Output("arn"), PlanValue.Of(":*")])],
            [],
            [.. origins]));

    public static ConstructDraft Add(string name, string leaf, IEnumerable<Origin> origins, PlanBuilder plan)
    {
        var draft = plan.AddImplied($"{name}_logs", name, ConstructKinds.LogGroup, PlanScope.Home, origins);
        var own = draft.Name == name ? leaf : Slug.Of(draft.Name, LongestLeaf);
        return draft.Set("path", new PlanValue.Join(
            [PlanValue.Of("/"), new PlanValue.Ambient(AmbientValue.ProjectName), PlanValue.Of($"/{own}")]));
    }

    /// <summary>
    /// The log group of a service whose path AWS itself decides, as for a database that exports its log.
    /// </summary>
    public static ConstructDraft AddAt(Service service, PlanValue path, PlanBuilder plan) =>
        plan.AddImplied(
            $"{service.Id}_logs",
            service.Id,
            ConstructKinds.LogGroup,
            PlanScope.Home,
            Origins.Of(service).Because("it writes logs"))
            .Set("path", path);
}
