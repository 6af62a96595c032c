using System.Diagnostics;
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
    public void Every_stage_grows_gently(string stage) =>
        Growth.ShouldBeGentle(nodes => Measure(stage, nodes), Small, stage);

    private static TimeSpan Measure(string wanted, int nodes)
    {
        var text = new DiagramGenerator(3).Flowchart(nodes);
        var time = TimeSpan.Zero;
        var compilation = Time("read", () => Compiling.Mermaid(text));
        Time("bind", () => compilation.Bound);
        Time("check", () => compilation.Checked);
        Time("lower", () => compilation.Planned);
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
