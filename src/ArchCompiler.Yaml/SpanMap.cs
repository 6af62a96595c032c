using ArchCompiler.Core.Text;

namespace ArchCompiler.Yaml;

/// <summary>Turns ranges of a piece of YAML into spans of the source it was cut from.</summary>
internal sealed class SpanMap(Func<int, int> toSource)
{
    /// <summary>
    /// The span of a half-open range. Its end is just past the last character's place: the character after it may
    /// stand lines below, where the piece was put together from several.
    /// </summary>
    public SourceSpan Map(int start, int end)
    {
        var first = toSource(start);
        return end <= start ? new(first, 0) : SourceSpan.FromBounds(first, Math.Max(first, toSource(end - 1) + 1));
    }
}
