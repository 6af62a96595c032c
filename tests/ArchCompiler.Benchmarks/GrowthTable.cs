using System.Diagnostics;
using System.Globalization;
using ArchCompiler.Testing;

namespace ArchCompiler.Benchmarks;

/// <summary>How each stage grows with the drawing: milliseconds for one run in a warm process.</summary>
internal static class GrowthTable
{
    private static readonly int[] Sizes = [10, 100, 1_000, 10_000];

    /// <summary>Prints the table.</summary>
    public static void Print(TextWriter output)
    {
        Measure(100);
        output.WriteLine("nodes      read      bind     check     lower      emit  (ms)");
        foreach (var size in Sizes)
        {
            var cells = Measure(size)
                .Select(time => time.TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture).PadLeft(10));
            output.WriteLine($"{size,5}{string.Concat(cells)}");
        }
    }

    private static List<TimeSpan> Measure(int nodes)
    {
        var text = new DiagramGenerator(3).Flowchart(nodes);
        List<TimeSpan> times = [];
        var compilation = Time(() => Compiling.Mermaid(text));
        Time(() => compilation.Bound);
        Time(() => compilation.Checked);
        Time(() => compilation.Planned);
        Time(() => compilation.Emit("terraform"));
        return times;

        T Time<T>(Func<T> run)
        {
            var watch = Stopwatch.StartNew();
            var result = run();
            times.Add(watch.Elapsed);
            return result;
        }
    }
}
