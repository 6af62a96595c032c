using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Testing;
using ArchCompiler.Yaml;
using Shouldly;
using Xunit;
using DrawnValue = ArchCompiler.Core.Diagrams.DrawnValue;

namespace ArchCompiler.UnitTests.Catalog;

public sealed class CatalogFilesTests
{
    private static ServiceCatalog Catalog => CatalogFolder.Reading.Catalog;

    [Fact]
    public void Every_file_is_valid() =>
        CatalogFolder.Reading.Diagnostics.Select(d => d.ToString()).ShouldBeEmpty();

    [Fact]
    public void Every_kind_lies_in_the_folder_of_its_category()
    {
        foreach (var kind in Catalog.Kinds)
        {
            CatalogFolder.Files.Select(f => f.Path).ShouldContain($"aws/{kind.Category}/{kind.Id}.yaml");
        }
    }

    [Fact]
    public void The_tool_carries_what_the_files_state() =>
        CatalogWriter.Write(BuiltInCatalog.Load()).ShouldBe(CatalogWriter.Write(Catalog));

    [Fact]
    public void An_alias_means_one_kind_alone() =>
        Catalog.Kinds.SelectMany(k => k.Aliases)
            .GroupBy(a => a, StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .ShouldBeEmpty();

    [SharedFact("reference/services.yaml")]
    public void Every_kind_of_the_reference_is_known_with_its_types()
    {
        var reference = YamlReader.Read(File.ReadAllText(SharedFiles.At("reference", "services.yaml"))).Value
            .ShouldBeOfType<DrawnValue.Mapping>();
        var services = ((DrawnValue.Sequence)reference.Find("services")!).Items.Cast<DrawnValue.Mapping>().ToList();

        services.Count.ShouldBe(136);
        foreach (var service in services)
        {
            var kind = Catalog.Find(((DrawnValue.Scalar)service.Find("id")!).Text).ShouldNotBeNull();
            kind.TerraformTypes.ShouldBe(
                ((DrawnValue.Sequence)service.Find("terraform")!).Items.Select(i => ((DrawnValue.Scalar)i).Text));
        }

        foreach (var entry in ((DrawnValue.Mapping)reference.Find("not_resources")!).Entries)
        {
            Catalog.Find(entry.Key.Text).ShouldNotBeNull(entry.Key.Text).IsResource.ShouldBeFalse(entry.Key.Text);
        }
    }

    [Theory]
    [InlineData("amazon simple storage service", "s3")]
    [InlineData("aws key management service", "kms")]
    [InlineData("rds aurora", "aurora")]
    [InlineData("postgresql", "generic-database")]
    [InlineData("internet", "internet")]
    [InlineData("función lambda", "lambda")]
    [InlineData("负载均衡器", "alb")]
    [InlineData("버킷", "s3")]
    public void Names_people_write_are_aliases(string alias, string id) =>
        Catalog.Kinds.Single(k => k.Aliases.Contains(alias)).Id.ShouldBe(id);

    [Fact]
    public void No_statement_allows_every_action_and_only_calls_that_know_no_resources_name_all()
    {
        string[] withoutResources =
        [
            "cloudwatch:GetMetricData", "ecr:GetAuthorizationToken", "events:ListRules", "logs:CreateLogDelivery",
            "logs:DeleteLogDelivery", "logs:DescribeLogGroups", "logs:DescribeResourcePolicies", "logs:GetLogDelivery",
            "logs:ListLogDeliveries", "logs:PutResourcePolicy", "logs:UpdateLogDelivery",
            "dynamodb:ListStreams", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSnapshots", "ec2:DescribeSubnets",
            "ec2:DescribeTags", "ec2:DescribeVolumes", "ecs:DiscoverPollEndpoint", "ssmmessages:CreateControlChannel",
            "ssmmessages:CreateDataChannel", "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel",
            "tag:GetResources", "xray:GetSamplingRules", "xray:GetSamplingStatisticSummaries",
            "xray:GetSamplingTargets", "xray:PutTelemetryRecords", "xray:PutTraceSegments",
        ];
        foreach (var statement in Catalog.Kinds.SelectMany(Statements))
        {
            statement.Actions.ShouldAllBe(action => action.Contains(':') && !action.EndsWith('*'));
            if (statement.Resources.Contains("*"))
            {
                statement.Actions.Except(withoutResources).ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public void Whatever_lives_in_a_vpc_and_is_deployed_has_a_tier_and_a_port()
    {
        foreach (var kind in Catalog.Kinds
            .Where(k => k.Has(Capabilities.VpcAttached) && k.Realisation is { Construct: not "network" }))
        {
            kind.Realisation.ShouldNotBeNull().Tier.ShouldNotBe(SubnetTier.None, kind.Id);
            kind.Realisation.Ports.ShouldNotBeEmpty(kind.Id);
        }
    }

    [Fact]
    public void Help_is_a_sentence_and_constructs_take_each_argument_once()
    {
        foreach (var kind in Catalog.Kinds)
        {
            kind.Properties.ShouldAllBe(p => char.IsUpper(p.Help[0]) && p.Help.EndsWith('.'), kind.Id);
            kind.Properties.Select(p => p.Argument).OfType<string>().ShouldBeUnique(kind.Id);
        }
    }

    [Theory]
    [InlineData("kms", "ebs", RelationKind.Encrypts, false)]
    [InlineData("secrets-manager", "ec2", RelationKind.Accesses, true)]
    [InlineData("cloudwatch", "lambda", RelationKind.Monitors, false)]
    [InlineData("cloudwatch", "sns", RelationKind.Notifies, false)]
    [InlineData("cloudwatch-logs", "cloudwatch", RelationKind.Logs, false)]
    [InlineData("cloudwatch-logs", "lambda", RelationKind.Logs, true)]
    [InlineData("xray", "lambda", RelationKind.Traces, false)]
    [InlineData("backup", "aurora", RelationKind.BacksUp, true)]
    [InlineData("s3-replication", "s3", RelationKind.Replicates, true)]
    [InlineData("waf", "cloudfront", RelationKind.Attaches, false)]
    [InlineData("ebs", "ec2", RelationKind.Attaches, false)]
    [InlineData("efs", "ec2", RelationKind.Mounts, true)]
    [InlineData("ecs-fargate", "ec2", RelationKind.Orchestrates, false)]
    [InlineData("iam", "ec2", RelationKind.Authorizes, false)]
    [InlineData("route53", "cloudfront", RelationKind.Resolves, false)]
    public void A_pair_of_kinds_decides_what_an_edge_means(
        string control, string other, RelationKind relation, bool isInverse)
    {
        var end = Catalog.Find(other).ShouldNotBeNull();

        var declared = Catalog.Find(control).ShouldNotBeNull().Controls
            .First(c => c.Kind is null ? end.Has(c.On) : string.Equals(c.Kind, other, StringComparison.Ordinal));

        (declared.Relation, declared.IsInverse).ShouldBe((relation, isInverse));
    }

    private static IEnumerable<AccessStatement> Statements(ServiceKind kind) =>
        kind.Realisation is { } realisation
            ? realisation.Access.SelectMany(a => a.Statements)
                .Concat(realisation.OwnAccess).Concat(realisation.NetworkAccess).Concat(realisation.SessionAccess)
            : [];
}
