using ArchCompiler.Core.Text;
using ArchCompiler.Testing;
using ArchCompiler.Yaml;

namespace ArchCompiler.Fuzzing.Stages;

/// <summary>Any project file is read, and what could be read of it compiles.</summary>
internal sealed class SettingsStage : Stage
{
    private const string Drawing = """
        flowchart LR
            users((Users)) --> web[ALB] --> app[ECS Service]
            app -->|Read/Write| db[(RDS PostgreSQL)]
            app -->|Write| q[SQS]

        """;

    /// <inheritdoc/>
    public override string Name => "settings";

    /// <inheritdoc/>
    public override bool Wants(Input input) => input.Path == "archc.yaml";

    /// <inheritdoc/>
    public override void Try(Input input, Random random)
    {
        SourceText source = new("archc.yaml", input.Text);
        var settings = SettingsReader.Read(source);
        Demand(
            settings.Diagnostics.All(d => d.Span is { Start: >= 0, Length: >= 0 } && d.Span.End <= input.Text.Length),
            "a span is inside its text");
        var drawn = Compiling.Of(new SourceText("drawing.mmd", Drawing), source)[0];
        _ = drawn.Checked;
        _ = drawn.Diagnostics.ToList();
        foreach (var target in Targets.Names)
        {
            Demand(
                drawn.Emit(target).Value.All(a => !a.Path.Contains("..", StringComparison.Ordinal)),
                "a path stays below its folder");
        }
    }
}
