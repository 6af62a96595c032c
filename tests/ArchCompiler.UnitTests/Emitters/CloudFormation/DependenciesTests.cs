using ArchCompiler.Emitters.CloudFormation;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Emitters.CloudFormation;

public sealed class DependenciesTests
{
    [Theory]
    [InlineData("    Role: !GetAtt A.Arn", "  DependsOn: [B]")]
    [InlineData("    Role: !Sub \"x${A}y\"", "  DependsOn: [B]")]
    [InlineData("    Role: { \"Fn::GetAtt\": [A, X.Y] }", "  DependsOn: [B]")]
    [InlineData("    Role: !If [Has, !Ref A, x]", "  DependsOn: [A, B]")]
    [InlineData("    Role: !Ref Another", "  DependsOn: [A, B]")]
    public void What_is_referred_to_anyway_is_left_out(string property, string expected) =>
        Dependencies.Tidy(["X:", "  Type: T", "  DependsOn: [A, B]", "  Properties:", property])
            .ShouldBe(["X:", "  Type: T", expected, "  Properties:", property]);

    [Fact]
    public void Nothing_to_wait_for_leaves_no_line() =>
        Dependencies.Tidy(["X:", "  DependsOn: [A]", "    P: !Ref A", "Y:", "  DependsOn: [A]"])
            .ShouldBe(["X:", "    P: !Ref A", "Y:", "  DependsOn: [A]"]);
}
