using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Binding;

/// <summary>What is taken for no service of the provider though its words could mean one.</summary>
public sealed class CautionTests
{
    [Theory]
    [InlineData("Redis", "generic-database")]
    [InlineData("PostgreSQL", "generic-database")]
    [InlineData("MongoDB", "generic-database")]
    [InlineData("Grafana", "application")]
    [InlineData("Apache Airflow", "application")]
    public void A_product_that_others_run_is_not_the_providers_for_standing_on_its_ground(string label, string kind)
    {
        var architecture = new Sketch().Node("a", label).Node("b", "Lambda").Edge("b", "a")
            .Group("net", "AWS Cloud", "a", "b").Architecture;

        architecture.Others.Single().Kind.Id.ShouldBe(kind);
    }

    [Theory]
    [InlineData("redis", "Redis", "logos:aws-elasticache", "elasticache")]
    [InlineData("ElastiCache", "Redis", null, "elasticache")]
    [InlineData("a", "Managed Redis", null, "elasticache")]
    [InlineData("a", "Amazon Managed Grafana", null, "grafana")]
    public void An_icon_an_id_or_its_own_words_make_a_product_the_providers(
        string id, string label, string? icon, string kind) =>
        new Sketch().Node(id, label, icon).Group("net", "AWS Cloud", id).Architecture.Services
            .Single().Kind.Id.ShouldBe(kind);

    [Theory]
    [InlineData("Product Cache")]
    [InlineData("Micro Batch")]
    [InlineData("Iceberg Table")]
    [InlineData("Statistics ETL")]
    [InlineData("Kubernetes<br/>2 replicas")]
    [InlineData("CronJob: pg_dump")]
    [InlineData("Pulumi<br/>IaC")]
    public void A_neighbour_makes_no_service_of_a_word_for_many_things(string label) =>
        new Sketch().Node("a", label).Node("b", "Lambda").Edge("b", "a").Architecture.Services
            .Select(service => service.Kind.Id).ShouldBe(["lambda"]);

    [Theory]
    [InlineData("Load Balancer", "alb")]
    [InlineData("Job Queue", "sqs")]
    [InlineData("HealthCheckFunction", "lambda")]
    [InlineData("CreateTaskFunction", "lambda")]
    [InlineData("Bastion Host", "ec2")]
    public void A_neighbour_makes_a_service_of_a_word_that_the_provider_is_drawn_with(string label, string kind) =>
        new Sketch().Node("a", label).Node("b", "S3").Edge("b", "a").Architecture.Services
            .Select(service => service.Kind.Id).ShouldContain(kind);

    [Theory]
    [InlineData("RabbitMQ", "logos:aws-sqs")]
    [InlineData("Redis", "logos:aws-dynamodb")]
    public void Another_services_icon_makes_no_service_of_a_product(string label, string icon) =>
        new Sketch().Node("a", label, icon).Architecture.Services.ShouldBeEmpty();

    [Theory]
    [InlineData("GCP Network", "VPC Route Table")]
    [InlineData("Supabase Control Plane", "Storage buckets")]
    [InlineData("Cloudflare", "WAF")]
    public void What_every_provider_has_is_the_one_whose_frame_it_stands_in(string title, string label) =>
        new Sketch().Node("a", label).Group("f", title, "a").Architecture.Services.ShouldBeEmpty();

    [Theory]
    [InlineData("EKS Cluster", "API Gateway", "k8s-workload")]
    [InlineData("EKS Cluster", "OTel Collector", "k8s-workload")]
    [InlineData("EC2 Instance", "frontend-admin", "application")]
    [InlineData("EC2 Instance", "Redis", "generic-database")]
    [InlineData("EC2 Instance", "SSM Agent", "application")]
    public void In_a_cluster_or_on_a_host_of_ones_own_a_word_for_a_part_is_a_program(
        string title, string label, string kind)
    {
        var architecture = new Sketch().Node("a", label).Group("f", title, "a").Architecture;

        architecture.Others.Select(other => other.Kind)
            .Concat(architecture.Services.SelectMany(host => host.Programs).Select(program => program.Kind))
            .Single().Id.ShouldBe(kind);
    }

    [Theory]
    [InlineData("EKS Fargate Pods", "k8s-workload")]
    [InlineData("WebSocket on EKS", "k8s-workload")]
    [InlineData("SQS listener", "application")]
    [InlineData("deploy-eks<br/>render k8s manifests", "concept")]
    [InlineData("Invoke Lambda", "concept")]
    [InlineData("Deploy to ECS", "concept")]
    [InlineData("Image lifecycle<br/>golden images, ECR images, patching", "application")]
    [InlineData("Kinesis producer", "application")]
    [InlineData("DynamoDB schema", "concept")]
    [InlineData("Amazon VPC CNI", "k8s-workload")]
    [InlineData("Internet (ECR, Secrets)", "internet")]
    [InlineData("Users<br/>CloudFront URL", "external-user")]
    [InlineData("OCPP gateway<br/>existing, EKS", "k8s-workload")]
    [InlineData("Alarm-based rollback", "concept")]
    [InlineData("bootstrap<br/>creates remote state bucket", "application")]
    [InlineData("GitHub Actions OIDC", "external-system")]
    [InlineData("OAuth2", "concept")]
    [InlineData("POST /orders", "concept")]
    [InlineData("/api/*", "concept")]
    [InlineData("AZ-A", "concept")]
    [InlineData("orders.csv", "concept")]
    [InlineData("load_orders.py", "application")]
    [InlineData("User request", "external-user")]
    public void A_label_that_only_mentions_a_service_is_none(string label, string kind) =>
        new Sketch().Node("a", label).Architecture.Others.Single().Kind.Id.ShouldBe(kind);

    [Fact]
    public void An_interface_that_is_only_asked_is_another_systems()
    {
        var architecture = new Sketch().Node("a", "Weather API").Node("b", "Lambda").Edge("b", "a").Architecture;
        architecture.Others.Single().Kind.Id.ShouldBe("external-system");

        architecture = new Sketch().Node("a", "Orders API").Node("b", "DynamoDB").Edge("a", "b").Architecture;
        architecture.Others.Single().Kind.Id.ShouldBe("application");
    }

    [Fact]
    public void What_is_made_for_a_third_party_is_a_program_of_the_frame_and_its_bare_name_is_the_third_party()
    {
        var architecture = new Sketch().Node("a", "Slack notifier").Node("b", "Slack")
            .Group("f", "Lambda Functions", "a", "b").Architecture;

        architecture.Services.Single().Kind.Id.ShouldBe("lambda");
        architecture.Others.Single().Kind.Id.ShouldBe("external-system");
    }
}
