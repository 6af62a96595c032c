using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Binding;

/// <summary>Where a service's name in a label names the shape, and where it only occurs in it.</summary>
public sealed class MentionTests
{
    [Theory]
    [InlineData("DR Region (eu-west-1)<br/>Can restore new RDS instance", "concept")]
    [InlineData("Nightly job<br/>Reads the old RDS instance", "application")]
    [InlineData("Reporting tool<br/>legacy RDS instance", "application")]
    [InlineData("model_fn<br/>Load index from S3", "application")]
    [InlineData("Modernisation<br/>Refactor → ECS, Lambda", "application")]
    [InlineData("API<br/>FastAPI, 3 instances<br/>Auto-scaling 2-10", "application")]
    [InlineData("flask-ddb-lab.zip", "concept")]
    [InlineData("ecs_service.py", "application")]
    [InlineData("aws ssm start-session", "concept")]
    [InlineData("s3:GetObject", "concept")]
    [InlineData("Stored in S3?", "concept")]
    [InlineData("SSE-KMS encryption", "concept")]
    [InlineData("SQS monitor", "application")]
    [InlineData("Elastic Beanstalk events", "concept")]
    [InlineData("Bucket policy", "concept")]
    [InlineData("User / web app on ECS", "external-user")]
    [InlineData("Gateway for models: Cognito, usage plans, guardrails", "application")]
    [InlineData("Auto-scaling resolvers", "application")]
    [InlineData("Upload !", "application")]
    [InlineData("Static website", "application")]
    public void A_name_in_a_description_a_file_a_command_or_a_question_names_nothing(string label, string kind) =>
        new Sketch().Node("a", label).Architecture.Others.Single().Kind.Id.ShouldBe(kind);

    [Theory]
    [InlineData("Next.js<br/>Amplify", "amplify")]
    [InlineData("PostgreSQL<br/>RDS Multi-AZ + Prisma", "rds")]
    [InlineData("Backup<br/>(S3)", "s3")]
    [InlineData("E-mail · Amazon SES", "ses")]
    [InlineData("Processed reports in S3", "s3")]
    [InlineData("Sessions in DynamoDB", "dynamodb")]
    [InlineData("ingestion-service (ECS Fargate)", "ecs-fargate")]
    [InlineData("api-gateway (ECS Fargate)", "ecs-fargate")]
    [InlineData("Direct Connect (VGW mode)", "direct-connect")]
    [InlineData("RDS?", "rds")]
    [InlineData("SQS worker on ECS Fargate", "ecs-fargate")]
    [InlineData("CloudWatch Agent", "cloudwatch")]
    [InlineData("Account backup vault", "backup")]
    [InlineData("Mount target", "efs")]
    public void A_name_that_stands_alone_in_its_part_names_the_shape(string label, string kind) =>
        new Sketch().Node("a", label).Architecture.Services.Single().Kind.Id.ShouldBe(kind);

    [Theory]
    [InlineData("ALB in public subnet", "alb")]
    [InlineData("Save reports in S3", null)]
    [InlineData("Alerts in Slack", null)]
    public void Only_data_that_nobody_does_anything_to_is_kept_in_a_store(string label, string? kind) =>
        (new Sketch().Node("a", label).Architecture.Services.SingleOrDefault()?.Kind.Id).ShouldBe(kind);

    [Theory]
    [InlineData("RDS/Aurora", "aurora", "rds")]
    [InlineData("Amazon RDS/Aurora", "aurora", "rds")]
    [InlineData("CloudWatch<br/>Logs · Metrics · Alarms", "cloudwatch", "cloudwatch-alarm", "cloudwatch-logs")]
    public void Parts_beside_each_other_are_no_single_phrase(string label, params string[] kinds) =>
        new Sketch().Node("a", label).Architecture.Services.Select(service => service.Kind.Id).Order().ShouldBe(kinds);

    [Theory]
    [InlineData("SQS_BED", "Bedrock Queue", "sqs")]
    [InlineData("a", "Bedrock Queue", "bedrock")]
    [InlineData("a", "MongoDB Secret", "secrets-manager")]
    public void A_word_behind_a_name_says_what_it_is_where_the_id_or_the_ground_agrees(
        string id, string label, string kind) =>
        new Sketch().Node(id, label).Group("cloud", "AWS Cloud", id).Architecture.Services
            .Single().Kind.Id.ShouldBe(kind);

