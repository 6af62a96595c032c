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

    private static string KindOf(string label, string? shape = null)
    {
        var architecture = new Sketch().Node("n1", label, shape: shape).Architecture;
        return architecture.Services.Select(s => s.Kind.Id).Concat(architecture.Others.Select(o => o.Kind.Id)).First();
    }
}
