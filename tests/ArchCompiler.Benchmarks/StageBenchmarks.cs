using ArchCompiler.Testing;
using BenchmarkDotNet.Attributes;

namespace ArchCompiler.Benchmarks;

/// <summary>One figure a size for the pipeline up to each stage, on random drawings from the catalog.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private string text = "";

    /// <summary>Nodes drawn.</summary>
    [Params(10, 100, 1000)]
    public int Nodes { get; set; }

    /// <summary>Draws the diagram.</summary>
    [GlobalSetup]
    public void Draw() => text = new DiagramGenerator(3).Flowchart(Nodes);

    /// <summary>Text to diagram.</summary>
    [Benchmark]
    public object Read() => Compiling.Mermaid(text);

    /// <summary>Text to typed graph.</summary>
    [Benchmark]
    public object ReadAndBind() => Compiling.Mermaid(text).Bound;

    /// <summary>Text to findings.</summary>
    [Benchmark]
    public object Validate() => Compiling.Mermaid(text).Checked;

    /// <summary>Text to Terraform.</summary>
    [Benchmark]
    public object Generate() => Compiling.Mermaid(text).Emit("terraform");
}
