namespace ArchCompiler.Core.Text;

/// <summary>A piece of the author's text together with where it stands.</summary>
/// <param name="Text">The text as it is meant: unescaped, unquoted.</param>
/// <param name="Span">Where it stands in the source, quotes and escapes included.</param>
public readonly record struct Name(string Text, SourceSpan Span)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
