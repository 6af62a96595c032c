using ArchCompiler.Testing;
using Shouldly;

namespace ArchCompiler.EndToEndTests;

/// <summary>
/// The documentation site as a browser shows it: drawn, linked, readable, and never running or asking for what a label
/// says.
/// </summary>
public sealed class SiteTests : IDisposable
{
    private const string Hostile = """
        ---
        title: "Shop <script>alert('title')</script> | `x` ](javascript:alert(1)) ${{ github.token }}"
        ---
        flowchart LR
          %% archc: waive SEC002 D reason="because </pre><script>alert('waiver')</script>" owner="<img src=x onerror=alert(3)>"
          U["Users <script>alert(1)</script> ${file('/etc/passwd')}"] --> A["ALB &quot; onload=alert(2) &lt;img src=x onerror=alert(4)&gt; | `tick` *star*"]
          A -->|"GET <b>x</b> | [a](javascript:alert(5)) &#10; newline"| E["EC2 </li></ul><script>alert(6)</script> #quot; $a$ https://evil.example"]
          E -->|"Read/Write"| D[("RDS PostgreSQL -- &lt;/script&gt; ```")]
          E -->|"LONG"| S["S3 Bucket (a‮b‏ LONG)"]
          F["Lambda 🚀 مرحبا بالعالم {{7*7}}"] -->|Write| T[(DynamoDB)]
          click E href "javascript:alert(7)"
          click F call alert(8)
          click T "https://evil.example/x"
          subgraph V["VPC <iframe src=https://evil.example></iframe> 10.0.0.0/16"]
            A
            E
            D
          end
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [ToolFact(OutsideTool.Browser)]
    public void An_example_is_drawn_linked_and_readable() =>
        Look(Repository.At("examples", "seed", "aws-cloud-architecture.md"), nodes: 29);

    [ToolFact(OutsideTool.Browser)]
    public void An_architecture_in_YAML_is_drawn_too() =>
        Look(Repository.At("examples", "bookings", "bookings.yaml"), nodes: 18);

    [ToolFact(OutsideTool.Browser)]
    public void What_a_flowchart_cannot_be_called_is_drawn_and_linked_under_another_name()
    {
        folder.Put("hostile.yaml", """
            archc: 1
            title: "<script>alert(1)</script> `x`"
            services:
              end: { kind: lambda, label: "click end \"<img src=x onerror=alert(1)>\" %%{init: {}}%%" }
              a@b: { kind: s3, label: "direction LR #quot; #35;" }
              graph-a: { kind: sqs, label: "名前 🚀\nsubgraph x" }
              my-table: { kind: dynamodb }
            relations:
              - end -> a@b: { label: "x --> y | z" }
              - graph-a -> end
              - end -> my-table
            """);

        Look(folder.At("hostile.yaml"), nodes: 4);
    }

    [ToolFact(OutsideTool.Browser)]
    public void Hostile_labels_stay_text()
    {
        folder.Put("hostile.mmd", Hostile.Replace("LONG", new string('x', 500), StringComparison.Ordinal));

        Look(folder.At("hostile.mmd"), nodes: 7);
    }

    [ToolFact(OutsideTool.Browser)]
    public void What_Mermaid_cannot_draw_is_listed()
    {
        folder.Put("broken.mmd", "flowchart LR\n    fn[Lambda] --> q[SQS]\n    x[Lambda (x)] -->\n");

        Look(folder.At("broken.mmd"), nodes: 0);
    }

    [ToolFact(OutsideTool.Browser)]
    public void One_of_several_drawings_is_drawn_by_the_script_that_they_share()
    {
        folder.Put(
            "several.md",
            "```mermaid\nflowchart LR\n    fn[Lambda] --> q[SQS]\n```\n\n```mermaid\nflowchart LR\n    a[SNS]\n```\n");

        Look(folder.At("several.md"), nodes: 2, site: "out/1/docs/site");
    }

    private void Look(string diagram, int nodes, string site = "out/docs/site")
    {
        var run = ArchcProcess.Run(folder.Root, "generate", diagram, "-t", "docs", "-o", "out", "--partial");
        run.ExitCode.ShouldBe(0, run.Error);
        var (exitCode, said) = Browser.Check(folder.At(site), nodes, folder.At(site.Split('/') is [_, "docs", ..] ? site : "out"));
        exitCode.ShouldBe(0, said);
    }
}
