using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Yaml;

/// <summary>Something said of one of several files that are read together.</summary>
public sealed record SourceDiagnostic(SourceText Source, Diagnostic Diagnostic)
{
    /// <summary>
    /// One line in the form that build tools understand: <c>file(line,column): error ARC170: message</c>.
    /// </summary>
    public override string ToString()
    {
        var start = Source.GetPosition(Diagnostic.Span.Start);
        var severity = Diagnostic.Severity is Severity.Error ? "error" : "warning";
        var remedy = Diagnostic.Remedy is null ? "" : $" ({Diagnostic.Remedy})";
        return $"{Source.Path}({start.Line},{start.Column}): {severity} {Diagnostic.Id}: {Diagnostic.Message}{remedy}";
    }
}
