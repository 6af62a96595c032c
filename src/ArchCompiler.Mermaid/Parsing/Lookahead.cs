namespace ArchCompiler.Mermaid.Parsing;

/// <summary>
/// Questions about the text ahead whose answers hold for a whole run of characters: each run is looked at once.
/// </summary>
internal sealed class Lookahead(string text)
{
    private readonly EdgeIds edgeIds = new(text, "\"[](){}|");
    private readonly EdgeIds olderEdgeIds = new(text, "\"");
    private int blankEnd = -1;
    private bool isLinkAfterBlanks;

    /// <summary>
    /// The end of the edge id that starts at an offset, just past its <c>@</c>; null where none does.
    /// </summary>
    public int? FindEdgeIdEnd(int offset) => edgeIds.FindEnd(offset);

    /// <summary>The same for Mermaid 11, to which brackets and bars are part of an edge's id.</summary>
    public int? FindOlderEdgeIdEnd(int offset) => olderEdgeIds.FindEnd(offset);

    /// <summary>Whether a link follows the blanks that start at an offset.</summary>
    public bool IsLinkAfterBlanks(int offset)
    {
        if (offset >= blankEnd)
        {
            blankEnd = JsText.SkipBlanks(text, offset);
            isLinkAfterBlanks = IsLink(blankEnd);
        }

        return isLinkAfterBlanks;
    }

    /// <summary>Forgets what was seen, after the lexer went back.</summary>
    public void Forget()
    {
        edgeIds.Forget();
        olderEdgeIds.Forget();
        blankEnd = -1;
    }

    /// <summary>
    /// The length of a dotted link such as <c>x.-</c> that Mermaid takes where an id seems to start; 0 where none does.
    /// </summary>
    public int DottedLinkLength(int offset)
    {
        var at = text[offset] is 'x' or 'o' ? offset + 1 : offset;
        var dots = SkipDots(at);
        if (dots == at || dots >= text.Length || text[dots] != '-')
        {
            return 0;
        }

        var end = dots + 1;
        end += end < text.Length && text[end] is 'x' or 'o' or '>' ? 1 : 0;
        return JsText.SkipBlanks(text, end) - offset;
    }

    private bool IsLink(int at)
    {
        at += at < text.Length && text[at] is 'x' or 'o' or '<' ? 1 : 0;
        if (JsText.StandsAt(text, at, "--") || JsText.StandsAt(text, at, "==") || JsText.StandsAt(text, at, "-."))
        {
            return true;
        }

        var dots = SkipDots(at);
        return (dots > at && dots < text.Length && text[dots] == '-') || JsText.StandsAt(text, at, "~~~");
    }

    private int SkipDots(int at)
    {
        while (at < text.Length && text[at] == '.')
        {
            at++;
        }

        return at;
    }

    /// <summary>
    /// Ids of edges: a run of characters up to the last <c>@</c> in it, where neither <c>{</c> nor <c>"</c> follows.
    /// </summary>
    /// <param name="text">The whole text.</param>
    /// <param name="ends">What ends a run besides blanks.</param>
    private sealed class EdgeIds(string text, string ends)
    {
        private int wordEnd = -1;
        private int lastSign = -1;

        public int? FindEnd(int offset)
        {
            if (offset >= wordEnd)
            {
                Read(offset);
            }

            return lastSign > offset ? lastSign + 1 : null;
        }

        public void Forget() => (wordEnd, lastSign) = (-1, -1);

        private void Read(int offset)
        {
            (wordEnd, lastSign) = (offset, -1);
            while (wordEnd < text.Length
                && !ends.Contains(text[wordEnd], StringComparison.Ordinal)
                && !JsText.IsBlank(text[wordEnd]))
            {
                if (text[wordEnd] == '@' && wordEnd + 1 < text.Length && text[wordEnd + 1] is not ('{' or '"'))
                {
                    lastSign = wordEnd;
                }

                wordEnd++;
            }
        }
    }
}
