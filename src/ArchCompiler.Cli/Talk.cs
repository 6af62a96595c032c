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
}
