using System.Globalization;
using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Reporting;

/// <summary>The other places of a finding in a few words, for formats that have one place for each.</summary>
internal static class OtherPlaces
{
    private const int Most = 20;

    /// <summary><c>also line 12, 14 and 3 more</c>; null where there is one place alone.</summary>
    public static string? Of(ReportItem item)
    {
        var lines = item.Diagnostic.Related.Select(related => LineOf(related, item)).Distinct().ToList();
        var shown = string.Join(", ", lines.Take(Most));
        return lines.Count == 0 ? null
            : lines.Count <= Most ? $"also {shown}"
            : string.Create(CultureInfo.InvariantCulture, $"also {shown} and {lines.Count - Most} more");
    }

    private static string LineOf(RelatedSpan related, ReportItem item)
    {
        var line = (related.Source ?? item.Source).GetPosition(related.Span.Start).Line;
        var file = related.Source is { } other ? $"{FileUri.Relative(other.Path)}:" : "line ";
        return string.Create(CultureInfo.InvariantCulture, $"{file}{line}");
    }
}
