using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Settings;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Core.Planning.Lowering;

public sealed class RefusalTests
{
    [Fact]
    public void A_database_open_to_users_is_refused_and_stays_closed()
    {
        var plan = Lowered.Of("u((Users)) --> db[(RDS)]");

        plan.Reports.ShouldBe(["ARC305"]);
        plan.Flows.ShouldBeEmpty();
    }

    [Fact]
    public void A_database_behind_code_is_not_refused() =>
        Lowered.Of("u((Users)) --> web[EC2]", "web -->|Read| db[(RDS)]").Reports.ShouldBeEmpty();

    [Fact]
    public void An_outsider_that_acts_is_told_that_nothing_opens()
    {
        var plan = Lowered.Of("x[Foo Thing] --> db[(RDS)]");

        plan.Reports.ShouldBe(["ARC303"]);
        plan.Flows.ShouldBeEmpty();
    }

    [Fact]
    public void An_outsider_that_is_called_needs_nothing() =>
        Lowered.Of("fn[Lambda] --> x[Foo Thing]").Reports.ShouldBeEmpty();

    [Fact]
    public void A_service_without_a_construct_is_refused_and_the_rest_compiles()
    {
        var plan = Lowered.Of("m[Amazon Macie] --> fn[Lambda]", "fn -->|Read| t[(DynamoDB)]");

        plan.Reports.ShouldBe(["ARC301"]);
        plan.NoOps("m->fn").ShouldHaveSingleItem();
        plan.May("fn_role").ShouldNotBeEmpty();
    }

    [Fact]
    public void Subnets_must_lie_in_their_network_and_apart()
    {
        Subnets("10.0.0.0/24", "10.0.0.128/25").Reports.ShouldBe(["ARC310"]);
        Subnets("10.0.0.0/24", "10.9.0.0/24").Reports.ShouldBe(["ARC309"]);
        Subnets("10.0.0.0/24", "10.0.1.0/24").Reports.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Shop")]
    [InlineData("ab")]
    [InlineData("a-name-that-is-too-long")]
    [InlineData("shop-")]
    [InlineData("1shop")]
    [InlineData("${shop}")]
    public void A_name_that_cannot_prefix_resources_is_refused(string name)
    {
        var planned = Named(name);

        planned.Diagnostics.Select(d => d.Id).ShouldBe(["ARC308"]);
        planned.Value.Name.ShouldMatch("^[a-z][a-z0-9-]{1,14}[a-z0-9]$");
    }

    [Fact]
    public void A_legal_name_is_taken()
    {
        Named("shop").Diagnostics.ShouldBeEmpty();
        Named("shop").Value.Name.ShouldBe("shop");
    }

    private static Staged<Plan> Named(string name)
    {
        var settings = ProjectSettings.Default with { Name = name };
        CompilationContext context = new(BuiltInCatalog.Load(), settings, Compiling.Today);
        return Compilation.Of(new("diagram.mmd", "flowchart LR\n    fn[Lambda]\n"), context).Single().Planned;
    }

    private static Lowered Subnets(string first, string second) => Lowered.Of(
        "subgraph vpc[\"VPC 10.0.0.0/16\"]",
        $"subgraph one[\"Private Subnet {first}\"]",
        "web[EC2]",
        "end",
        $"subgraph two[\"Private Subnet {second}\"]",
        "api[EC2]",
        "end",
        "end");
}
