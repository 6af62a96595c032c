using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Fixing;

/// <summary>A label that nothing closes never swallows what stands behind it.</summary>
public sealed class BuriedNodeTests
{
    private readonly TestHost host = new();

    [Theory]
    [InlineData("a[ALB --> b[EC2]", "a[ALB] --> b[EC2]")]
    [InlineData("a[ALB-->b[EC2]", "a[ALB]-->b[EC2]")]
    [InlineData("a(ALB ==> b(EC2)", "a(ALB) ==> b(EC2)")]
    [InlineData("a{{Lambda -.-> b{{SQS}}", "a{{Lambda}} -.-> b{{SQS}}")]
    [InlineData("a[(RDS --> b[(S3)]", "a[(RDS)] --> b[(S3)]")]
    [InlineData("a[ALB -->|HTTP| b[EC2]", "a[ALB] -->|HTTP| b[EC2]")]
    [InlineData("a[ALB -- HTTP --> b[EC2]", "a[ALB] -- HTTP --> b[EC2]")]
    [InlineData("a[ALB --> b[EC2] --> c[(RDS)]", "a[ALB] --> b[EC2] --> c[(RDS)]")]
    public void It_is_closed_on_request_and_left_alone_otherwise(string line, string meant)
    {
        host.Files["a.mmd"] = $"flowchart LR\n  {line}\n";

        host.Run("syntax", "a.mmd").ShouldBe(4);
        host.Output.ShouldContain("\"start\":\"a\",\"end\":\"b\"");
        host.Run("fix", "a.mmd");
        host.Files["a.mmd"].ShouldStartWith($"flowchart LR\n  {line}\n");

        host.Run("fix", "a.mmd", "--unsafe-fixes");
        host.Files["a.mmd"].ShouldStartWith($"flowchart LR\n  {meant}\n");
    }

    [Theory]
    [InlineData("a[Sync -- hourly (cron)]", "a[\"Sync -- hourly (cron)\"]")]
    [InlineData("a[Lambda (x)] --> b[(RDS)]", "a[\"Lambda (x)\"] --> b[(RDS)]")]
    public void A_label_that_is_closed_is_quoted_as_before(string line, string meant)
    {
        host.Files["a.mmd"] = $"flowchart LR\n  {line}\n";

        host.Run("fix", "a.mmd", "--unsafe-fixes").ShouldBe(0, host.Error);

        host.Files["a.mmd"].ShouldStartWith($"flowchart LR\n  {meant}\n");
    }
}
