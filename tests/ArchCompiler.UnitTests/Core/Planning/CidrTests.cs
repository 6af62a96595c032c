using ArchCompiler.Core.Planning;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Core.Planning;

public sealed class CidrTests
{
    [Theory]
    [InlineData("10.0.0.0/16", "10.0.0.0/16")]
    [InlineData("10.0.7.9/16", "10.0.0.0/16")]
    [InlineData("0.0.0.0/0", "0.0.0.0/0")]
    [InlineData("192.168.1.1/32", "192.168.1.1/32")]
    public void A_range_is_read_with_its_host_bits_cleared(string text, string expected) =>
        Cidr.Parse(text).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0/16")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.256/8")]
    [InlineData("fe80::/10")]
    [InlineData("/16")]
    [InlineData("")]
    public void Anything_else_is_no_range(string text) => Cidr.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("10.0.0.0/16", "10.0.255.0/24", true)]
    [InlineData("10.0.0.0/16", "10.1.0.0/24", false)]
    [InlineData("0.0.0.0/0", "255.255.255.255/32", true)]
    [InlineData("10.0.0.0/24", "10.0.0.0/16", false)]
    public void A_range_contains_what_lies_wholly_inside(string outer, string inner, bool expected) =>
        Read(outer).Contains(Read(inner)).ShouldBe(expected);

    [Theory]
    [InlineData("10.0.0.0/24", "10.0.0.128/25", true)]
    [InlineData("10.0.0.0/24", "10.0.1.0/24", false)]
    public void Two_ranges_overlap_when_they_share_an_address(string one, string other, bool expected)
    {
        Read(one).Overlaps(Read(other)).ShouldBe(expected);
        Read(other).Overlaps(Read(one)).ShouldBe(expected);
    }

    private static Cidr Read(string text) => Cidr.Parse(text).ShouldNotBeNull();
}
