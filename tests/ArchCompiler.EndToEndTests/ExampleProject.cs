using Shouldly;

namespace ArchCompiler.EndToEndTests;

/// <summary>A project that has all that the examples of pages and of helps speak of; each test works on a copy.</summary>
public sealed class ExampleProject : IDisposable
{
    private readonly GitFolder folder = new();

    /// <summary>Makes it.</summary>
    public ExampleProject()
    {
        Run("archc init serverless-api && printf 'environments:\\n  dev:\\n  prod:\\n' >>archc.yaml");
        Run("archc generate README.md -t terraform -o out");
        folder.Put("docs/shop.mmd", """
            flowchart LR
              fn[Lambda] -->|Read/Write| t[DynamoDB]
              %% archc: waive OPS reason="an example"
              %% archc: waive REL reason="an example"

            """);
        Run("archc generate docs/shop.mmd -o infra");
        Run("archc validate --fail-on never --baseline known.json --write-baseline");
        folder.CommitAll();
        folder.Git("update-ref refs/remotes/origin/main HEAD");
    }

    /// <summary>Where it is.</summary>
    public string Folder => folder.Root;

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private void Run(string line)
    {
        var run = folder.Shell(line);
        run.ExitCode.ShouldBe(0, run.Output + run.Error);
    }
}
