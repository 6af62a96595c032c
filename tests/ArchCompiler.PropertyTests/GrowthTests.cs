using System.Diagnostics;
using ArchCompiler.Converting;
using ArchCompiler.Core.Settings;
using ArchCompiler.Core.Text;
using ArchCompiler.Testing;
using Xunit;

namespace ArchCompiler.PropertyTests;

/// <summary>Law: no stage grows faster than n log n.</summary>
public sealed class GrowthTests
{
    private const int Small = 300;

    [Theory]
    [InlineData("read")]
    [InlineData("bind")]
    [InlineData("check")]
    [InlineData("lower")]
    [InlineData("emit")]
    [InlineData("document")]
    public void Every_stage_grows_gently(string stage) => Growth.ShouldBeGentle(
        nodes => Measure(stage, new("diagram.mmd", new DiagramGenerator(3).Flowchart(nodes))), Small, stage);

    [Theory]
    [InlineData("read")]
    [InlineData("bind")]
    [InlineData("lower")]
    [InlineData("convert")]
    public void Every_stage_of_YAML_grows_gently(string stage) => Growth.ShouldBeGentle(
        nodes => Measure(stage, new("shop.yaml", new ArchitectureGenerator(3).Yaml(nodes))), Small, $"{stage} of YAML");

    private static TimeSpan Measure(string wanted, SourceText source)
    {
        var time = TimeSpan.Zero;
        var compilation = Time("read", () => Compiling.Of(source).Single());
        Time("bind", () => compilation.Bound);
        Time("check", () => compilation.Checked);
        Time("lower", () => compilation.Planned);
        if (wanted == "convert")
        {
            CompilationContext context = new(BuiltInCatalog.Load(), ProjectSettings.Default, Compiling.Today);
            Time("convert", () => Converter.Convert(compilation, Notation.Mermaid, context));
        }

        if (wanted == "emit")
        {
            Time("emit", () => compilation.Emit("terraform"));
        }

        if (wanted == "document")
        {
            _ = compilation.Emit("terraform");
            _ = compilation.Emit("cloudformation");
            Time("document", () => compilation.Emit("docs"));
        }

        return time;

        T Time<T>(string stage, Func<T> run)
        {
            var watch = Stopwatch.StartNew();
            var result = run();
            time = stage == wanted ? watch.Elapsed : time;
            return result;
        }
    }
}
