namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>The record of accepted and refused traffic that every network keeps.</summary>
internal static class FlowLogs
{
    private const string Principal = "vpc-flow-logs.amazonaws.com";

    public static void Keep(ConstructDraft network, PlanBuilder plan)
    {
        var because = network.Origins.Because("a network keeps a record of its traffic").ToList();
        var logs = LogGroups.Add($"{network.Id}_flow", $"{Slug.Of(network.Id, 40)}-flow", because, plan);
        var role = Roles.Add($"{network.Id}_flow_role", $"{network.Id}_flow", Principal, because, plan);
        plan.Add(new Grant(
            "WriteFlowLogs",
            role.Id,
            ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
            [new PlanValue.Join([logs.Output("arn"), PlanValue.Of(":*")])],
            [],
            [.. because]));
        network.Set("flow_log_group", logs.Output("arn")).Set("flow_log_role", role.Output("arn"));
    }
}
