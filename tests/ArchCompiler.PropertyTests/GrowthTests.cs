using System.Diagnostics;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.PropertyTests;

/// <summary>
/// Law: no stage grows faster than n log n. Eight times the nodes may cost sixteen times the time, but not sixty-four
/// times.
/// </summary>
public sealed class GrowthTests
{
    private const int Small = 400;
    private const int Factor = 8;

    [Fact]
    public void Every_stage_grows_gently()
    {
        Measure(Small);
        var (small, large) = (Measure(Small), Measure(Small * Factor));

        foreach (var (stage, time) in large)
        {
            var allowed = Math.Max(small[stage].TotalMilliseconds, 5) * Factor * 4;
            time.TotalMilliseconds.ShouldBeLessThan(allowed, $"{stage}: {small[stage]} for {Small} nodes");
        }
    }

    private static Dictionary<string, TimeSpan> Measure(int nodes)
    {
        var text = new DiagramGenerator(3).Flowchart(nodes);
        Dictionary<string, TimeSpan> times = new(StringComparer.Ordinal);
        var compilation = Time("read", () => Compiling.Mermaid(text));
        Time("bind", () => compilation.Bound);
        Time("check", () => compilation.Checked);
        Time("lower", () => compilation.Planned);
        Time("emit", () => compilation.Emit("terraform"));
        return times;

        T Time<T>(string stage, Func<T> run)
        {
            var watch = Stopwatch.StartNew();
            var result = run();
            times[stage] = watch.Elapsed;
            return result;
        }
    }
}