    [Theory]
    [InlineData("Email Service")]
    [InlineData("Notifications")]
    [InlineData("Cost Monitor")]
    [InlineData("Cache")]
    [InlineData("Workflow")]
    [InlineData("Security Tooling Account<br/>(GuardDuty, Inspector)")]
    public void A_word_that_says_too_little_makes_no_service_though_the_ground_is_the_providers(string label) =>
        new Sketch().Node("a", label).Group("cloud", "AWS Cloud", "a").Architecture.Services.ShouldBeEmpty();

    [Theory]
    [InlineData("Cache", "logos:aws-elasticache", "elasticache")]
    [InlineData("Workflow", "logos:aws-step-functions", "step-functions")]
    public void An_icon_that_agrees_makes_it_one(string label, string icon, string kind) =>
        new Sketch().Node("a", label, icon).Architecture.Services.Single().Kind.Id.ShouldBe(kind);

    [Theory]
    [InlineData("TG4", "Security appliances")]
    [InlineData("DLQ", "telemetry.dlq")]
    public void A_short_word_for_a_part_in_an_id_makes_no_service(string id, string label) =>
        new Sketch().Node(id, label).Architecture.Services.ShouldBeEmpty();

    [Fact]
    public void No_balancers_icon_makes_a_balancer_of_a_program() =>
        new Sketch().Node("a", "Orders app", "logos:aws-elb").Architecture.Services.ShouldBeEmpty();

    [Fact]
    public void An_API_gateway_outside_is_anothers() =>
        new Sketch().Node("a", "Weather JSON API Gateway").Group("out", "Data Sources", "a").Architecture.Others
            .Single().Kind.Id.ShouldBe("external-system");

    [Fact]
    public void What_stands_unnamed_in_an_organizational_unit_is_an_account() =>
        new Sketch().Node("a", "lz-network").Group("ou", "Infrastructure OU", "a").Architecture.Others
            .Single().Kind.Id.ShouldBe("account");

    [Theory]
    [InlineData("VPC Endpoints (Private Link)", "ECR API Endpoint", "vpc-endpoint")]
    [InlineData("VPC Endpoints (replace NAT Gateway)", "ecr.api", "vpc-endpoint")]
    [InlineData("Private subnet · ECS Fargate", "Orders worker", "ecs-fargate")]
    [InlineData("Private subnet (AZ a)", "Grafana<br/>t3.large", "ec2")]
    public void The_title_of_a_frame_says_what_stands_in_it(string title, string label, string kind) =>
        new Sketch().Node("a", label).Group("f", title, "a").Architecture.Services.Single().Kind.Id.ShouldBe(kind);

    [Theory]
    [InlineData("AWS Lambda", "Environment Variables", "concept")]
    [InlineData("Legend", "DNS", "concept")]
    public void A_setting_in_the_frame_of_a_service_is_no_part_of_it(string title, string label, string kind) =>
        new Sketch().Node("a", label).Group("f", title, "a").Architecture.Others.Single().Kind.Id.ShouldBe(kind);

    [Fact]
    public void Clients_in_the_frame_of_a_service_are_programs_of_it()
    {
        var architecture = new Sketch().Node("a", "NewsFetcher").Group("in", "Clients", "a")
            .Group("f", "Lambda: poller", "in").Architecture;

        architecture.Services.Single().Kind.Id.ShouldBe("lambda");
    }

    [Theory]
    [InlineData(true, "cloudfront")]
    [InlineData(false, null)]
    public void What_is_deployed_to_a_node_that_is_a_service_is_that_service(bool isDeployment, string? kind) =>
        (new Sketch().Node("a", "Single page").Group("f", "CloudFront", "a").Deployment("f", isDeployment).Architecture
            .Services.SingleOrDefault(service => service.Nodes.Any(node => node.Id.Text == "a"))?.Kind.Id)
            .ShouldBe(kind);
}
