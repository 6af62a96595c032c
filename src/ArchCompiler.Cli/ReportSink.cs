using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ArchCompiler.Core.Text;
using ArchCompiler.Reporting;

namespace ArchCompiler.Cli;

/// <summary>One place that a report is written to, in one format.</summary>
/// <param name="Reporter">The format.</param>
/// <param name="File">The file, null for the product's stream.</param>
internal sealed record ReportSink(IReporter Reporter, string? File)
{
    /// <summary>The sinks of some <c>--format</c> values; none means text on the product's stream.</summary>
    /// <exception cref="UsageException">A format is unknown, or two want the product's stream.</exception>
    public static ImmutableArray<ReportSink> Parse(string[] formats, ReportStyle style)
    {
        ImmutableArray<ReportSink> sinks =
            [.. formats.DefaultIfEmpty("text").Select(format => Parse(format, style))];
        return sinks.Count(sink => sink.File is null) > 1
            ? throw new UsageException(
                "only one --format can go to standard output; give the others a file: FORMAT=FILE.")
            : sinks;
    }

    /// <summary>Writes a report to where it belongs.</summary>
    public void Write(Report found, Host host)
    {
        var report = found.Joined();
        if (File is null)
        {
            Reporter.Write(report, Reporter is TextReporter ? host.Painted : host.Output);
            return;
        }

        using StringWriter text = new(CultureInfo.InvariantCulture);
        Reporter.Write(report, text);
        host.Files.Overwrite(File, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Names =>
        string.Join(", ", ReportFormat.All.Select(format => format.Name).SkipLast(1))
        + $" and {ReportFormat.All[^1].Name}";

    private static ReportSink Parse(string format, ReportStyle style)
    {
        var parts = format.Split('=', 2);
        var file = parts.Length > 1 ? parts[1] : null;
        return (ReportFormat.Find(parts[0]), file) switch
        {
            (_, "") => throw new UsageException($"'--format {format}' names no file."),
            ({ } known, _) => new(known.Create(style with { IsColoured = style.IsColoured && file is null }), file),
            _ => throw Unknown(parts[0]),
        };
    }

    private static UsageException Unknown(string name) =>
        new(Nearest.To(name, ReportFormat.All.Select(format => format.Name)) is { } nearest
            ? $"no format is called '{name}'; did you mean '{nearest}'?"
            : $"no format is called '{name}'; there are {Names}.");
}
