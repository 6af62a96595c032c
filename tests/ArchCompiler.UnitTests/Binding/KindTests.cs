using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Binding;

public sealed class KindTests
{
    [Theory]
    [InlineData("ALB Security Group", "security-group")]
    [InlineData("Grupo de seguridad del ALB", "security-group")]
    [InlineData("VPC Endpoint / Secrets Manager", "vpc-endpoint")]
    [InlineData("ECS Task Execution Role", "iam")]
    [InlineData("S3 ALB Logs", "s3")]
    [InlineData("Lambda Errors", "concept")]
    [InlineData("RDS PostgreSQL", "rds")]
    [InlineData("RDS Aurora<br/>(Primary)", "aurora")]
    [InlineData("Application<br/>Load Balancer", "alb")]
    [InlineData("SQS Consumer Lambda", "lambda")]
    [InlineData("Lambda textract", "lambda")]
    [InlineData("Backend API (Lambda)", "lambda")]
    [InlineData("Report to S3", "concept")]
    [InlineData("Express API", "application")]
    [InlineData("Stripe API", "external-system")]
    [InlineData("User/Browser", "external-user")]
    [InlineData("PostgreSQL / Prisma", "generic-database")]
    [InlineData("Secret Manager", "secrets-manager")]
    public void The_head_of_a_label_says_what_it_is(string label, string kind) => KindOf(label).ShouldBe(kind);

    [Theory]
    [InlineData("Auditor of S3", "external_person", "external-user")]
    [InlineData("Payments", "external_system", "external-system")]
    [InlineData("CRM database", "external_system_db", "external-system")]
    [InlineData("Amazon SES", "external_system", "ses")]
    [InlineData("Ledger", "container_db", "generic-database")]
    [InlineData("Ledger", "container", "application")]
    public void What_C4_draws_says_what_its_label_leaves_open(string label, string shape, string kind) =>
        KindOf(label, shape).ShouldBe(kind);

    [Theory]
    [InlineData("Usuarios", "external-user")]
    [InlineData("Balanceador de carga de aplicaciones", "alb")]
    [InlineData("Balanceador de carga elástico", "elb")]
    [InlineData("Base de datos RDS Aurora", "aurora")]
    [InlineData("Función Lambda", "lambda")]
    [InlineData("Clave KMS", "kms")]
    [InlineData("Replicación entre regiones", "s3-replication")]
    [InlineData("应用负载均衡器", "alb")]
    [InlineData("用户", "external-user")]
    [InlineData("S3 存储桶", "s3")]
    [InlineData("ユーザー", "external-user")]
    [InlineData("NAT 게이트웨이", "nat-gateway")]
    [InlineData("ACM证书", "acm")]
    public void Words_of_several_languages_mean_the_same(string label, string kind) => KindOf(label).ShouldBe(kind);

    [Fact]
    public void A_node_may_bundle_services()
    {
        var architecture = new Sketch().Node("n1", "WAF + Shield").Architecture;

        architecture.Services.Select(service => service.Kind.Id).ShouldBe(["waf", "shield"]);
        architecture.Services[1].DrawnWith.ShouldBe([architecture.Services[0].Id]);
    }

    [Fact]
    public void A_stated_service_holds_over_the_label() =>
        new Sketch().Node("a", "Lambda")
            .State("a", "service", "ecs").Architecture.Services
            .Single().Kind.Id
            .ShouldBe("ecs");

    [Fact]
    public void A_misspelt_service_is_an_error_with_a_suggestion()
    {
        var bound = new Sketch().Node("a", "Foo").State("a", "service", "lamda").Bound;

        bound.Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("Did you mean 'lambda'?");
    }

    [Fact]
    public void A_generic_word_that_nothing_speaks_for_is_asked_about()
    {
        var bound = new Sketch().Node("q", "Queue").Bound;

        bound.Value.Services.ShouldBeEmpty();
        bound.Value.Unresolved.Single().Candidates.ShouldBe(["sqs", "application"]);
        bound.Diagnostics.Single().Id.ShouldBe("ARC201");
    }

    [Fact]
    public void A_frame_of_the_provider_speaks_for_a_generic_word() =>
        new Sketch().Node("q", "Queue")
            .Group("aws", "AWS Cloud", "q").Architecture.Services
            .Single().Kind.Id
            .ShouldBe("sqs");

    [Fact]
    public void The_frame_gives_the_kind_where_the_label_names_none() =>
        new Sketch().Node("api", "Customer API").Group("c", "ECS Fargate Cluster", "api")
            .Architecture.Services.Single().Kind.Id.ShouldBe("ecs-fargate");

    [Fact]
    public void A_frame_can_be_the_service_itself()
    {
        var architecture = new Sketch().Node("r1", "/orders")
            .Node("r2", "/users")
            .Group("gw", "API Gateway", "r1", "r2").Architecture;

        architecture.Services.Single().Kind.Id.ShouldBe("api-gateway");
        architecture.Boundaries.Single().ServiceId.ShouldBe(architecture.Services.Single().Id);
    }

    [Theory]
    [InlineData("data.gov.sg", "application")]
    [InlineData("Docker S3", "application")]
    [InlineData("ALBLogBucket", "s3")]
    [InlineData("Web Server t3.micro", "application")]
    public void Words_are_cut_as_a_reader_would(string label, string kind) => KindOf(label).ShouldBe(kind);

