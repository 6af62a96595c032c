using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Cli.Output;

/// <summary>
/// A run of <c>archc generate</c> that is stopped at any step, and another one after it: what stands in the end is what
/// a run into an empty folder gives, and nothing of anybody else's was touched.
/// </summary>
public sealed class StoppedRunTests
{
    private const string Small = "flowchart LR\n    fn[Lambda] -->|Write| q[SQS]\n";
    private const string Large = "flowchart LR\n    web[ALB] --> app[ECS Service]\n    app -->|Write| db[(DynamoDB)]\n";
    private const string Several = "```mermaid\nflowchart LR\n  a[Lambda]\n```\n```mermaid\nflowchart LR\n  b[SQS]\n```\n";

    [Theory]
    [InlineData(Small, Large)]
    [InlineData(Large, Small)]
    [InlineData(Large, Large)]
    [InlineData(Several, Small)]
    public void A_first_run_that_is_stopped_is_forgotten_by_the_next(string first, string second)
    {
        var fresh = Fresh(second);
        for (var steps = 0; ; steps += 5)
        {
            TestHost host = new();
            var isStopped = Stop(host, first, steps);

            Generate(host, second).ShouldBe(0, host.Error);
            Differences(Contents(host), fresh).ShouldBeEmpty($"stopped after {steps} steps");
            if (!isStopped)
            {
                return;
            }
        }
    }

    [Theory]
    [InlineData(Small, Large)]
    [InlineData(Large, Several)]
    [InlineData(Several, Large)]
    public void An_update_that_is_stopped_twice_is_ended_by_the_next(string first, string second)
    {
        var fresh = Fresh(second);
        for (var steps = 0; ; steps += 11)
        {
            TestHost host = new();
            Generate(host, first).ShouldBe(0);
            var isStopped = Stop(host, second, steps);
            Stop(host, first, steps / 2);

            Generate(host, second).ShouldBe(0, host.Error);
            Differences(Contents(host), fresh).ShouldBeEmpty($"stopped after {steps} steps");
            if (!isStopped)
            {
                return;
            }
        }
    }

    [Fact]
    public void What_a_stopped_run_of_another_target_wrote_stays_known()
    {
        var fresh = Fresh(Small);
        for (var steps = 0; steps < 40; steps += 3)
        {
            TestHost host = new();
            Stop(host, Large, steps, "-t", "docs");
            Generate(host, Small, "-t", "terraform,cloudformation").ShouldBe(0, host.Error);

            Generate(host, Small, "-t", "docs").ShouldBe(0, host.Error);
            Differences(Contents(host), fresh).ShouldBeEmpty($"stopped after {steps} steps");
        }
    }

    [Fact]
    public void An_edited_file_is_still_an_edited_file_after_a_stopped_run()
    {
        TestHost host = new();
        Generate(host, Small);
        host.Files["out/terraform/providers.tf"] = "edited";
        Stop(host, Large, 6, "--force");
        host.Files["out/terraform/providers.tf"] = "edited";

        Generate(host, Large).ShouldBe(2);
        host.Error.ShouldContain("providers.tf' was edited since");
        host.Files["out/terraform/providers.tf"].ShouldBe("edited");
    }

    [Fact]
    public void A_file_of_somebody_else_survives_a_stopped_run()
    {
        TestHost host = new();
        host.Files["out/terraform/override.tf"] = "mine";
        host.Files["out/terraform/.override.tf.archc-0123456789abcdef.tmp"] = "mine too";
        host.Files["out/terraform/.providers.tf.archc-notes.tmp"] = "mine too";
        Stop(host, Small, 9);
        Generate(host, Small).ShouldBe(0, host.Error);

        host.Files["out/terraform/override.tf"].ShouldBe("mine");
        host.Files["out/terraform/.override.tf.archc-0123456789abcdef.tmp"].ShouldBe("mine too");
        host.Files["out/terraform/.providers.tf.archc-notes.tmp"].ShouldBe("mine too");
    }

    [Fact]
    public void A_second_run_at_once_is_refused()
    {
        TestHost host = new();
        host.Files.IsLocked = true;

        Generate(host, Small).ShouldBe(2);
        host.Error.ShouldContain("another archc is writing to 'out'");
        host.Files.Paths.ShouldBe(["/project/shop.md"]);
    }

    private static ImmutableArray<string> Fresh(string drawing)
    {
        TestHost host = new();
        Generate(host, drawing);
        return Contents(host);
    }

    private static bool Stop(TestHost host, string drawing, int steps, params string[] more)
    {
        host.Files.StepsLeft = steps;
        var exitCode = Generate(host, drawing, more);
        host.Files.StepsLeft = null;
        return exitCode != 0;
    }

    private static int Generate(TestHost host, string drawing, params string[] more)
    {
        host.Files["shop.md"] = drawing.StartsWith("```", StringComparison.Ordinal)
            ? drawing
            : $"```mermaid\n{drawing}```\n";
        return host.Run(["generate", "shop.md", "-o", "out", .. more]);
    }

    private static IEnumerable<string> Differences(ImmutableArray<string> some, ImmutableArray<string> others) =>
        some.Except(others, StringComparer.Ordinal).Select(line => $"has {line}")
            .Concat(others.Except(some, StringComparer.Ordinal).Select(line => $"lacks {line}"));

    private static ImmutableArray<string> Contents(TestHost host) =>
    [
        .. host.Files.Paths.Select(
            path => $"{path} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(host.Files[path])))[..12]}"),
    ];
}
