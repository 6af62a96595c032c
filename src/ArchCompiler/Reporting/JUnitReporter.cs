using System.Globalization;
using System.Text;
using System.Xml;
using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Reporting;

/// <summary>
/// Prints JUnit's XML, which most build servers read: a suite for each file, a case for each finding, skipped where it
/// is waived; a case that passes for each rule that is content.
/// </summary>
public sealed class JUnitReporter : IReporter
{
    private const string Rules = "rules";

    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        XmlWriterSettings settings = new()
        {
            Indent = true,
            NewLineChars = "\n",
            OmitXmlDeclaration = true,
            CheckCharacters = false,
        };
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(output, settings))
        {
            var shown = report.Items.Where(item => !item.Diagnostic.IsSafeByDefault).ToList();
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "archc validate");
            Count(
                xml, shown.Count + report.Unread.Length + report.Passed.Length, shown.Count(IsFailure),
                report.Unread.Length, shown.Count(item => item.Diagnostic.Waiver is not null));
            foreach (var ofFile in shown.GroupBy(item => item.Source.Path, StringComparer.Ordinal))
            {
                WriteSuite(xml, ofFile.Key, [.. ofFile]);
            }

            WriteUnread(xml, report);
            WritePassed(xml, report);
            xml.WriteEndElement();
        }

        output.Write('\n');
    }

    // What is only worth a note fails no build.
    private static bool IsFailure(ReportItem item) =>
        item.IsOpen && item.Diagnostic.Severity is not Severity.Note;

    private static void WriteSuite(XmlWriter xml, string file, List<ReportItem> items)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean(FileUri.Relative(file)));
        Count(xml, items.Count, items.Count(IsFailure), 0, items.Count(item => item.Diagnostic.Waiver is not null));
        foreach (var item in items)
        {
            WriteCase(xml, item);
        }

        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, ReportItem item)
    {
        var (source, diagnostic) = item;
        var place = source.GetPosition(diagnostic.Span.Start);
        var about = string.Join(", ", diagnostic.Subject.Ids.DefaultIfEmpty(
            string.Create(CultureInfo.InvariantCulture, $"line {place.Line}")));
        StartCase(xml, $"{diagnostic.Id} {about}", source.Path);
        xml.WriteAttributeString("file", Clean(FileUri.Relative(source.Path)));
        xml.WriteAttributeString("line", place.Line.ToString(CultureInfo.InvariantCulture));
        if (diagnostic.Waiver is { } waiver)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", Clean($"waived: {waiver.Reason}"));
            xml.WriteEndElement();
        }
        else
        {
            var others = OtherPlaces.Of(item) is { } places ? places + "\n" : "";
            xml.WriteStartElement(IsFailure(item) ? "failure" : "system-out");
            if (IsFailure(item))
            {
                xml.WriteAttributeString("message", Clean(diagnostic.Message));
                xml.WriteAttributeString("type", ReportWords.Of(diagnostic.Severity));
            }

            xml.WriteString(Clean(string.Create(
                CultureInfo.InvariantCulture,
                $"{FileUri.Relative(source.Path)}:{place.Line}:{place.Column}: {diagnostic.Message}\n"
                + $"{others}"
                + $"why: {diagnostic.Why}\nfix: {diagnostic.Remedy}")));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteUnread(XmlWriter xml, Report report)
    {
        foreach (var (path, problem) in report.Unread)
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", Clean(FileUri.Relative(path)));
            Count(xml, 1, 0, 1, 0);
            StartCase(xml, "can be read", path);
            xml.WriteStartElement("error");
            xml.WriteAttributeString("message", Clean(problem));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    private static void WritePassed(XmlWriter xml, Report report)
    {
        if (report.Passed.IsEmpty)
        {
            return;
        }

        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Rules);
        Count(xml, report.Passed.Length, 0, 0, 0);
        foreach (var rule in report.Passed)
        {
            StartCase(xml, $"{rule.Id} {rule.Title}", Rules);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void StartCase(XmlWriter xml, string name, string className)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", Clean(name));
        xml.WriteAttributeString("classname", Clean(FileUri.Relative(className)));
    }

    private static void Count(XmlWriter xml, int tests, int failures, int errors, int skipped)
    {
        ReadOnlySpan<(string Name, int Count)> counts =
            [("tests", tests), ("failures", failures), ("errors", errors), ("skipped", skipped)];
        foreach (var (name, count) in counts)
        {
            xml.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));
        }
    }

    // XML has no way to write most control characters, nor half a surrogate pair.
    private static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isXml = rune.Value is '\t' or '\n' or '\r'
                || (rune.Value >= ' ' && rune.Value is not (0xFFFE or 0xFFFF));
            clean.Append(isXml ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }
}
