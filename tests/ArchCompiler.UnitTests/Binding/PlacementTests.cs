using ArchCompiler.Core.Graph;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Binding;

public sealed class PlacementTests
{
    [Theory]
    [InlineData("AWS Cloud", BoundaryKind.Cloud)]
    [InlineData("AWS (eu-west-1)", BoundaryKind.Region)]
    [InlineData("VPC 10.0.0.0/16", BoundaryKind.Vpc)]
    [InlineData("Availability Zone 1", BoundaryKind.Zone)]
    [InlineData("Zona de disponibilidad B", BoundaryKind.Zone)]
    [InlineData("Public Subnet - AZ-a", BoundaryKind.PublicSubnet)]
    [InlineData("私有子网 1", BoundaryKind.PrivateSubnet)]
    [InlineData("Private 12", BoundaryKind.PrivateSubnet)]
    [InlineData("Public (2)", BoundaryKind.PublicSubnet)]
    [InlineData("Private orders", BoundaryKind.Logical)]
    [InlineData("Database Layer", BoundaryKind.Logical)]
    [InlineData("Security & Monitoring", BoundaryKind.Logical)]
    [InlineData("AWS Services", BoundaryKind.Logical)]
    [InlineData("ECS Fargate Cluster", BoundaryKind.Cluster)]
    [InlineData("Step Functions Workflow", BoundaryKind.Service)]
    [InlineData("External Services", BoundaryKind.External)]
    [InlineData("Required Process Flow via Step Functions", BoundaryKind.Logical)]
    public void A_title_says_what_a_frame_is(string title, BoundaryKind kind) =>
        new Sketch().Node("n", "Something").Group("G", title, "n").Architecture.Boundaries.Single().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("Production", "logos:aws", BoundaryKind.Cloud)]
    [InlineData("Main network", "logos:aws-vpc", BoundaryKind.Vpc)]
    [InlineData("Inner", "aws:group-private-subnet", BoundaryKind.PrivateSubnet)]
    [InlineData("Sales", "logos:aws-ecs", BoundaryKind.Service)]
    [InlineData("Public Subnet", "logos:aws-vpc", BoundaryKind.PublicSubnet)]
    [InlineData("Security Layer", "logos:aws", BoundaryKind.Logical)]
    [InlineData("Sales", "cloud", BoundaryKind.Logical)]
    public void An_icon_says_what_a_title_leaves_open(string title, string icon, BoundaryKind kind) =>
        new Sketch().Node("n", "Something").Group("G", title, "n").Icon("G", icon)
            .Architecture.Boundaries.Single().Kind.ShouldBe(kind);

    [Fact]
    public void Ranges_and_codes_are_read_from_titles()
    {
        var boundaries = new Sketch().Node("n", "EC2")
            .Group("S", "Public Subnet - AZ-a<br/>10.0.1.0/24", "n")
            .Group("V", "VPC 10.0.0.0/16 (eu-west-1)", "S").Architecture.Boundaries;

        (boundaries[0].Cidr, boundaries[0].Code).ShouldBe(("10.0.0.0/16", "eu-west-1"));
        (boundaries[1].Cidr, boundaries[1].Code).ShouldBe(("10.0.1.0/24", "a"));
    }

    [Fact]
    public void What_is_not_built_in_a_subnet_is_taken_out_of_it()
    {
        var bound = new Sketch().Node("s", "S3 Bucket")
            .Node("w", "EC2")
            .Group("P", "Private Subnet", "s", "w")
            .Group("R", "AWS Region", "P").Bound;

        bound.Value.FindService("s").ShouldNotBeNull().Boundaries.ShouldBe(["r"]);
        bound.Value.FindService("w").ShouldNotBeNull().Boundaries.ShouldBe(["p", "r"]);
        bound.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("ARC221");
    }

    [Fact]
    public void What_is_in_no_region_may_be_drawn_in_one_and_nothing_is_said()
    {
        var bound = new Sketch().Node("c", "CloudFront").Group("R", "us-east-1", "c").Bound;

        bound.Value.FindService("c").ShouldNotBeNull().Boundaries.ShouldBeEmpty();
        bound.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Of_frames_around_each_other_the_nearest_count_and_it_is_said()
    {
        var sketch = new Sketch().Node("a", "Lambda");
        for (var i = 0; i < 80; i++)
        {
            var id = i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var inside = i == 79 ? "a" : "g" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            sketch.Group("g" + id, "Team " + id, inside);
        }

        var bound = sketch.Bound;

        bound.Value.Services.Single().Boundaries.Length.ShouldBe(Boundary.MostAround);
        bound.Value.Services.Single().Boundaries[0].ShouldBe("g79");
        bound.Value.Boundaries.Length.ShouldBe(80);
        bound.Diagnostics.Where(d => d.Id == "ARC227").ShouldHaveSingleItem().Subject.Ids.ShouldBe(["g64"]);
    }
}
