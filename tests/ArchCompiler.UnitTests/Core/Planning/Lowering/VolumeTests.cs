using ArchCompiler.Core.Planning;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Core.Planning.Lowering;

public sealed class VolumeTests
{
    [Fact]
    public void A_volume_is_a_device_on_each_instance_whichever_way_the_arrow_points()
    {
        var plan = Lowered.Of("web[EC2] --> v[EBS]", "w[EBS] --> web");

        plan.Attached("volume").ShouldBe(["v on web", "w on web"]);
        plan.Argument("web_volume_v", "device").ShouldBe("\"/dev/sdf\"");
        plan.Argument("web_volume_w", "device").ShouldBe("\"/dev/sdg\"");
        plan.Plan.Find("v").ShouldBeNull();
    }

    [Fact]
    public void Devices_do_not_follow_the_order_of_lines() =>
        Lowered.Of("w[EBS] --> web[EC2]", "web --> v[EBS]").Argument("web_volume_v", "device").ShouldBe("\"/dev/sdf\"");

    [Fact]
    public void One_volume_drawn_with_two_groups_is_a_device_on_each() =>
        Lowered.Of("web[EC2] --> v[EBS]", "api[EC2] --> v").Attached("volume").ShouldBe(["v on api", "v on web"]);

    [Fact]
    public void A_key_drawn_for_a_volume_encrypts_it_and_its_instances_root_alone()
    {
        var plan = Lowered.Of("web[EC2] --> v[EBS]", "web --> w[EBS]", "k[KMS] -->|Encrypt| v", "api[EC2]");

        plan.Argument("web_volume_v", "kms_key").ShouldBe("k.arn");
        plan.Argument("web_volume_w", "kms_key").ShouldBeNull();
        plan["web", "root_kms_key"].ShouldBe("k.arn");
        plan["api", "root_kms_key"].ShouldBeNull();
    }

    [Fact]
    public void Volumes_are_backed_up_by_a_tag_since_they_come_and_go()
    {
        var plan = Lowered.Of("web[EC2] --> v[EBS]", "v -->|Backup| bk[AWS Backup]");

        plan.Attached("selection").ShouldBe(["web on bk"]);
        plan.Argument("bk_selection_web", "tag").ShouldBe("\"v\"");
        plan["web", "volume_backup_tag"].ShouldBe("\"v\"");
    }

    [Fact]
    public void A_volume_on_nothing_is_refused_and_one_on_an_instance_is_not()
    {
        Lowered.Of("v[EBS]").Reports.ShouldBe(["ARC307"]);
        Lowered.Of("web[EC2] --> v[EBS]").Reports.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_system_is_mounted_by_role_over_its_port_in_both_worlds()
    {
        var plan = Lowered.Of("web[EC2] -->|Mount| f[EFS]", "fn[Lambda] -->|Mount| f", "api[EC2]");

        plan.Attached("mount").ShouldBe(["f on fn", "f on web"]);
        plan["f", "consumers"].ShouldBe("[fn_role.arn, web_role.arn]");
        plan.Drawn.ShouldBe(["fn_sg -> f_sg tcp/2049", "web_sg -> f_sg tcp/2049"]);
        plan.May("api_role").ShouldBeEmpty();
    }

    [Fact]
    public void A_file_system_that_nobody_mounts_lets_nobody() =>
        Lowered.Of("f[EFS]", "web[EC2]")["f", "consumers"].ShouldBeNull();

    [Fact]
    public void A_volume_is_never_a_construct() =>
        Lowered.Of("web[EC2] --> v[EBS]").Ids(ConstructKinds.BlockVolume).ShouldBeEmpty();
}
