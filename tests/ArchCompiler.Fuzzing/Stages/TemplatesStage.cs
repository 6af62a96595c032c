using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Emitters;
using ArchCompiler.Testing;

namespace ArchCompiler.Fuzzing.Stages;

/// <summary>Any template lays out, or says what is wrong with it.</summary>
internal sealed class TemplatesStage : Stage
{
    private const string Drawing = """
        flowchart LR
            users((Users)) -->|HTTPS| dns[Route 53] --> cdn[CloudFront] --> web[ALB] --> app[ECS Service]
            subgraph vpc[VPC]
                web
                app -->|Read/Write| db[(RDS PostgreSQL)]
                app -->|Read| cache[(ElastiCache Redis)]
            end
            app -->|Write| q[SQS] --> fn[Lambda] -->|Write| files[(S3 Bucket)]
            fn -->|Write| t[(DynamoDB)]
            fn -->|Publish| topic[SNS]

        """;

    /// <inheritdoc/>
    public override string Name => "templates";

    /// <inheritdoc/>
    public override bool Wants(Input input) => input.Path.EndsWith(TemplateLibrary.Ending, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override void Try(Input input, Random random)
    {
        TemplateFolder own = new("house", [input.Path], _ => input.Text, _ => []);
        var drawn = Compiling.Of(new SourceText("drawing.mmd", Drawing), null, own)[0];
        var target = input.Path.Split('/')[0];
        var emitted = drawn.Emit(Targets.Names.Contains(target) ? target : "terraform");
        Demand(
            emitted.Value.All(a => a.Path.Split('/').All(part => part is not ("" or "." or ".."))),
            "a path stays below its folder");
        foreach (var diagnostic in emitted.Diagnostics.Where(d => d.Source?.Path == $"house/{input.Path}"))
        {
            Demand(
                diagnostic.Span is { Start: >= 0, Length: >= 0 } && diagnostic.Span.End <= input.Text.Length,
                "a span is inside its text");
        }

        Demand(
            emitted.Diagnostics.Where(d => d.Severity is Severity.Error)
                .All(d => d.Source?.Path.StartsWith("archc/", StringComparison.Ordinal) is not true),
            "a mistake in a template of a user's is not blamed on archc");
    }
}
