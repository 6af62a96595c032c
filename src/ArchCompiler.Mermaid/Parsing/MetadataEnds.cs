namespace ArchCompiler.Mermaid.Parsing;

/// <summary>
/// Tells whether the metadata that opens at an offset is closed: by a <c>}</c> outside double quotes, with no <c>^</c>
/// before it. Each quote is walked over once, however many openings there are.
/// </summary>
internal sealed class MetadataEnds(string text)
{
    private readonly Dictionary<int, bool> known = [];
    private (int From, int To) free = (0, -1);

    /// <summary>Whether what opens just before an offset is closed.</summary>
    public bool IsClosed(int offset)
    {
        List<int> walked = [];
        bool? closed = null;
        for (var at = offset; closed is null;)
        {
            var stop = NextStop(at);
            if (known.TryGetValue(stop, out var answer))
            {
                closed = answer;
                break;
            }

            walked.Add(stop);
            var end = stop < text.Length && text[stop] == '"' ? text.IndexOf('"', stop + 1) : -1;
            closed = end < 0 ? stop < text.Length && text[stop] == '}' : null;
            at = end + 1;
        }

        foreach (var stop in walked)
        {
            known[stop] = closed is true;
        }

        return closed is true;
    }

    /// <summary>The next of the signs that matter. What was seen to hold none is not looked at again.</summary>
    private int NextStop(int offset)
    {
        if (offset < free.From || offset > free.To)
        {
            var length = text.AsSpan(offset).IndexOfAny('}', '^', '"');
            free = (offset, length < 0 ? text.Length : offset + length);
        }

        return free.To;
    }
}
