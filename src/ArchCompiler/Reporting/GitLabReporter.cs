using ArchCompiler.Contracts;
using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Reporting;

/// <summary>
/// Prints what GitLab shows in a merge request: a subset of Code Climate's form (GitLab Docs, "Code Quality", "Code
/// Quality report format").
/// </summary>
public sealed class GitLabReporter : IReporter
{
    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        var open = report.Open.ToList();
        var fingerprints = Fingerprints.Of(open);
        output.Write(JsonText.Write(isIndented: true, json =>
        {
            json.WriteStartArray();
            foreach (var (index, item) in open.Index())
            {
                var (source, diagnostic) = item;
                json.WriteStartObject();
                var places = OtherPlaces.Of(item) is { } others ? $" ({others})" : "";
                json.WriteString("description", TextCells.OneLine(diagnostic.Message) + places);
                json.WriteString("check_name", diagnostic.Id);
                json.WriteString("fingerprint", fingerprints[index]);
                json.WriteString("severity", SeverityOf(diagnostic.Severity));
                json.WriteStartObject("location");
                json.WriteString("path", FileUri.Relative(source.Path));
                json.WriteStartObject("lines");
                json.WriteNumber("begin", source.GetPosition(diagnostic.Span.Start).Line);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }) + "\n");
    }

    private static string SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => "critical",
        Severity.Warning => "major",
        _ => "info",
    };
}
