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
}
