using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Rules;

/// <summary>What must be said of the seed as it is drawn, and nothing else.</summary>
public sealed class SeedFindingTests
{
    private static readonly ImmutableArray<Diagnostic> Findings = Check();

    [Theory]
    [InlineData("REL002", "RDS")]
    [InlineData("REL003", "Elasticache")]
    [InlineData("REL005", "EBS EFS DynamoDB")]
    [InlineData("REL016", "ELB")]
    [InlineData("REL017", "EC2_2 Lambda2")]
    [InlineData("REL024", "EBS")]
    [InlineData("SEC010", "S3 EFS RDS DynamoDB Elasticache Backup")]
    [InlineData("SEC014", "Secrets")]
    [InlineData("OPS001", "ALB1 ALB2 ELB EFS RDS DynamoDB Elasticache ECS StepFunctions")]
    [InlineData("OPS003", "Logs")]
    [InlineData("OPS005", "EC2_1 EC2_2 StepFunctions")]
    [InlineData("OPS013", "ECS StepFunctions Logs")]
    [InlineData("OPS014", "ECS")]
    [InlineData("SUS004", "ECS Logs")]
    [InlineData("COST006", "ELB")]
    public void A_rule_names_what_it_must_and_nothing_else(string rule, string ids) =>
        Findings.Where(d => d.Id == rule).SelectMany(d => d.Subject.Ids).ShouldBe(ids.Split(' '));

    [Fact]
    public void No_other_rule_finds_anything() =>
        Findings.Select(d => d.Id).Distinct().Order(StringComparer.Ordinal).ShouldBe(
            [
                "COST006", "OPS001", "OPS003", "OPS005", "OPS013", "OPS014", "REL002", "REL003", "REL005", "REL016",
                "REL017", "REL024", "SEC010", "SEC014", "SUS004",
            ]);

    [Theory]
    [InlineData("EC2_2", "IAM -->|Authorize| EC2_2, Secrets -->|Store| EC2_2")]
    [InlineData(
        "Lambda2",
        "StepFunctions -->|Orchestrate| Lambda2, CloudWatch -->|Monitor| Lambda2, "
        + "X_Ray -->|Trace| Lambda2, IAM -->|Authorize| Lambda2")]
    public void The_edges_that_one_zone_lacks_are_named(string node, string edges) =>
        Findings.Single(d => d.Id == "REL017" && d.Subject.Ids is [var id] && id == node).Message
            .ShouldEndWith($" its twin has: {edges}");

    [Fact]
    public void A_bucket_whose_content_is_served_to_all_is_only_a_note() =>
        Findings.Single(d => d.Id == "SEC010" && d.Subject.Ids[0] == "S3").Severity.ShouldBe(Severity.Note);

    [Fact]
    public void What_is_safe_by_default_passes_and_is_listed_on_request()
    {
        var verdict = Compiling.Of(Seed()).Single().Checked;
        verdict.Passed.Select(r => r.Id).ShouldBeSubsetOf(
            [
                "PERF001", "PERF003", "REL001", "REL004", "REL007", "REL009", "SEC001", "SEC003", "SEC004", "SEC005",
                "SEC007", "SEC009",
            ]);
        verdict.Diagnostics.Where(d => d.IsSafeByDefault).Select(d => d.Id).Distinct().ShouldContain("SEC001");
    }

    private static SourceText Seed()
    {
        var path = Directory.EnumerateFiles(Repository.At("examples", "seed"), "*.md").Single();
        return new(path, File.ReadAllText(path));
    }

    private static ImmutableArray<Diagnostic> Check() =>
        [.. Compiling.Of(Seed()).Single().Checked.Diagnostics.Where(d => !d.IsSafeByDefault)];
}
