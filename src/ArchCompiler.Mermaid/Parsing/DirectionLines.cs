using ArchCompiler.Mermaid.Generated;

namespace ArchCompiler.Mermaid.Parsing;

/// <summary>
/// Where a line speaks of a direction. Mermaid takes such a line as a direction statement from the start of any token,
/// whatever else it
/// says, so the places are found once and asked for by offset.
/// </summary>
internal sealed class DirectionLines
{
    private const string Word = "direction";

    private static readonly (string Name, int Type)[] Names =
    [
        ("TB", MermaidLexer.DIRECTION_TB),
        ("BT", MermaidLexer.DIRECTION_BT),
        ("RL", MermaidLexer.DIRECTION_RL),
        ("LR", MermaidLexer.DIRECTION_LR),
        ("TD", MermaidLexer.DIRECTION_TD),
    ];

    private readonly string text;
    private readonly List<Mention> mentions = [];

    public DirectionLines(string text)
    {
        this.text = text;
        for (var at = text.IndexOf(Word, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(Word, at + 1, StringComparison.Ordinal))
        {
            AddMention(at);
        }
    }

    /// <summary>
    /// The direction statement that starts at an offset: its token and its end; null where there is none.
    /// </summary>
    public (int Type, int End)? Find(int offset)
    {
        Mention? best = null;
        for (var i = FirstAtOrAfter(offset); i < mentions.Count && mentions[i].LineStart <= offset; i++)
        {
            // The names are tried in their order; of one name the last mention counts.
            best = best is null || mentions[i].Order <= best.Value.Order ? mentions[i] : best;
        }

        return best is { } found ? (Names[found.Order].Type, LineEnd(found.NameEnd)) : null;
    }

    private void AddMention(int start)
    {
        var name = JsText.SkipBlanks(text, start + Word.Length);
        var order = name > start + Word.Length ? Array.FindIndex(Names, n => JsText.StandsAt(text, name, n.Name)) : -1;
        if (order >= 0)
        {
            mentions.Add(new(start, LineStart(start), name + 2, order));
        }
    }

    /// <summary>Where the line of a mention begins. Looked for only as far back as the mention before it.</summary>
    private int LineStart(int mention)
    {
        var (from, start) = mentions.Count > 0 ? (mentions[^1].Start, mentions[^1].LineStart) : (0, 0);
        var end = text.AsSpan(from, mention - from).LastIndexOfAny("\n\r\u2028\u2029");
        return end < 0 ? start : from + end + 1;
    }

    private int FirstAtOrAfter(int offset)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = mentions[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int LineEnd(int offset)
    {
        var end = text.IndexOf('\n', offset);
        return end < 0 ? text.Length : end;
    }

    private readonly record struct Mention(int Start, int LineStart, int NameEnd, int Order);
}
