using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.EndToEndTests;

/// <summary>What <c>archc generate</c> does to an output folder.</summary>
public sealed class GenerateTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static string Seed => Repository.At("examples", "seed", "aws-cloud-architecture.md");

    private string Network => folder.At("out", "terraform", "network.tf");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Twice_the_same_gives_the_same_bytes()
    {
        Generate().ExitCode.ShouldBe(0);
        var first = Contents();

        Generate().ExitCode.ShouldBe(0);

        Contents().ShouldBe(first);
        Generate("--check").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_check_writes_nothing_and_ends_with_3()
    {
        var run = Generate("--check");

        run.ExitCode.ShouldBe(3);
        run.Output.ShouldContain("create out/terraform/network.tf");
        Directory.Exists(folder.At("out")).ShouldBeFalse();
    }

    [Fact]
    public void An_edited_file_is_kept_until_forced()
    {
        Generate();
        File.AppendAllText(Network, "# mine\n");

        var run = Generate();

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("network.tf' was edited");
        File.ReadAllText(Network).ShouldEndWith("# mine\n");
        Generate("--check").ExitCode.ShouldBe(3);
        Generate("--force").ExitCode.ShouldBe(0);
        File.ReadAllText(Network).ShouldNotContain("# mine");
    }

    [Fact]
    public void A_file_of_someone_else_is_kept()
    {
        folder.Put("out/terraform/network.tf", "mine");

        Generate().ExitCode.ShouldBe(2);

        File.ReadAllText(Network).ShouldBe("mine");
        Directory.GetFiles(folder.At("out", "terraform")).Length.ShouldBe(1);
    }

    [Fact]
    public void A_link_is_not_followed_out_of_the_folder()
    {
        Directory.CreateDirectory(folder.At("elsewhere"));
        Directory.CreateDirectory(folder.At("out"));
        Directory.CreateSymbolicLink(folder.At("out", "terraform"), folder.At("elsewhere"));

        Generate("--force").ExitCode.ShouldBe(2);

        Directory.GetFiles(folder.At("elsewhere")).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_no_longer_produced_goes()
    {
        folder.Put(
            "a.mmd",
            "flowchart LR\n    fn[Lambda] -->|Write| db[(DynamoDB)]\n"
            + "    fn -->|Write| files[S3 Bucket]\n    web[ALB] --> fn\n");
        ArchcProcess.Run(folder.Root, "generate", "a.mmd", "-o", "out").ExitCode.ShouldBe(0);
        File.Exists(Network).ShouldBeTrue();
        folder.Put("a.mmd", "flowchart LR\n    fn[Lambda] -->|Write| db[(DynamoDB)]\n");

        var run = ArchcProcess.Run(folder.Root, "generate", "a.mmd", "-o", "out");

        run.ExitCode.ShouldBe(0, run.Error);
        File.Exists(Network).ShouldBeFalse();
    }

    [Fact]
    public void Several_diagrams_have_a_folder_each()
    {
        folder.Put(
            "doc.md",
            "```mermaid\n---\ntitle: Web Shop\n---\nflowchart LR\n  a[Lambda]\n```\n\n"
            + "```mermaid\nflowchart LR\n  b[SQS]\n```\n");

        ArchcProcess.Run(folder.Root, "generate", "doc.md", "-o", "out").ExitCode.ShouldBe(0);

        File.Exists(folder.At("out", "web-shop", "terraform", "providers.tf")).ShouldBeTrue();
        File.Exists(folder.At("out", "2", "terraform", "providers.tf")).ShouldBeTrue();
    }

    [Fact]
    public void A_drawing_with_findings_is_refused_when_strict()
    {
        var run = Generate("--strict");

        run.ExitCode.ShouldBe(1);
        Directory.Exists(folder.At("out")).ShouldBeFalse();
    }

    [Fact]
    public void A_broken_drawing_is_written_as_far_as_it_was_understood_unless_strict()
    {
        folder.Put("a.mmd", "flowchart LR\n    fn[Lambda] --> q[SQS]\n    x[Lambda (x)] -->\n");

        ArchcProcess.Run(folder.Root, "generate", "a.mmd", "-o", "out", "--strict").ExitCode.ShouldBe(4);
        Directory.Exists(folder.At("out")).ShouldBeFalse();
        ArchcProcess.Run(folder.Root, "generate", "a.mmd", "-o", "out").ExitCode.ShouldBe(4);
        Directory.Exists(folder.At("out", "terraform")).ShouldBeTrue();
        ArchcProcess.Run(folder.Root, "generate", "a.mmd", "-o", "out", "--partial").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void What_cannot_be_realised_is_listed_and_does_not_stop_the_rest()
    {
        folder.Put("a.mmd", "flowchart LR\n    fn[Lambda] --> q[SQS]\n    fn --> m[Amazon Macie]\n");

        var run = ArchcProcess.Run(folder.Root, "generate", "a.mmd", "-o", "out");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("no construct for Amazon Macie yet [ARC301]");
        File.ReadAllText(folder.At("out", "terraform", "providers.tf")).ShouldContain("#     line 3: m (Amazon Macie)");
        ArchcProcess.Run(folder.Root, "generate", "a.mmd", "-o", "out", "--check").ExitCode.ShouldBe(1);
        ArchcProcess.Run(folder.Root, "generate", "a.mmd", "-o", "out", "--check", "--partial").ExitCode.ShouldBe(0);
    }

    private ArchcProcess Generate(params string[] more) =>
        ArchcProcess.Run(folder.Root, ["generate", Seed, "-t", "terraform", "-o", "out", .. more]);

    private Dictionary<string, string> Contents() =>
        Directory.EnumerateFiles(folder.At("out"), "*", SearchOption.AllDirectories)
            .ToDictionary(path => path, File.ReadAllText, StringComparer.Ordinal);
}
