using ArchCompiler.Core.Planning;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Core.Planning.Lowering;

public sealed class ObservationTests
{
    [Fact]
    public void What_is_monitored_gets_alarms_on_itself_and_a_place_on_the_dashboard()
    {
        var plan = Lowered.Of("cw[CloudWatch] -->|Monitor| fn[Lambda]", "gn[Lambda]");

        plan.Ids(ConstructKinds.Alarm).ShouldBe(["fn_errors_alarm", "fn_throttles_alarm"]);
        plan["fn_errors_alarm", "dimensions"].ShouldBe("{ FunctionName: fn.name }");
        plan["cw", "widgets"].ShouldNotBeNull().ShouldContain("fn.name");
        plan["fn_errors_alarm", "actions"].ShouldBeNull();
    }

    [Fact]
    public void A_watcher_of_nothing_has_no_dashboard()
    {
        var plan = Lowered.Of("cw[CloudWatch]", "fn[Lambda]");

        plan.Plan.Find("cw").ShouldBeNull();
        plan.NoOps("cw").ShouldHaveSingleItem();
    }

    [Fact]
    public void Alarms_tell_the_topic_that_their_watcher_is_drawn_to()
    {
        var plan = Lowered.Of("cw[CloudWatch] -->|Monitor| fn[Lambda]", "cw -->|Alert| t[SNS]", "other[SNS]");

        plan["fn_errors_alarm", "actions"].ShouldBe("[t.arn]");
        plan["t", "publisher_services"].ShouldBe("[\"cloudwatch.amazonaws.com\"]");
        plan["other", "publisher_services"].ShouldBeNull();
    }

    [Fact]
    public void The_order_of_lines_does_not_decide_whom_alarms_tell() =>
        Lowered.Of("cw[CloudWatch] -->|Alert| t[SNS]", "cw -->|Monitor| fn[Lambda]")
            ["fn_errors_alarm", "actions"].ShouldBe("[t.arn]");

    [Fact]
    public void A_global_service_is_watched_where_its_metrics_are() =>
        Lowered.Of("cw[CloudWatch] -->|Monitor| cdn[CloudFront]", "cdn --> b[(S3)]", "cw -->|Monitor| fn[Lambda]")
            .Plan.Constructs
            .Where(c => c.Kind == ConstructKinds.Alarm)
            .ShouldAllBe(c => c.Scope == (c.Id.StartsWith("cdn") ? PlanScope.Edge : PlanScope.Home));

    [Fact]
    public void Collected_logs_become_a_metric_with_an_alarm_for_all_code()
    {
        var plan = Lowered.Of("lg[CloudWatch Logs] -->|Aggregate| cw[CloudWatch]", "fn[Lambda]", "gn[Lambda]");

        plan.Ids(ConstructKinds.MetricFilter).ShouldBe(["fn_errors", "gn_errors"]);
        plan.Ids(ConstructKinds.Alarm).Count().ShouldBe(2);
    }

    [Fact]
    public void Where_producers_are_drawn_only_theirs_are_measured() =>
        Lowered.Of("lg[CloudWatch Logs] -->|Aggregate| cw[CloudWatch]", "fn[Lambda] -->|Logs| lg", "gn[Lambda]")
            .Ids(ConstructKinds.MetricFilter).ShouldBe(["fn_errors"]);

    [Fact]
    public void Errors_in_metrics_and_errors_in_logs_are_two_alarms()
    {
        var plan = Lowered.Of(
            "lg[CloudWatch Logs] -->|Aggregate| cw[CloudWatch]", "cw -->|Monitor| fn[Lambda]", "cw --> fn_log[Lambda]");

        plan.Plan.Constructs.Where(c => c.Kind == ConstructKinds.Alarm).Select(c => c.Name).ShouldBeUnique();
        plan.Ids(ConstructKinds.Alarm).Count().ShouldBe(6);
    }

    [Fact]
    public void Tracing_is_switched_on_for_what_is_traced_alone()
    {
        var plan = Lowered.Of("x[X-Ray] -->|Trace| fn[Lambda]", "gn[Lambda]");

        plan["fn", "tracing"].ShouldBe("true");
        plan["gn", "tracing"].ShouldBeNull();
        plan.May("fn_role").ShouldContain(action => action.Contains("xray:PutTraceSegments"));
        plan.May("gn_role").ShouldNotContain(action => action.Contains("xray"));
        plan.Attached("traced").ShouldBe(["fn on x"]);
    }

    [Fact]
    public void Authorisation_is_the_role_that_is_there_anyway_and_opens_nothing()
    {
        var (plan, without) = (Lowered.Of("iam[IAM] -->|Authorize| fn[Lambda]"), Lowered.Of("fn[Lambda]"));

        plan.NoOps("iam->fn").ShouldHaveSingleItem();
        plan.May("fn_role").ShouldBe(without.May("fn_role"));
    }
}
