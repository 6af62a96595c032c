using System.Diagnostics;
using System.Globalization;
using Shouldly;

namespace ArchCompiler.Testing;

/// <summary>
/// Holds work to near-linear growth: ten times the input may take thirteen times as long. Machines are busy with other
/// things, so both sizes are measured back to back and one good pair out of several is enough; work that grows with
/// the square has none.
/// </summary>
public static class Growth
{
    private const int Factor = 10;
    private const double Most = 13;
    private const int Attempts = 40;

    /// <summary>What any work may allocate before its growth counts.</summary>
    private const long LeastAllocated = 200_000;

    /// <summary>Fails when no attempt stays within the bound.</summary>
    /// <param name="measure">The time that work on an input of a size takes.</param>
    /// <param name="small">The small size; the large one is ten times that.</param>
    /// <param name="what">What is measured, for the message.</param>
    public static void ShouldBeGentle(Func<int, TimeSpan> measure, int small, string what)
    {
        _ = measure(small);
        var best = double.MaxValue;
        for (var attempt = 0; attempt < Attempts && best > Most; attempt++)
        {
            var before = Math.Max(measure(small).TotalMilliseconds, 1);
            best = Math.Min(best, measure(small * Factor).TotalMilliseconds / before);
        }

        best.ShouldBeLessThanOrEqualTo(
            Most,
            string.Create(
                CultureInfo.InvariantCulture, $"{what}: {Factor} times the input takes {best:F1} times as long"));
    }

    /// <summary>Fails when no attempt stays within the bound, in time or in what is allocated.</summary>
    /// <param name="prepare">Gives the work on an input of a size; preparing it is not measured.</param>
    /// <param name="small">The small size; the large one is ten times that.</param>
    /// <param name="what">What is measured, for the message.</param>
    public static void ShouldBeGentle(Func<int, Action> prepare, int small, string what)
    {
        var (less, more) = (prepare(small), prepare(small * Factor));
        ShouldBeGentle(size => Time(size == small ? less : more), small, what);
        var ratio = (double)Allocate(more) / Math.Max(Allocate(less), LeastAllocated);
        ratio.ShouldBeLessThanOrEqualTo(
            Most,
            string.Create(
                CultureInfo.InvariantCulture, $"{what}: {Factor} times the input allocates {ratio:F1} times as much"));
    }

    private static TimeSpan Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed;
    }

    /// <summary>Bytes that work allocates on its thread, whatever other threads do.</summary>
    private static long Allocate(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
