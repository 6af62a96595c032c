using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Generated;

namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>
/// The text between the brackets of a label as the author meant it, found by balancing brackets on the line.
/// </summary>
/// <param name="Text">The text.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="End">Its end in the preprocessed text.</param>
internal sealed record LabelPart(string Text, SourceSpan Span, int End)
{
    /// <summary>Opening brackets with their closing ones, longest first.</summary>
    private static readonly (string Open, string Close)[] Brackets =
    [
        ("(((", ")))"), ("((", "))"), ("([", "])"), ("[[", "]]"), ("[(", ")]"), ("[/", "/]"), ("[\\", "\\]"),
        ("{{", "}}"), ("(-", "-)"),
        ("[", "]"), ("(", ")"), ("{", "}"), (">", "]"), ("|", "|"),
    ];

    /// <summary>The text in quotes, as Mermaid reads it.</summary>
    public string Quoted => $"\"{Inner.Replace("\"", "#quot;", StringComparison.Ordinal)}\"";

    /// <summary>The text without the quotes around it.</summary>
    private string Inner => Text.Trim() is ['"', .. var inner, '"'] ? inner : IsQuoted ? Text.Trim()[1..] : Text.Trim();

    /// <summary>Whether a token opens a label.</summary>
    public static bool IsOpener(int type) => type is MermaidLexer.SQS or MermaidLexer.PS or MermaidLexer.DIAMOND_START
        or MermaidLexer.STADIUM_START or MermaidLexer.SUBROUTINE_START or MermaidLexer.CYLINDER_START
        or MermaidLexer.DOUBLE_CIRCLE_START or MermaidLexer.TRAP_START or MermaidLexer.INV_TRAP_START
        or MermaidLexer.ELLIPSE_START or MermaidLexer.TAG_END or MermaidLexer.PIPE;

    /// <summary>Whether a token closes a label.</summary>
    public static bool IsCloser(int type) => type is MermaidLexer.SQE or MermaidLexer.PE or MermaidLexer.DIAMOND_STOP
        or MermaidLexer.STADIUM_END or MermaidLexer.SUBROUTINE_END or MermaidLexer.CYLINDER_END
        or MermaidLexer.DOUBLE_CIRCLE_END or MermaidLexer.TRAP_END or MermaidLexer.INV_TRAP_END
        or MermaidLexer.ELLIPSE_END or MermaidLexer.PIPE;

    /// <summary>Whether two tokens may enclose a label.</summary>
    public static bool IsPair(int open, int close) => IsOpener(open) && IsCloser(close)
        && (open == MermaidLexer.PIPE) == (close == MermaidLexer.PIPE)
        && (open == MermaidLexer.PS) == (close == MermaidLexer.PE)
        && (open != MermaidLexer.TAG_END || close == MermaidLexer.SQE);

    /// <summary>
    /// Whether the author put the text in quotes, which then do not touch the brackets or hold others.
    /// </summary>
    public bool IsQuoted => Text.AsSpan().Trim().StartsWith("\"");

    /// <summary>The label whose bracket stands at an offset; null where nothing closes it on the line.</summary>
    public static LabelPart? Find(FailedLine line, int bracket)
    {
        var text = line.Source.Text;
        foreach (var (open, close) in Brackets)
        {
            if (JsText.StandsAt(text, bracket, open)
                && FindClose(text, bracket + open.Length, line.LineEnd, close) is { } end)
            {
                var start = bracket + open.Length;
                return new(SyntaxDiagnostics.Written(text[start..end]), line.Source.Span(start, end), end);
            }
        }

        return null;
    }

    private static int? FindClose(string text, int start, int lineEnd, string close)
    {
        var depth = 0;
        for (var i = start; i < lineEnd; i++)
        {
            if (depth == 0 && JsText.StandsAt(text, i, close) && !IsRepeated(text, i, lineEnd, close))
            {
                return i;
            }

            depth += text[i] is '(' or '[' or '{' ? 1 : text[i] is ')' or ']' or '}' && depth > 0 ? -1 : 0;
        }

        var last = start < lineEnd
            ? text.LastIndexOf(close, lineEnd - 1, lineEnd - start, StringComparison.Ordinal)
            : -1;
        return last >= start ? last : null;
    }

    /// <summary>Of three closing brackets in a row the outer two are the shape's.</summary>
    private static bool IsRepeated(string text, int at, int lineEnd, string close) =>
        close.Length > 1 && close[0] == close[^1] && at + close.Length < lineEnd && text[at + close.Length] == close[0];
}
