using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.EndToEndTests;

/// <summary>Reports of <c>archc validate</c> as others read them.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [ToolFact(OutsideTool.Npm)]
    public void Sarif_is_valid_against_its_schema()
    {
        folder.Put("hostile drawing, é.mmd", HostileDiagram.Text);
        folder.Put("plain.mmd", "flowchart LR\n  u[Users] --> e[EC2] -->|Read| d[(RDS)]\n  e --> s[S3]\n");
        folder.Put("waived.mmd", "flowchart LR\n  %% archc: waive OPS001 f reason=\"a pilot\"\n  f[Lambda]\n");
        folder.Put("empty.mmd", "");
        folder.Put("no.mmd", "binary \0");
        string[] logs =
        [
            Sarif("hostile drawing, é.mmd"), Sarif("plain.mmd", "--show", "defaults"), Sarif("waived.mmd"),
            Sarif("empty.mmd"), Sarif("no.mmd"), Sarif("."),
        ];

        SchemaJudge.Complaints(SchemaJudge.Sarif, logs).SelectMany(complaints => complaints).ShouldBeEmpty();
        logs[1].ShouldContain("\"security-severity\"");
        logs[2].ShouldContain("\"justification\": \"a pilot\"");
        logs[4].ShouldContain("\"executionSuccessful\": false");
    }

    [ToolFact(OutsideTool.Npm)]
    public void The_judge_of_sarif_objects_to_what_is_none() =>
        SchemaJudge.Complaints(SchemaJudge.Sarif, ["{\"version\": \"2.1.0\", \"runs\": [{}]}"]).Single()
            .ShouldNotBeEmpty();

    [Fact]
    public void Several_formats_are_written_at_once()
    {
        folder.Put("plain.mmd", "flowchart LR\n  u[Users] --> e[EC2] -->|Read| d[(RDS)]\n");

        var run = ArchcProcess.Run(
            folder.Root, "validate", "plain.mmd", "--format", "github", "--format", "sarif=a.sarif",
            "--format", "gitlab=b.json", "--format", "junit=c.xml", "--format", "markdown=d.md");

        run.ExitCode.ShouldBe(1, run.Error);
        run.Output.ShouldStartWith("::error file=plain.mmd,line=2,");
        string[] files = ["a.sarif", "b.json", "c.xml", "d.md"];
        files.Select(file => File.ReadAllText(folder.At(file)).Length).ShouldAllBe(length => length > 100);
    }

    private string Sarif(params string[] arguments)
    {
        var run = ArchcProcess.Run(folder.Root, ["validate", "--format", "sarif", .. arguments]);
        run.ExitCode.ShouldBeOneOf(0, 1, 4);
        return run.Output;
    }
}
