using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Mermaid;

/// <summary>What reading one diagram gathers beside the drawing itself.</summary>
internal sealed class ReadingLog
{
    /// <summary>What there is to say, in the order in which it was met.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Properties stated for drawn elements.</summary>
    public List<PropertyAssignment> Properties { get; } = [];

    /// <summary>Waivers written in the drawing.</summary>
    public List<Waiver> Waivers { get; } = [];

    /// <summary>Settings of the front matter.</summary>
    public DrawnValue.Mapping? Settings { get; set; }

    /// <summary>Whether Mermaid itself would refuse the diagram.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Says one thing; an error means that Mermaid refuses the diagram.</summary>
    public void Add(Diagnostic diagnostic)
    {
        Diagnostics.Add(diagnostic);
        IsRefused |= diagnostic.Severity is Severity.Error;
    }

    /// <summary>Says several things.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>
    /// Says what is wrong with YAML. Mermaid's own reader makes a text of a key that is none, and merges what it can.
    /// </summary>
    /// <returns>Whether Mermaid can read it.</returns>
    public bool AddYaml(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var isForgiven = (Diagnostic diagnostic) => diagnostic.Id is "ARC153" or "ARC158";
        AddRange(diagnostics.Select(d => isForgiven(d) ? d with { Severity = Severity.Warning } : d));
        return diagnostics.All(d => d.Severity is not Severity.Error || isForgiven(d));
    }

    /// <summary>Says what is wrong with what only archc reads: Mermaid draws the diagram all the same.</summary>
    public void AddOwn(IEnumerable<Diagnostic> diagnostics) => Diagnostics.AddRange(diagnostics);
}
