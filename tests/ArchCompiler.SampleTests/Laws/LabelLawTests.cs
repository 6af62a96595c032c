using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.SampleTests.Laws;

/// <summary>What a label states in passing is used or told of, whatever states it and wherever.</summary>
public sealed class LabelLawTests
{
    private static readonly string[] Amounts =
    [
        "7 GB", "96 MB", "41 days", "13 minutes", "77 seconds", "9 hours", "11 tasks", "3 vCPU", "4500 IOPS",
        "TLS 1.2", "TLS 1.3", "1700 seconds", "23 TB",
    ];

    private static readonly string[] Things =
    [
        "Lambda", "ECS Fargate shop", "EC2 web", "RDS PostgreSQL", "Aurora", "DynamoDB orders", "S3 media", "SQS jobs",
        "SNS news", "ElastiCache Redis", "EFS", "ALB", "NLB", "API Gateway", "CloudFront", "EventBridge", "Step Functions",
        "CloudWatch Logs", "Secrets Manager", "KMS", "AWS Backup",
    ];

    public static TheoryData<string> Stated => [.. Amounts];

    [Theory]
    [MemberData(nameof(Stated))]
    public void A_shape_loses_no_amount(string amount) =>
        Things.SelectMany((thing, index) => FaultsOf(Drawn(
                $"{thing}{(index % 2 == 0 ? "<br/>" : " ")}{(index % 3 == 0 ? $"({amount})" : amount)}", "")))
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Stated))]
    public void An_arrow_loses_no_amount(string amount) =>
        Things.SelectMany(thing => FaultsOf(Drawn(thing, $"|sends, {amount}|"))).ShouldBeEmpty();

    [SharedFact("realworld")]
    public void Published_drawings_lose_no_amount() =>
        SharedDrawings.Published().SelectMany(drawn => Compiling.Of(drawn.Source).SelectMany(LabelLaw.FaultsOf)
            .Select(fault => $"{drawn.Name}: {fault}")).ShouldBeEmpty();

    private static string Drawn(string label, string said) =>
        $"""
        flowchart LR
            u((Users)) --> lb["ALB front"] --> app["ECS Fargate app"]
            app -->{said} x["{label}"]
            x --> fn["Lambda after"]
        """;

    private static IEnumerable<string> FaultsOf(string drawing) =>
        LabelLaw.FaultsOf(Compiling.Mermaid(drawing));
}
