using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Diagrams;

/// <summary>
/// Text on a shape, an arrow or a frame, as the notation understood it: entities decoded, markup kept.
/// </summary>
/// <param name="Text">The text; line breaks may be <c>&lt;br/&gt;</c> or raw.</param>
/// <param name="Type">How the notation took it: <c>text</c>, <c>string</c> or <c>markdown</c>.</param>
/// <param name="Span">Where the text stands, quotes left out.</param>
public sealed record Label(string Text, string Type, SourceSpan Span)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
