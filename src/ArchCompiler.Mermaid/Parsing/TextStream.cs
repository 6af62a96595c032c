using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace ArchCompiler.Mermaid.Parsing;

/// <summary>A string as the lexer reads it: UTF-16 units, no copy.</summary>
internal sealed class TextStream(string text) : ICharStream
{
    /// <summary>The whole text.</summary>
    public string Text { get; } = text;

    /// <inheritdoc/>
    public int Index { get; private set; }

    /// <inheritdoc/>
    public int Size => Text.Length;

    /// <inheritdoc/>
    public string SourceName => "";

    /// <inheritdoc/>
    public void Consume() => Index++;

    /// <inheritdoc/>
    public int LA(int i)
    {
        var at = i > 0 ? Index + i - 1 : Index + i;
        return i != 0 && (uint)at < (uint)Text.Length ? Text[at] : IntStreamConstants.EOF;
    }

    /// <inheritdoc/>
    public int Mark() => 0;

    /// <inheritdoc/>
    public void Release(int marker)
    {
    }

    /// <inheritdoc/>
    public void Seek(int index) => Index = Math.Min(index, Text.Length);

    /// <inheritdoc/>
    public string GetText(Interval interval)
    {
        var end = Math.Min(interval.b + 1, Text.Length);
        return interval.a >= end ? "" : Text[interval.a..end];
    }
}
