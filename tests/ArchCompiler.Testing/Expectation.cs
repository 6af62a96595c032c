using ArchCompiler.Core.Text;

namespace ArchCompiler.Testing;

/// <summary>One diagnostic that a marker in a source asks for.</summary>
/// <param name="Id">Id of the diagnostic.</param>
/// <param name="Line">Line it stands on, from 1.</param>
/// <param name="Column">Column at which its span begins, from 1; null for a marker that names the line alone.</param>
/// <param name="Length">Length of its span on that line; null for a marker that names the line alone.</param>
/// <param name="Words">Words that its message holds; empty for any.</param>
public sealed record Expectation(string Id, int Line, int? Column, int? Length, string Words)
{
    /// <summary>Whether a diagnostic is the one asked for.</summary>
    public bool Matches(string id, SourceText source, SourceSpan span, string message)
    {
        var start = source.GetPosition(span.Start);
        return id == Id && start.Line == Line
            && (Column is null || (start.Column == Column && LengthOnLine(source, span, start.Line) == Length))
            && message.Contains(Words, StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Id} on line {Line}{(Column is null ? "" : $", columns {Column} to {Column + Length}")}"
        + (Words.Length == 0 ? "" : $": {Words}");

    private static int LengthOnLine(SourceText source, SourceSpan span, int line) =>
        Math.Min(span.End, source.GetLineSpan(line).End) - span.Start;
}
