using System.Globalization;
using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Reporting;

/// <summary>
/// Prints workflow commands, which GitHub shows beside the lines (GitHub Docs, "Workflow commands for GitHub Actions").
/// The worst come first, since a step shows ten of each kind.
/// </summary>
public sealed class GitHubReporter : IReporter
{
    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        foreach (var item in report.Open.OrderByDescending(item => item.Diagnostic.Severity))
        {
            Write(item, output);
        }

        foreach (var (path, problem) in report.Unread)
        {
            output.Write($"::error file={Property(FileUri.Relative(path))},title=unreadable::{Message(problem)}\n");
        }
    }

    private static void Write(ReportItem item, TextWriter output)
    {
        var (source, diagnostic) = item;
        var (start, end) = (source.GetPosition(diagnostic.Span.Start), source.GetPosition(diagnostic.Span.End));
        var columns = start.Line == end.Line
            ? string.Create(CultureInfo.InvariantCulture, $",col={start.Column},endColumn={end.Column}")
            : "";
        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"::{CommandOf(diagnostic.Severity)} file={Property(FileUri.Relative(source.Path))},line={start.Line},"
            + $"endLine={end.Line}{columns},title={Property(TitleOf(diagnostic))}::{Message(TextOf(item))}\n"));
    }

    private static string CommandOf(Severity severity) => severity switch
    {
        Severity.Note => "notice",
        _ => ReportWords.Of(severity),
    };

    private static string TitleOf(Diagnostic diagnostic) =>
        diagnostic.Name is { } name ? $"{diagnostic.Id} {name}" : diagnostic.Id;

    private static string TextOf(ReportItem item)
    {
        var diagnostic = item.Diagnostic;
        string?[] lines =
        [
            diagnostic.Message, OtherPlaces.Of(item), Named("why", diagnostic.Why), Named("fix", diagnostic.Remedy),
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    private static string? Named(string name, string? text) => text is null ? null : $"{name}: {text}";

    private static string Message(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Message(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
