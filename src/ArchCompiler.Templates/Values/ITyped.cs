namespace ArchCompiler.Templates.Values;

/// <summary>
/// What Scriban carries for a value of the plan, or for text that holds such values: it keeps its type through the
/// language, so that only the target's writer turns it into text.
/// </summary>
internal interface ITyped
{
    /// <summary>The value as the host knows it.</summary>
    ScriptValue Value { get; }
}
