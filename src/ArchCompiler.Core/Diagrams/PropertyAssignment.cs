using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Diagrams;

/// <summary>A property stated for one drawn element.</summary>
/// <param name="Subject">Id of the node, edge or group, where it is named for this property.</param>
/// <param name="Key">The property's name as written.</param>
/// <param name="Value">Its value.</param>
/// <param name="Place">Which of the places for properties it was written in; decides precedence.</param>
public sealed record PropertyAssignment(Name Subject, Name Key, DrawnValue Value, PropertyPlace Place)
{
    /// <summary>The text it was written in, null for that of the diagram.</summary>
    public SourceText? Source { get; init; }

    /// <summary>What messages call it: what its author wrote, where that is not the names it has here.</summary>
    public string Wording
    {
        get => field ?? $"'{Key.Text}' of '{Subject.Text}'";
        init;
    }
}