    [Theory]
    [InlineData("Error handler", "application")]
    [InlineData("Certificate rotation Lambda", "lambda")]
    [InlineData("Security group web", "security-group")]
    [InlineData("Rol Lambda", "iam")]
    [InlineData("RDS secret", "secrets-manager")]
    [InlineData("Slack users", "external-user")]
    [InlineData("CloudTrail logs S3", "s3")]
    [InlineData("DynamoDB<br/>Gateway endpoint", "vpc-endpoint")]
    public void A_head_counts_where_it_stands_as_one(string label, string kind) => KindOf(label).ShouldBe(kind);

    [Theory]
    [InlineData("ECS service (Fargate)", "ecs-fargate")]
    [InlineData("Amazon ECS<br/>Fargate", "ecs-fargate")]
    [InlineData("ECS cluster<br/>shop-fargate-app", "ecs")]
    [InlineData("RDS (Aurora)", "aurora")]
    [InlineData("SSM (Parameter Store)", "ssm-parameter")]
    public void What_stands_behind_a_name_may_say_which_form_of_it(string label, string kind) =>
        KindOf(label).ShouldBe(kind);

    [Theory]
    [InlineData("Device registry", "application")]
    [InlineData("Fund managers", "external-user")]
    [InlineData("PostgreSQL orders", "generic-database")]
    [InlineData("Kafka client", "external-user")]
    [InlineData("API instance + read-only replicas", "application")]
    public void A_generic_word_counts_where_its_phrase_ends_with_it(string label, string kind) =>
        KindOf(label).ShouldBe(kind);

    [Theory]
    [InlineData("Validate order")]
    [InlineData("Send mail<br/>via SES")]
    [InlineData("Remove from<br/>OpenSearch index")]
    [InlineData("File upload")]
    [InlineData("PCI DSS")]
    public void What_is_done_or_asked_for_is_no_resource(string label) => KindOf(label).ShouldBe("concept");

    [Theory]
    [InlineData("Azure Functions")]
    [InlineData("GCP Pub/Sub")]
    [InlineData("Upstash Redis")]
    [InlineData("Jenkins")]
    [InlineData("MongoDB Atlas")]
    public void What_others_run_stays_theirs_in_a_frame_of_the_provider(string label) =>
        KindIn("AWS Cloud", label).ShouldBe("external-system");

    [Theory]
    [InlineData("Report sender", "logos:aws-lambda", "lambda")]
    [InlineData("Reports", "aws:res-amazon-simple-storage-service-bucket", "s3")]
    [InlineData("Orders cache", "logos:aws-dynamodb", "dynamodb")]
    [InlineData("Load balancer", "logos:aws-ec2", "alb")]
    [InlineData("Redis orders", "aws:arch-amazon-elasticache", "elasticache")]
    [InlineData("Redis orders", "aws:arch-amazon-dynamodb", "generic-database")]
    [InlineData("Redis orders", "logos:redis", "generic-database")]
    [InlineData("Users", "logos:aws-lambda", "external-user")]
    [InlineData("REST API", "logos:python", "application")]
    public void An_icon_of_the_provider_decides_where_the_label_names_nothing(string label, string icon, string kind) =>
        FirstKind(new Sketch().Node("n1", label, icon)).ShouldBe(kind);

    [Theory]
    [InlineData("S3 archive", "GuardDuty findings", "s3")]
    [InlineData("ECS Fargate cluster", "ECS: orders", "ecs-fargate")]
    [InlineData("AWS Lambda", "doctors / availability", "lambda")]
    [InlineData("Storage (S3 + Iceberg)", "Bronze", "s3")]
    [InlineData("Cloudflare", "WAF", "external-system")]
    [InlineData("Clients", "Kiosk", "external-user")]
    [InlineData("Users", "Front desk", "external-user")]
    [InlineData("Stripe", "Send webhook", "concept")]
    [InlineData("Payment gateway", "Send webhook", "concept")]
    [InlineData("SNS", "Users", "external-user")]
    [InlineData("SNS", "Report generator", "sns")]
    public void A_frame_says_what_the_shapes_inside_are(string frame, string label, string kind) =>
        KindIn(frame, label).ShouldBe(kind);

    [Fact]
    public void An_empty_circle_is_where_lines_meet() =>
        KindOf(" ", "circle").ShouldBe("junction");

    [Theory]
    [InlineData("queue", "Queue")]
    [InlineData("cache", "Orders cache")]
    public void The_line_that_a_question_offers_settles_it(string id, string label)
    {
        var asked = new Sketch().Node(id, label);
        var candidate = asked.Architecture.Unresolved.Single().Candidates[0];
        asked.Bound.Diagnostics.Single().Remedy.ShouldNotBeNull().ShouldContain($"{id} service={candidate}");

        var settled = asked.State(id, "service", candidate).Bound;

        settled.Diagnostics.ShouldBeEmpty();
        settled.Value.Services.Single().Kind.Id.ShouldBe(candidate);
    }

    private static string KindIn(string frame, string label) =>
        FirstKind(new Sketch().Node("n1", label).Group("g", frame, "n1"), "n1");

    private static string FirstKind(Sketch sketch, string node = "n1")
    {
        var architecture = sketch.Architecture;
        return architecture.Services.Where(s => s.Nodes.Any(n => n.Id.Text == node)).Select(s => s.Kind.Id)
            .Concat(architecture.Others.Where(o => o.Nodes.Any(n => n.Id.Text == node)).Select(o => o.Kind.Id))
            .First();
    }

    private static string KindOf(string label, string? shape = null)
    {
        var architecture = new Sketch().Node("n1", label, shape: shape).Architecture;
        return architecture.Services.Select(s => s.Kind.Id).Concat(architecture.Others.Select(o => o.Kind.Id)).First();
    }
}
