using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>A text of the diagram as the grammar gives it: untrimmed, entities still encoded.</summary>
/// <param name="Raw">The text.</param>
/// <param name="Type">How it was written: <c>text</c>, <c>string</c> or <c>markdown</c>.</param>
/// <param name="Span">Where it stands, quotes left out.</param>
internal sealed record FlowText(string Raw, string Type, SourceSpan Span)
{
    /// <summary>The label as Mermaid shows it.</summary>
    public Label ToLabel() => new(TextCleanup.DecodeEntities(StripQuotes(JsText.Trim(Raw))), Type, Span);

    private static string StripQuotes(string text) =>
        text.StartsWith('"') && text.EndsWith('"') ? text.Length < 2 ? "" : text[1..^1] : text;
}
