using ArchCompiler.Core.Planning;
using ArchCompiler.Explaining;
using ArchCompiler.Testing;
using ArchCompiler.Testing.Samples;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Core.Planning.Lowering;

/// <summary>Every drawn node and edge of the seed is realised, as its kind and its words ask for.</summary>
public sealed class SeedPlanTests
{
    private static readonly Compilation Seed = Sample.Named("examples/seed").Compile().Single();
    private static readonly Plan Plan = Seed.Planned.Value;

    [Fact]
    public void Nothing_drawn_is_refused() =>
        // That the balancer has two targets which nothing tells apart, and that Aurora is backed up only where the
        // account has opted in, is told, and true.
        Seed.Planned.Diagnostics.Select(told => told.Id).ShouldBe(["ARC378", "ARC347"]);

    [Fact]
    public void All_29_nodes_and_37_edges_are_origins_of_something()
    {
        var diagram = Seed.Read.Value;
        var frames = diagram.Groups.Select(g => g.Id.Text);
        var nodes = diagram.Nodes.Select(n => n.Id.Text).Except(frames).ToList();
        var edges = diagram.Edges.Select(e => $"{e.From.Text}->{e.To.Text}").ToList();

        (nodes.Count, edges.Count).ShouldBe((29, 37));
        nodes.Except(Ids(OriginType.Node)).ShouldBeEmpty();
        edges.Except(Ids(OriginType.Edge)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Users", "Route53", "no-op")]
    [InlineData("Route53", "CloudFront", "attachment alias cloud_front on route53")]
    [InlineData("CloudFront", "S3", "attachment origin s3 on cloud_front", "attachment reader cloud_front on s3")]
    [InlineData("CloudFront", "WAF", "attachment web-acl waf on cloud_front")]
    [InlineData("WAF", "Shield", "attachment protected cloud_front on shield")]
    [InlineData(
        "Shield",
        "ELB",
        "flow prefix list the CDN's addresses -> alb_sg tcp/443",
        "attachment origin alb on cloud_front",
        "attachment protected alb on shield")]
    [InlineData("ELB", "ALB1", "no-op")]
    [InlineData("ELB", "ALB2", "no-op")]
    [InlineData(
        "ALB1",
        "EC2_1",
        "flow alb_sg -> ec2_sg tcp/var ec2_app_port",
        "attachment target ec2 on alb",
        "attachment load-balancer alb on ec2_tasks")]
    [InlineData("ALB2", "EC2_2", "flow alb_sg -> ec2_sg tcp/var ec2_app_port", "attachment target ec2 on alb")]
    [InlineData("ALB1", "Lambda1", "attachment target lambda on alb", "attachment permission alb on lambda")]
    [InlineData("ALB2", "Lambda2", "attachment target lambda on alb", "attachment permission alb on lambda")]
    [InlineData(
        "EC2_1",
        "Elasticache",
        "flow ec2_sg -> elasticache_sg tcp/6379",
        "grant ec2_task_role may elasticache:Connect on elasticache.arn, elasticache.rw_arn")]
    [InlineData("EC2_2", "Elasticache", "flow ec2_sg -> elasticache_sg tcp/6379")]
    [InlineData("ECS", "EC2_1", "attachment capacity ec2 on cluster", "construct ec2_tasks: container-service")]
    [InlineData("ECS", "EC2_2", "attachment capacity ec2 on cluster")]
    [InlineData(
        "StepFunctions",
        "Lambda1",
        "attachment task lambda on step_functions",
        "grant step_functions_role may lambda:InvokeFunction on lambda.arn, {lambda.arn}:*")]
    [InlineData(
        "EC2_1",
        "EFS",
        "flow ec2_sg -> efs_sg tcp/2049",
        "attachment mount efs on ec2_tasks")]
    [InlineData("EC2_2", "EFS", "flow ec2_sg -> efs_sg tcp/2049")]
    [InlineData("EC2_1", "EBS", "attachment volume ebs on ec2")]
    [InlineData("EC2_2", "EBS", "attachment volume ebs on ec2")]
    [InlineData("CloudWatch", "EC2_1", "construct ec2_cpu_alarm: alarm", "construct ec2_status_alarm: alarm")]
    [InlineData("CloudWatch", "EC2_2", "construct ec2_cpu_alarm: alarm")]
    [InlineData(
        "CloudWatch",
        "Lambda1",
        "construct lambda_errors_alarm: alarm",
        "construct lambda_throttles_alarm: alarm")]
    [InlineData("Logs", "CloudWatch", "construct lambda_errors: metric-filter")]
    [InlineData("X_Ray", "Lambda1", "attachment traced lambda on x_ray")]
    [InlineData(
        "CloudWatch",
        "SNS",
        "attachment action sns on ec2_cpu_alarm",
        "attachment action sns on lambda_errors_alarm")]
    [InlineData("IAM", "EC2_1", "no-op")]
    [InlineData("IAM", "Lambda1", "no-op")]
    [InlineData("KMS", "EBS", "attachment key kms on ec2")]
    [InlineData(
        "Secrets",
        "EC2_1",
        "grant ec2_task_role may secretsmanager:DescribeSecret, secretsmanager:GetSecretValue on secrets.arn")]
    [InlineData("RDS", "Backup", "attachment selection rds on backup")]
    [InlineData("S3", "Replication", "attachment replication replication on s3")]
    public void An_edge_becomes_what_it_says(string from, string to, params string[] expected)
    {
        var made = MadeFrom($"{from}->{to}").ToList();

        made.ShouldNotBeEmpty();
        expected.Except(made).ShouldBeEmpty(string.Join('\n', made));
    }

    [Theory]
    [InlineData("EC2_1")]
    [InlineData("EC2_2")]
    public void Instances_reach_the_database_by_a_token_and_not_with_its_master_password(string instance)
    {
        var made = MadeFrom($"{instance}->RDS").ToList();

        made.ShouldContain("flow ec2_sg -> rds_sg tcp/5432");
        made.ShouldContain(
            item => item.StartsWith("grant ec2_task_role may rds-db:connect on arn:") && item.EndsWith("/app_rw"));
        made.ShouldAllBe(item => !item.Contains("secretsmanager"));
        made.ShouldAllBe(item => !item.Contains("rds:") || item.Contains("rds-db:connect"));
    }

    [Fact]
    public void A_query_reads_the_table_and_its_indexes_and_writes_nothing()
    {
        var actions = Plan.Grants
            .Where(g => g.Origins.Any(o => o.Id == "Lambda1->DynamoDB"))
            .SelectMany(g => g.Actions);

        actions.ShouldBe(
            ["dynamodb:BatchGetItem", "dynamodb:DescribeTable", "dynamodb:GetItem", "dynamodb:Query"],
            ignoreOrder: true);
    }

    [Fact]
    public void Twins_are_united_and_no_network_path_is_undrawn() =>
        Plan.Flows.Where(f => f.To is FlowEnd.Group).Select(PlanText.Of).ShouldBe(
            [
                "alb_sg -> ec2_sg tcp/var ec2_app_port",
                "prefix list the CDN's addresses -> alb_sg tcp/443",
                "ec2_sg -> efs_sg tcp/2049",
                "ec2_sg -> elasticache_sg tcp/6379",
                "ec2_sg -> rds_sg tcp/5432",
            ],
            ignoreOrder: true);

    [Fact]
    public void What_is_drawn_in_a_home_region_elsewhere_and_nowhere_is_put_there()
    {
        string[] Of(PlanScope scope) => [.. Plan.Constructs.Where(c => c.Scope == scope).Select(c => c.Id)];

        Of(PlanScope.Edge).ShouldBe(["cloud_front_certificate", "waf", "zone_queries"]);
        Of(PlanScope.Replica).ShouldBe(["replication"]);
        Of(PlanScope.Global).ShouldBe(["cloud_front", "route53", "shield"]);
    }

    [Fact]
    public void The_key_encrypts_what_it_is_drawn_to_and_no_store_beside() =>
        Plan.Constructs.Where(c => c.Find("kms_key") is not null).Select(c => c.Kind).Distinct().Order()
            .ShouldBe(["function", "log-group", "secret", "topic"]);

    [Fact]
    public void The_same_drawing_with_other_ids_and_in_spanish_becomes_the_same_constructs()
    {
        var path = Repository.At("tests", "samples", "nube", "diagram.mmd");
        var twin = Compiling.Mermaid(File.ReadAllText(path));

        twin.Planned.Diagnostics.Select(told => told.Id).ShouldBe(["ARC378", "ARC347"]);
        Kinds(twin.Planned.Value).ShouldBe(Kinds(Plan));
        Actions(twin.Planned.Value).ShouldBe(Actions(Plan));
        twin.Planned.Value.Flows.Length.ShouldBe(Plan.Flows.Length);
        Attached(twin.Planned.Value).ShouldBe(Attached(Plan));
    }

    private static IEnumerable<string> Kinds(Plan plan) => plan.Constructs.Select(c => $"{c.Kind} {c.Scope}").Order();

    private static IEnumerable<string> Attached(Plan plan) => plan.Attachments.Select(a => a.Kind).Order();

    private static IEnumerable<string> Actions(Plan plan) => plan.Grants.SelectMany(g => g.Actions).Order();

    private static IEnumerable<string> Ids(OriginType type) =>
        Plan.Constructs.SelectMany(c => c.Origins)
            .Concat(Plan.Flows.SelectMany(f => f.Origins))
            .Concat(Plan.Grants.SelectMany(g => g.Origins))
            .Concat(Plan.Attachments.SelectMany(a => a.Origins))
            .Concat(Plan.NoOps.Select(n => n.Origin))
            .Where(o => o.Type == type)
            .Select(o => o.Id);

    private static IEnumerable<string> MadeFrom(string edge)
    {
        bool Is(IEnumerable<Origin> origins) => origins.Any(o => o.Id == edge);

        return Plan.Constructs.Where(c => Is(c.Origins)).Select(c => $"construct {c.Id}: {c.Kind}")
            .Concat(Plan.Flows.Where(f => Is(f.Origins)).Select(f => $"flow {PlanText.Of(f)}"))
            .Concat(Plan.Grants.Where(g => Is(g.Origins)).Select(g => $"grant {PlanText.Of(g)}"))
            .Concat(Plan.Attachments.Where(a => Is(a.Origins)).Select(a => $"attachment {PlanText.Of(a)}"))
            .Concat(Plan.NoOps.Where(n => n.Origin.Id == edge).Select(_ => "no-op"));
    }
}
