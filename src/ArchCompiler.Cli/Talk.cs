using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Reporting;

namespace ArchCompiler.Cli;

/// <summary>What of the compiler's own diagnostics is worth saying beside a product: what needs a decision.</summary>
internal static class Talk
{
    /// <summary>The warnings and errors among some diagnostics of a compilation.</summary>
    public static IEnumerable<ReportItem> Of(Compilation compilation, IEnumerable<Diagnostic> diagnostics) =>
        diagnostics
            .Where(diagnostic => diagnostic.Severity >= Severity.Warning)
            .Select(diagnostic => new ReportItem(compilation.Source, diagnostic));

    /// <summary>Prints what is said of files other than a diagram, each of which names its own.</summary>
    public static void Say(Host host, IEnumerable<Diagnostic> diagnostics)
    {
        TextReporter reporter = new(host.ErrorIsTerminal);
        foreach (var diagnostic in diagnostics)
        {
            reporter.WriteItem(new(diagnostic.Source ?? new("archc", ""), diagnostic), host.PaintedError);
            host.PaintedError.WriteLine();
        }
    }

    /// <summary>The items, each said once: a template has the same mistake for every diagram it is used for.</summary>
    public static ImmutableArray<ReportItem> Once(IEnumerable<ReportItem> items) =>
    [
        .. items.DistinctBy(
            item => (item.Source.Path, item.Diagnostic.Id, item.Diagnostic.Span, item.Diagnostic.Message)),
    ];
}
