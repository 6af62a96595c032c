using ArchCompiler.Core.Text;
using ScriptSpan = Scriban.Parsing.SourceSpan;

namespace ArchCompiler.Templates.Reading;

/// <summary>Scriban's places, whose ends are counted in, as ours.</summary>
internal static class ScriptSpans
{
    /// <summary>The span within a text; the text's end where it leaves that.</summary>
    public static SourceSpan In(this ScriptSpan span, SourceText source)
    {
        var length = source.Text.Length;
        var start = span.Start.Offset < 0 ? length : Math.Min(span.Start.Offset, length);
        var end = span.End.Offset < 0 ? length : Math.Min(span.End.Offset + 1, length);
        return SourceSpan.FromBounds(start, Math.Max(start, end));
    }
}
