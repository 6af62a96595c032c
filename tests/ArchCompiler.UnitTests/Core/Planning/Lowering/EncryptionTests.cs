using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Core.Planning.Lowering;

public sealed class EncryptionTests
{
    [Theory]
    [InlineData("b[(S3)]", "s3")]
    [InlineData("t[(DynamoDB)]", "dynamodb")]
    [InlineData("db[(RDS)]", "rds")]
    [InlineData("f[EFS]", "elasticfilesystem")]
    [InlineData("c[ElastiCache]", "elasticache")]
    [InlineData("q[SQS]", "sqs")]
    [InlineData("s[SNS]", "sns")]
    public void A_store_names_its_key_and_the_key_lets_the_stores_service_use_it(string node, string service)
    {
        var id = node[..node.IndexOf('[', StringComparison.Ordinal)];
        var plan = Lowered.Of($"k[KMS] -->|Encrypt| {node}");

        plan[id, "kms_key"].ShouldBe("k.arn");
        plan.Attached("key").ShouldBe([$"k on {id}"]);
        plan["k", "via_services"].ShouldNotBeNull().ShouldContain($"\"{service}\"");
    }

    [Fact]
    public void A_store_that_no_key_is_drawn_to_keeps_the_services_own_key()
    {
        var plan = Lowered.Of("k[KMS] -->|Encrypt| b[(S3)]", "c[(S3)]", "fn[Lambda] -->|Read| c");

        plan["c", "kms_key"].ShouldBeNull();
        plan.May("fn_role").ShouldAllBe(grant => !grant.Contains("kms:"));
    }

    [Fact]
    public void A_reader_may_decrypt_through_the_store_and_nothing_more() =>
        KeyUse("k[KMS] -->|Encrypt| b[(S3)]", "fn[Lambda] -->|Read| b").ShouldBe(
            "kms:Decrypt on k.arn when kms:ViaService StringEquals s3.{the region}.amazonaws.com");

    [Fact]
    public void A_writer_may_also_make_data_keys() =>
        KeyUse("k[KMS] -->|Encrypt| b[(S3)]", "fn[Lambda] -->|Write| b")
            .ShouldStartWith("kms:Decrypt, kms:GenerateDataKey on k.arn");

    [Fact]
    public void One_that_takes_from_a_queue_and_puts_back_may_do_both_with_the_key() =>
        KeyUse("k[KMS] -->|Encrypt| a[SQS]", "a --> fn[Lambda]", "fn -->|Send| a")
            .ShouldStartWith("kms:Decrypt, kms:GenerateDataKey on k.arn");

    [Fact]
    public void Services_that_deliver_by_themselves_may_use_the_key_of_what_they_deliver_to()
    {
        var plan = Lowered.Of(
            "k[KMS] -->|Encrypt| q[SQS]", "t[SNS] --> q", "k -->|Encrypt| b[(S3)]", "cdn[CloudFront] --> b");

        plan["k", "event_services"].ShouldBe("[\"cloudfront.amazonaws.com\", \"sns.amazonaws.com\"]");
    }

    [Fact]
    public void Nobody_else_may_use_a_key() =>
        Lowered.Of("k[KMS] -->|Encrypt| q[SQS]", "t[SNS] --> p[SQS]")["k", "event_services"].ShouldBeNull();

    [Fact]
    public void A_replicated_bucket_with_a_key_of_one_region_is_reported()
    {
        Lowered.Of("k[KMS] -->|Encrypt| b[(S3)]", "b -->|Replicate| r[Cross-Region Replication]")
            .Reports.ShouldBe(["ARC311"]);
        Lowered.Of("b[(S3)] -->|Replicate| r[Cross-Region Replication]").Reports.ShouldBeEmpty();
    }

    private static string KeyUse(params string[] lines) =>
        Lowered.Of(lines).May("fn_role").Single(grant => grant.Contains("kms:"));
}
