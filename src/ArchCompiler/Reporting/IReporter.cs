namespace ArchCompiler.Reporting;

/// <summary>What prints a report in one format.</summary>
public interface IReporter
{
    /// <summary>Writes the report, with <c>\n</c> line ends; the same report gives the same bytes.</summary>
    void Write(Report report, TextWriter output);
}
