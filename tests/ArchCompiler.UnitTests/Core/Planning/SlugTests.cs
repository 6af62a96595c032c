using ArchCompiler.Core.Planning;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Core.Planning;

public sealed class SlugTests
{
    [Theory]
    [InlineData("ec2", 40, "ec2")]
    [InlineData("step_functions", 40, "step-functions")]
    [InlineData("__A__b", 40, "a-b")]
    public void An_id_becomes_lower_case_words_with_single_dashes(string id, int limit, string expected) =>
        Slug.Of(id, limit).ShouldBe(expected);

    [Fact]
    public void A_long_id_is_cut_and_told_apart_by_a_hash()
    {
        var first = Slug.Of("customer_facing_checkout_service_one", 15);
        var second = Slug.Of("customer_facing_checkout_service_two", 15);
        first.Length.ShouldBeLessThanOrEqualTo(15);
        first.ShouldNotBe(second);
        first.ShouldStartWith("customer-");
    }

    [Fact]
    public void An_id_with_no_legal_character_still_gets_a_name() =>
        Slug.Of("数据库", 15).ShouldMatch("^[a-z][a-z0-9]+$");

    [Fact]
    public void The_hash_is_stable() => Slug.Hash("ec2").ShouldBe(Slug.Hash("ec2"));
}
