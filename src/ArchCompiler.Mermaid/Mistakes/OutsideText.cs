namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>The part of a line that stands outside quotes, brackets and the text of an arrow.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Start">Where the part starts.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct OutsideText(string Text, int Start, int End)
{
    /// <summary>The offsets outside, in order.</summary>
    public IEnumerable<int> Offsets()
    {
        var depth = 0;
        var isInBars = false;
        for (var i = Start; i < End; i++)
        {
            var sign = Text[i];
            if (sign == '"')
            {
                var close = Text.IndexOf('"', i + 1, End - i - 1);
                i = close < 0 ? End : close;
            }
            else if (sign == '|')
            {
                isInBars = !isInBars;
            }
            else if (sign is '[' or '(' or '{')
            {
                depth++;
            }
            else if (sign is ']' or ')' or '}')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (depth == 0 && !isInBars)
            {
                yield return i;
            }
        }
    }
}
