namespace ArchCompiler.Mermaid.Parsing;

/// <summary>
/// Questions about the text ahead whose answers hold for a whole run of characters: each run is looked at once.
/// </summary>
internal sealed class Lookahead(string text)
{
    private int wordEnd = -1;
    private int lastEdgeSign = -1;
    private int blankEnd = -1;
    private bool isLinkAfterBlanks;

    /// <summary>
    /// The end of the edge id that starts at an offset, just past its <c>@</c>; null where none does.
    /// </summary>
    public int? FindEdgeIdEnd(int offset)
    {
        if (offset >= wordEnd)
        {
            ReadWord(offset);
        }

        return lastEdgeSign > offset ? lastEdgeSign + 1 : null;
    }

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
    public void Forget() => (wordEnd, lastEdgeSign, blankEnd) = (-1, -1, -1);

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

    private void ReadWord(int offset)
    {
        (wordEnd, lastEdgeSign) = (offset, -1);
        while (wordEnd < text.Length && text[wordEnd] != '"' && !JsText.IsBlank(text[wordEnd]))
        {
            if (text[wordEnd] == '@' && wordEnd + 1 < text.Length && text[wordEnd + 1] is not ('{' or '"'))
            {
                lastEdgeSign = wordEnd;
            }

            wordEnd++;
        }
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
}
