using ArchCompiler.Core.Planning;
using ArchCompiler.Explaining;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Explaining;

public sealed class PlanTextTests
{
    [Fact]
    public void Every_ambient_value_has_words_for_people() =>
        Enum.GetValues<AmbientValue>().Select(value => PlanText.Of(new PlanValue.Ambient(value)))
            .ShouldAllBe(text => text.StartsWith("the ", StringComparison.Ordinal));

    [Fact]
    public void A_flow_from_managed_addresses_names_whose_they_are() =>
        PlanText.Of(new FlowEnd.Prefix(new PlanValue.Ambient(AmbientValue.ContentDeliveryPrefix)))
            .ShouldBe("prefix list the CDN's addresses");
}
