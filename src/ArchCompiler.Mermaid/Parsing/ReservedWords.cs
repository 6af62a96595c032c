using ArchCompiler.Mermaid.Generated;

namespace ArchCompiler.Mermaid.Parsing;

/// <summary>
/// The words that Mermaid's lexer takes before anything else, also where an id would go on: <c>end.x</c> is <c>end</c>
/// and <c>.x</c>.
/// </summary>
internal static class ReservedWords
{
    /// <summary>Each word with its token, in the order in which they are tried.</summary>
    private static readonly (string Word, int Type)[] Words =
    [
        ("style", MermaidLexer.STYLE),
        ("default", MermaidLexer.DEFAULT),
        ("linkStyle", MermaidLexer.LINKSTYLE),
        ("interpolate", MermaidLexer.INTERPOLATE),
        ("classDef", MermaidLexer.CLASSDEF),
        ("class", MermaidLexer.CLASS),
        ("flowchart-elk", MermaidLexer.GRAPH),
        ("swimlane-beta", MermaidLexer.GRAPH),
        ("graph", MermaidLexer.GRAPH),
        ("flowchart", MermaidLexer.GRAPH),
        ("subgraph", MermaidLexer.SUBGRAPH),
        ("end", MermaidLexer.END),
        ("_self", MermaidLexer.LINK_TARGET),
        ("_blank", MermaidLexer.LINK_TARGET),
        ("_parent", MermaidLexer.LINK_TARGET),
        ("_top", MermaidLexer.LINK_TARGET),
    ];

    /// <summary>The reserved word at an offset: its token and length; null where none stands.</summary>
    public static (int Type, int Length)? Find(string text, int offset)
    {
        if (offset >= text.Length || text[offset] is not ('s' or 'd' or 'l' or 'i' or 'c' or 'f' or 'g' or 'e' or '_'))
        {
            return null;
        }

        foreach (var (word, type) in Words)
        {
            if (JsText.StandsAt(text, offset, word) && JsText.IsWordEnd(text, offset + word.Length))
            {
                return (type, word.Length);
            }
        }

        return null;
    }

    /// <summary>Whether the lexer takes something here before it looks for a direction or an edge id.</summary>
    public static bool Opens(string text, int offset) => text[offset] switch
    {
        '"' => true,
        '@' => offset + 1 < text.Length && text[offset + 1] == '{',
        'a' => IsFollowed(text, offset, "accTitle", ":") || IsFollowed(text, offset, "accDescr", ":{"),
        'h' => IsBeforeBlank(text, offset, "href"),
        'c' =>
            IsBeforeBlank(text, offset, "click")
                || IsBeforeBlank(text, offset, "call")
                || Find(text, offset) is not null,
        _ => Find(text, offset) is not null,
    };

    private static bool IsBeforeBlank(string text, int offset, string word) =>
        JsText.StandsAt(text, offset, word)
            && offset + word.Length < text.Length
            && JsText.IsBlank(text[offset + word.Length]);

    private static bool IsFollowed(string text, int offset, string word, string signs)
    {
        if (!JsText.StandsAt(text, offset, word))
        {
            return false;
        }

        var next = JsText.SkipBlanks(text, offset + word.Length);
        return next < text.Length && signs.Contains(text[next]);
    }
}
