using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Mistakes;

namespace ArchCompiler.Mermaid.C4;

/// <summary>What there is to say of a C4 diagram.</summary>
internal static class C4Diagnostics
{
    public static Diagnostic TextAfterHeader(SourceSpan span, SourceSpan blanks) => new(
        "ARC115", Severity.Error, span, "Nothing may follow the first word of a C4 diagram on its line.")
    {
        Remedy = "put the statement on a line of its own",
        Fixes = [new("Put it on a line of its own", FixSafety.Safe, [new(blanks, "\n    ")])],
    };

    public static Diagnostic UnknownWord(Name word, string? meant) => new(
        "ARC161", Severity.Error, word.Span, $"'{word.Text.Shorten()}' starts no statement of a C4 diagram.")
    {
        Remedy = meant is null ? "write, for example: Container(id, \"Label\", \"Technology\")" : $"write '{meant}'",
        Fixes = meant is null ? [] : [new($"Write '{meant}'", FixSafety.NeedsReview, [new(word.Span, meant)])],
    };

    public static Diagnostic ArgumentsMissing(Name word) => new(
        "ARC162", Severity.Error, word.Span, $"'{word.Text}' needs arguments in parentheses right behind it.")
    {
        Remedy = $"write: {word.Text}(id, \"Label\")",
    };

    public static Diagnostic NotClosed(Name word) => new(
        "ARC119", Severity.Error, word.Span, $"The parenthesis of '{word.Text}' is not closed.")
    {
        Remedy = "close it right behind a quoted argument: \"Label\")",
    };

    public static Diagnostic NeedsQuotes(SourceSpan span, Name text) => new(
        "ARC163", Severity.Error, span,
        $"An argument without double quotes runs to the next comma, over brackets and lines: '{text.Text.Shorten()}'.")
    {
        Remedy = $"write \"{text.Text.Shorten()}\"",
        Fixes = [new("Put it in double quotes", FixSafety.Safe, [new(text.Span, $"\"{text.Text}\"")])],
    };

    public static Diagnostic EmptyValue(SourceSpan span, string key) => new(
        "ARC118", Severity.Error, span, $"The value of '${key.Shorten()}' needs a text in double quotes.")
    {
        Remedy = $"write ${key.Shorten()}=\" \", or leave it out",
    };

    public static Diagnostic NotOnItsOwnLine(SourceSpan span, bool isAfterComment) => new(
        "ARC164", Severity.Error, span,
        isAfterComment
            ? "A comment behind a statement takes the end of its line, so that this stands on the same line."
            : "Each statement of a C4 diagram needs a line of its own.")
    {
        Remedy = isAfterComment ? "put the comment on a line of its own" : "start a line",
    };

    public static Diagnostic BraceMissing(SourceSpan span, string word) => new(
        "ARC165", Severity.Error, span, $"'{word}' holds other elements, so a '{{' must follow it.")
    {
        Remedy = "write '{' behind it, its elements below, and '}' on the last line",
    };

    public static Diagnostic NeedsLineAfterBrace(SourceSpan span) => new(
        "ARC164", Severity.Error, span, "After '{' a line must start.")
    {
        Remedy = "start a line",
        Fixes = [new("Start a line", FixSafety.Safe, [TextEdit.Insert(span.Start, "\n    ")])],
    };

    public static Diagnostic Empty(SourceSpan span) => new(
        "ARC166", Severity.Error, span, "A boundary needs at least one element.")
    {
        Remedy = "put an element between '{' and '}', or remove the boundary",
    };

    public static Diagnostic NoteFirst(SourceSpan span) => new(
        "ARC166", Severity.Error, span, "The first line of a boundary must be an element.")
    {
        Remedy = "put this line above the boundary",
    };

    public static Diagnostic ClosesNothing(SourceSpan span) => new(
        "ARC106", Severity.Error, span, "'}' closes a boundary, and none is open here.")
    {
        Remedy = "remove it",
        Fixes = [new("Remove the '}'", FixSafety.NeedsReview, [TextEdit.Delete(span)])],
    };

    public static Diagnostic Unclosed(Name boundary) => new(
        "ARC107", Severity.Error, boundary.Span, $"The boundary '{boundary.Text}' is not closed.")
    {
        Remedy = "add a line '}' after its last element",
    };

    public static Diagnostic Nothing(SourceSpan span) => new(
        "ARC112", Severity.Error, span, "The diagram is empty.")
    {
        Remedy = "add an element, such as: System(id, \"Label\")",
    };

    public static Diagnostic Direction(SourceSpan span) => new(
        "ARC167", Severity.Error, span,
        "Mermaid takes a line with 'direction' and TB, BT, RL or LR in it for a statement that C4 does not have.")
    {
        Remedy = "word it otherwise",
    };

    public static Diagnostic RunsOverLines(SourceSpan span, Name text) => new(
        "ARC168", Severity.Warning, span,
        "Without double quotes this argument runs to the next comma, over the end of its line: "
            + $"'{text.Text.Shorten()}'.")
    {
        Remedy = "put it in double quotes",
    };

    public static Diagnostic RelationWithoutLabel(SourceSpan span, string word) => new(
        "ARC168", Severity.Warning, span, $"Mermaid draws no '{word}' without a label.")
    {
        Remedy = $"write: {word}(from, to, \"Label\")",
    };

    public static Diagnostic RelationReplaced(SourceSpan span, SourceSpan earlier, string from, string to) => new(
        "ARC169", Severity.Warning, span,
        $"This relation from '{from.Shorten()}' to '{to.Shorten()}' takes the place of the one above.")
    {
        Remedy = "write both in one label",
        Related = [new(earlier, "replaced")],
    };

    public static Diagnostic EndNotDeclared(Name end) => new(
        "ARC147", Severity.Warning, end.Span,
        $"Nothing declares '{end.Text.Shorten()}', so Mermaid cannot draw this relation.")
    {
        Remedy = $"declare it: System({end.Text.Shorten()}, \"Label\")",
    };
}
