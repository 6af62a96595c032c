using ArchCompiler.Emitters.CloudFormation;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Emitters.CloudFormation;

public sealed class LogicalIdTests
{
    [Theory]
    [InlineData("ec2", "Ec2")]
    [InlineData("cloud_front", "CloudFront")]
    [InlineData("alb_to_ec2", "AlbToEc2")]
    public void A_name_of_words_reads_as_they_do(string name, string expected) =>
        LogicalId.Of(name).ShouldBe(expected);

    [Theory]
    [InlineData("a_1", "a1")]
    [InlineData("a__b", "a_b")]
    [InlineData("aB", "a_b")]
    [InlineData("_a", "a")]
    [InlineData("a_", "a")]
    [InlineData("näme", "nme")]
    public void Names_that_would_meet_are_kept_apart(string left, string right) =>
        LogicalId.Of(left).ShouldNotBe(LogicalId.Of(right));

    [Theory]
    [InlineData("")]
    [InlineData("漢字")]
    [InlineData("a-very-long-name-that-goes-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-until-it-is-cut")]
    public void Any_name_gives_letters_and_digits(string name)
    {
        var id = LogicalId.Of(name);

        id.ShouldNotBeEmpty();
        id.ShouldAllBe(c => char.IsAsciiLetterOrDigit(c));
        id.Length.ShouldBeLessThan(80);
    }
}
