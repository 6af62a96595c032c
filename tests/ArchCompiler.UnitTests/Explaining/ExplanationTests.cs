using ArchCompiler.Explaining;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Explaining;

/// <summary>What is left out is explained as that, and not as something that needs nothing.</summary>
public sealed class ExplanationTests
{
    private const string Drawing = "flowchart LR\n  users((Users)) --> web[ALB] --> fn[Lambda] --> m[Amazon Macie]\n";

    [Theory]
    [InlineData("fn->m", "'Amazon Macie' at its end is left out")]
    [InlineData("m", "no construct for Amazon Macie yet")]
    public void What_is_left_out_says_why(string id, string reason)
    {
        var text = Explain(id);

        text.ShouldContain("  is left out\n");
        text.ShouldContain(reason);
        text.ShouldNotContain("needs nothing of its own");
    }

    [Fact]
    public void What_stands_outside_needs_nothing() => Explain("users").ShouldContain("needs nothing of its own");

    private static string Explain(string id)
    {
        var compilation = Compiling.Mermaid(Drawing);
        Explanation explanation = new(compilation.Bound.Value, compilation.Planned.Value);
        return explanation.OfNode(id) ?? explanation.OfEdge(id) ?? "";
    }
}
