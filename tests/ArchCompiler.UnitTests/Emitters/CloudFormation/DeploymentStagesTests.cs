using ArchCompiler.Core.Planning;
using ArchCompiler.Emitters.CloudFormation;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Emitters.CloudFormation;

public sealed class DeploymentStagesTests
{
    private static readonly Construct Zone = Of("zone", PlanScope.Global);
    private static readonly Construct Certificate = Of("certificate", PlanScope.Edge);
    private static readonly Construct Cdn = Of("cdn", PlanScope.Global);
    private static readonly Construct Copy = Of("copy", PlanScope.Replica);
    private static readonly Construct Bucket = Of("bucket", PlanScope.Home);
    private static readonly Construct Alarm = Of("alarm", PlanScope.Edge);

    [Fact]
    public void Regions_follow_each_other_as_they_need_each_other()
    {
        var stages = Stages("certificate>zone cdn>certificate cdn>bucket bucket>cdn bucket>copy");

        stages.Stuck.ShouldBeNull();
        stages.Of("zone").ShouldBe(stages.Of("certificate"));
        stages.Of("copy").ShouldBeGreaterThan(stages.Of("certificate"));
        stages.Of("bucket").ShouldBeGreaterThan(stages.Of("copy"));
        stages.Of("cdn").ShouldBe(stages.Of("bucket"));
    }

    [Fact]
    public void A_region_comes_again_where_it_needs_what_came_later()
    {
        var stages = Stages("certificate>zone cdn>certificate cdn>bucket alarm>cdn");

        stages.Of("alarm").ShouldBeGreaterThan(stages.Of("cdn"));
        stages.ScopeOf(stages.Of("alarm")).ShouldBe(PlanScope.Edge);
        stages.Stuck.ShouldBeNull();
    }

    [Fact]
    public void Two_regions_that_need_each_other_are_told() =>
        Stages("bucket>copy copy>bucket").Stuck.ShouldNotBeNull();

    private static DeploymentStages Stages(string needs) => new(
        [Zone, Certificate, Cdn, Copy, Bucket, Alarm],
        needs.Split(' ').Select(n => n.Split('>')).ToLookup(n => n[0], n => n[1], StringComparer.Ordinal));

    private static Construct Of(string id, PlanScope scope) => new(id, "x", [], scope, []);
}
