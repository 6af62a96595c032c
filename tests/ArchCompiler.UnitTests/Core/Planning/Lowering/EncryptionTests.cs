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

        plan["k", "event_services"].ShouldBe("[\"sns.amazonaws.com\"]");
        plan["k", "is_read_by_distributions"].ShouldBe("true");
    }

    [Fact]
    public void Nobody_else_may_use_a_key() =>
        Lowered.Of("k[KMS] -->|Encrypt| q[SQS]", "t[SNS] --> p[SQS]")["k", "event_services"].ShouldBeNull();

    [Fact]
    public void What_a_key_encrypts_is_copied_under_a_key_of_the_other_region()
    {
        var plan = Lowered.Of("k[KMS] -->|Encrypt| b[(S3)]", "b -->|Replicate| r[Cross-Region Replication]");

        plan.Reports.ShouldBeEmpty();
        plan["r", "kms_key"].ShouldBe("r_key.arn");
        plan["r_key", "via_services"].ShouldNotBeNull().ShouldContain("s3");
        plan.May("b_replication_role").Count(grant => grant.Contains("kms:Decrypt")).ShouldBe(1);
        plan.May("b_replication_role").Count(grant => grant.Contains("kms:Encrypt")).ShouldBe(1);
    }

    [Fact]
    public void A_copy_has_no_key_where_its_source_has_none()
    {
        var plan = Lowered.Of("b[(S3)] -->|Replicate| r[Cross-Region Replication]");

        plan.Reports.ShouldBeEmpty();
        plan["r", "kms_key"].ShouldBeNull();
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("b", "a")]
    public void Two_that_copy_to_each_other_both_have_a_key(string first, string second)
    {
        var plan = Lowered.Of(
            "k[KMS] -->|Encrypt| a[(S3 in eu-west-1)]",
            "b[(S3 in eu-central-1)]",
            $"{first} -->|Replicate| {second}",
            $"{second} -->|Replicate| {first}");

        plan["a", "kms_key"].ShouldNotBeNull();
        plan["b", "kms_key"].ShouldNotBeNull();
    }

    private static string KeyUse(params string[] lines) =>
        Lowered.Of(lines).May("fn_role").Single(grant => grant.Contains("kms:"));
}
