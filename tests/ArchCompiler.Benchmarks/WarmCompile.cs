using System.Diagnostics;
using System.Globalization;
using ArchCompiler.Testing;

namespace ArchCompiler.Benchmarks;

/// <summary>What one more compilation of the seed costs in a process that has done some: from reading to findings.</summary>
internal static class WarmCompile
{
    private const int Runs = 300;

    /// <summary>Prints the median and the least of the runs.</summary>
    public static void Print(TextWriter output)
    {
        var text = File.ReadAllText(Repository.At("examples", "seed", "aws-cloud-architecture.md"));
        List<double> times = [];
        for (var i = 0; i < Runs; i++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var compilation in Compilation.Of(new("seed.md", text), Compiling.Context))
            {
                _ = compilation.Bound;
                _ = compilation.Checked;
            }

            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        var settled = times.Skip(Runs / 2).Order().ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"seed, read to findings in a warm process: {settled[settled.Count / 2]:F2} ms (least {settled[0]:F2} ms)"));
    }
}
