using ArchCompiler.Core.Planning;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Core.Planning.Lowering;

public sealed class BackupTests
{
    [Fact]
    public void Only_what_is_drawn_to_the_backup_is_selected()
    {
        var plan = Lowered.Of("db[(RDS)] -->|Backup| bk[AWS Backup]", "t[(DynamoDB)] --> bk", "other[(RDS)]");

        plan.Attached("selection").ShouldBe(["db on bk", "t on bk"]);
        plan.Argument("bk_selection_db", "resource").ShouldBe("db.arn");
    }

    [Fact]
    public void A_replicated_bucket_copies_under_a_role_that_reads_here_and_writes_there()
    {
        var plan = Lowered.Of("b[(S3)] -->|Replicate| r[Cross-Region Replication]");

        plan.Attached("replication").ShouldBe(["r on b"]);
        plan.Find("r").Scope.ShouldBe(PlanScope.Replica);
        plan.Plan.ReplicaRegion.ShouldBe("us-west-2");
        plan["b", "versioning"].ShouldBe("true");
        plan.May("b_replication_role").Where(g => g.EndsWith("{r.arn}/*", StringComparison.Ordinal))
            .ShouldBe(["s3:ReplicateDelete, s3:ReplicateObject, s3:ReplicateTags on {r.arn}/*"]);
    }

    [Fact]
    public void Without_replication_there_is_no_second_region()
    {
        var plan = Lowered.Of("b[(S3)]");

        plan.Plan.ReplicaRegion.ShouldBeNull();
        plan.Ids(ConstructKinds.Role).ShouldBeEmpty();
    }
}
