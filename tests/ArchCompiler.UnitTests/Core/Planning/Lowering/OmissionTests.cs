using ArchCompiler.Core.Planning;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Core.Planning.Lowering;

public sealed class OmissionTests
{
    [Fact]
    public void Nothing_is_left_out_of_a_drawing_that_is_realised_whole() =>
        Lowered.Of("fn[Lambda] -->|Read| t[(DynamoDB)]").Plan.Omissions.ShouldBeEmpty();

    [Fact]
    public void A_service_without_a_construct_takes_its_edges_with_it() =>
        Said("fn[Lambda] --> m[Amazon Macie]", "u((Users)) --> m").ShouldBe(
        [
            "m: no construct for Amazon Macie yet [ARC301]",
            "fn->m: 'Amazon Macie' at its end is left out",
            "u: stands outside of what archc deploys",
            "u->m: 'Amazon Macie' at its end is left out",
        ],
        ignoreOrder: true);

    [Fact]
    public void An_edge_that_cannot_be_realised_is_left_out_alone() =>
        Said("a[(RDS)] --> b[(RDS orders)]").ShouldHaveSingleItem().ShouldStartWith("a->b: no way in which");

    [Fact]
    public void An_edge_that_would_open_a_store_is_left_out() =>
        Said("u((Users)) --> db[(RDS)]").ShouldContain("u->db: would open a data store to the internet [ARC305]");

    [Fact]
    public void A_volume_on_nothing_is_left_out() =>
        Said("v[EBS]").ShouldBe(["v: exists only as part of an instance [ARC307]"]);

    [Fact]
    public void What_something_outside_does_is_left_out() =>
        Said("x[Foo Thing] --> db[(RDS)]").ShouldContain("x->db: 'Foo Thing' is not deployed [ARC303]");

    [Fact]
    public void What_is_watched_without_a_metric_is_left_out() =>
        Said("cw[CloudWatch] -->|monitors| b[(S3)]").ShouldBe(
            [
                "cw: watches nothing: nothing that is drawn to it has a metric or a log group [ARC342]",
                "cw->b: no metric that archc knows an alarm for [ARC306]",
            ]);

    [Fact]
    public void Each_drawn_replica_is_told_with_its_own_place()
    {
        var omissions = Lowered.Of("m1[Amazon Macie 1]", "m2[Amazon Macie 2]").Plan.Omissions;

        omissions.Select(omission => omission.Origin.Id).ShouldBe(["m1", "m2"]);
        omissions.Select(omission => omission.Origin.Span.Start).Distinct().Count().ShouldBe(2);
    }

    private static IEnumerable<string> Said(params string[] lines) =>
        Lowered.Of(lines).Plan.Omissions.Select(Text);

    private static string Text(Omission omission) =>
        $"{omission.Origin.Id}: {omission.Reason}{(omission.Diagnostic is { } said ? $" [{said.Id}]" : "")}";
}
