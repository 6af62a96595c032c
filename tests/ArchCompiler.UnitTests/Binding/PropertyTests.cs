using ArchCompiler.Core.Graph;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Binding;

public sealed class PropertyTests
{
    [Fact]
    public void A_label_names_the_engine() =>
        new Sketch().Node("c", "ElastiCache<br/>(Redis)").Architecture.Services.Single().Properties.Find("engine")
            .ShouldNotBeNull().Source.ShouldBe(PropertySource.Label);

    [Fact]
    public void What_is_stated_holds_over_the_label()
    {
        var property = new Sketch().Node("c", "ElastiCache<br/>(Redis)").State("c", "engine", "valkey")
            .Architecture.Services.Single().Properties.Find("engine").ShouldNotBeNull();

        (property.Text, property.Source).ShouldBe(("valkey", PropertySource.Stated));
    }

    [Fact]
    public void A_misspelt_property_is_an_error_with_a_suggestion()
    {
        var diagnostic = new Sketch().Node("c", "ElastiCache")
            .State("c", "engin", "redis").Bound.Diagnostics
            .ShouldHaveSingleItem();

        diagnostic.Id.ShouldBe("ARC211");
        diagnostic.Message.ShouldContain("Did you mean 'engine'?");
    }

    [Fact]
    public void A_wrong_value_says_what_would_be_right()
    {
        var diagnostic = new Sketch().Node("c", "ElastiCache")
            .State("c", "engine", "mysql").Bound.Diagnostics
            .ShouldHaveSingleItem();

        diagnostic.Id.ShouldBe("ARC212");
        diagnostic.Message.ShouldContain("redis");
    }

    [Fact]
    public void An_id_that_nothing_has_is_an_error_with_a_suggestion() =>
        new Sketch().Node("cache", "ElastiCache").State("cahce", "engine", "redis").Bound.Diagnostics
            .ShouldHaveSingleItem().Message.ShouldContain("Did you mean 'cache'?");
}
