using System.Globalization;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Mermaid.Mistakes;

/// <summary>What there is to say of statements that Mermaid refuses.</summary>
internal static class SyntaxDiagnostics
{
    public static Diagnostic NotADirection(Name name, string? meant) => new(
        "ARC114", Severity.Error, name.Span, $"'{name.Text.Shorten()}' is not a direction.")
    {
        Remedy = meant is null ? "write TB, TD, BT, RL or LR, and the statements below" : $"write '{meant}'",
        Fixes = meant is null ? [] : [new($"Write '{meant}'", FixSafety.Safe, [new(name.Span, meant)])],
    };

    public static Diagnostic TextAfterDirection(SourceSpan span, SourceSpan blanks) => new(
        "ARC115", Severity.Error, span, "Nothing but the end of the line or ';' may follow the direction.")
    {
        Remedy = "put the statement on a line of its own",
        Fixes = [new("Put the statement on a line of its own", FixSafety.Safe, [new(blanks, "\n    ")])],
    };

    public static Diagnostic UnquotedLabel(SourceSpan span, char sign, LabelPart label) => new(
        "ARC116", Severity.Error, span, label.IsQuoted
            ? "The quotes of a label stand right inside its brackets, and no other quote between them: "
                + $"'{label.Text.Shorten()}'."
            : $"A label with '{sign}' in it needs quotes: '{label.Text.Shorten()}'.")
    {
        Remedy = $"write {label.Quoted.Shorten()}",
        Fixes = [Quote(label)],
    };

    public static Diagnostic EdgeSignInLabel(SourceSpan span, LabelPart label) => new(
        "ARC117", Severity.Error, span,
        $"Outside quotes '@' ends the id of an edge, so the label '{label.Text.Shorten()}' needs quotes.")
    {
        Remedy = $"write {label.Quoted.Shorten()}",
        Fixes = [Quote(label)],
    };

    public static Diagnostic EmptyLabel(SourceSpan span, LabelPart label) => new(
        "ARC118", Severity.Error, span, "A label cannot be empty.")
    {
        Remedy = "write \" \" for no text, or leave out the brackets",
        Fixes = [new("Write a blank", FixSafety.Safe, [new(label.Span, "\" \"")])],
    };

    public static Diagnostic Unclosed(SourceSpan span, string sign) => new(
        "ARC119", Severity.Error, span, $"The '{sign}' that opens here is not closed.")
    {
        Remedy = "close it on the same line",
    };

    public static Diagnostic UnclosedMetadata(SourceSpan span) => new(
        "ARC119", Severity.Error, span, "The '@{' that opens here is not closed.")
    {
        Remedy = "close it with '}' outside double quotes, and put '^' in quotes",
    };

    public static Diagnostic TooManyEdges(SourceSpan span, long count) => new(
        "ARC146", Severity.Error, span,
        string.Create(CultureInfo.InvariantCulture, $"The '&' of this statement draw {count} edges: too many to draw."))
    {
        Remedy = "draw an edge to a subgraph that holds the nodes",
    };

    public static Diagnostic ReservedWord(Name word)
    {
        var other = char.IsAsciiLetterLower(word.Text[0])
            ? char.ToUpperInvariant(word.Text[0]) + word.Text[1..]
            : "my" + word.Text;
        return new(
            "ARC120", Severity.Error, word.Span,
            word.Text is "end"
                ? "'end' closes a subgraph, so no node can have it as its id."
                : $"'{word.Text}' is a word of Mermaid's own and no id.")
        {
            Remedy = $"take another id, such as '{other}'",
            Fixes = [new($"Write '{other}'", FixSafety.NeedsReview, [new(word.Span, other)])],
        };
    }

    public static Diagnostic ArrowTookId(char sign, SourceSpan span, int afterSign) => new(
        "ARC121", Severity.Error, span, $"Without a blank before the arrow, '{sign}' is the arrow's tail and no node.")
    {
        Remedy = $"put a blank after '{sign}'",
        Fixes = [new($"Put a blank after '{sign}'", FixSafety.Safe, [TextEdit.Insert(afterSign, " ")])],
    };

    public static Diagnostic ArrowWithoutStart(SourceSpan span) => new(
        "ARC122", Severity.Error, span,
        "An arrow needs a node before it.")
    {
        Remedy = "write the node on the same line",
    };

    public static Diagnostic NotAnArrow(SourceSpan span, string written, string meant, FixSafety safety) => new(
        "ARC123", Severity.Error, span, $"'{written}' is not an arrow.")
    {
        Remedy = $"write '{meant}'",
        Fixes = [new($"Write '{meant}'", safety, [new(span, meant)])],
    };

    public static Diagnostic ArrowPointsBack(SourceSpan span) => new(
        "ARC123", Severity.Error, span, "No arrow points back: '<-' is none.")
    {
        Remedy = "turn the two nodes round and write '-->', or '<-->' for both ways",
    };

    public static Diagnostic SecondArrow(SourceSpan span) => new(
        "ARC123", Severity.Error, span, "A node must stand between two arrows.")
    {
        Remedy = "remove the second arrow: the text of an arrow stands behind it, as in 'A -->|text| B'",
        Fixes = [new("Remove the second arrow", FixSafety.NeedsReview, [TextEdit.Delete(span)])],
    };

    public static Diagnostic SignInEdgeText(SourceSpan span, char sign, SourceSpan label, string text) => new(
        "ARC116", Severity.Error, span, $"An arrow's text with '{sign}' in it needs quotes: '{text.Shorten()}'.")
    {
        Remedy = $"write \"{text.Shorten()}\"",
        Fixes = [new("Put the text in quotes", FixSafety.Safe, [new(label, $"\"{text}\"")])],
    };

    public static Diagnostic TextBehindNodes(SourceSpan span, int place, SourceSpan rest, string text)
    {
        var label = $"|\"{text.Replace("\"", "#quot;", StringComparison.Ordinal)}\"|";
        return new(
            "ARC123", Severity.Error, span, "The text of an arrow stands behind the arrow, not behind the nodes.")
        {
            Remedy = $"write -->{label.Shorten()}",
            Fixes =
            [
                new(
                    "Put the text behind the arrow",
                    FixSafety.NeedsReview,
                    [TextEdit.Insert(place, label), TextEdit.Delete(rest)]),
            ],
        };
    }

    public static Diagnostic TrailingComment(SourceSpan comment, SourceSpan withBlanks, TextEdit moved) => new(
        "ARC124", Severity.Error, comment, "A comment needs a line of its own.")
    {
        Remedy = "move it to the line above",
        Fixes = [new("Move the comment to the line above", FixSafety.Safe, [moved, TextEdit.Delete(withBlanks)])],
    };

    public static Diagnostic ForeignComment(SourceSpan span, string sign, SourceSpan? close) => new(
        "ARC124", Severity.Error, span, $"A comment starts with '%%', not with '{sign}'.")
    {
        Remedy = "write '%%'",
        Fixes =
        [
            new(
                "Write '%%'",
                FixSafety.Safe,
                [new(span, "%%"), .. close is { } end ? [TextEdit.Delete(end)] : Array.Empty<TextEdit>()]),
        ],
    };

    public static Diagnostic UnquotedTitle(SourceSpan span, Name title, string mended) => new(
        "ARC125", Severity.Error, span, $"The title '{title.Text.Shorten()}' needs quotes.")
    {
        Remedy = $"write: subgraph {mended.Shorten()}",
        Fixes = [new("Quote the title", FixSafety.Safe, [new(title.Span, mended)])],
    };

    public static Diagnostic BracesOfSubgraph(Name title, string mended) => new(
        "ARC125", Severity.Error, title.Span,
        "No brace opens a subgraph: its members stand below its line, up to 'end'.")
    {
        Remedy = "remove the '{', and write 'end' for the '}'",
        Fixes = [new("Remove the '{'", FixSafety.Safe, [new(title.Span, mended)])],
    };

    public static Diagnostic BraceForEnd(SourceSpan span) => new(
        "ARC125", Severity.Error, span, "No brace closes a subgraph.")
    {
        Remedy = "write 'end'",
        Fixes = [new("Write 'end'", FixSafety.NeedsReview, [new(span, "end")])],
    };

    public static Diagnostic BlankAfterTitle(SourceSpan blanks) => new(
        "ARC126", Severity.Error, blanks, "Nothing may follow a subgraph's title, not even a blank.")
    {
        Remedy = "remove the blanks at the end of the line",
        Fixes = [new("Remove the blanks", FixSafety.Safe, [TextEdit.Delete(blanks)])],
    };

    public static Diagnostic BlankBeforeBracket(string bracket, SourceSpan span, SourceSpan blanks) => new(
        "ARC127", Severity.Error, span, $"No blank may stand between a node and its '{bracket.Shorten()}'.")
    {
        Remedy = "remove the blank",
        Fixes = [new("Remove the blank", FixSafety.Safe, [TextEdit.Delete(blanks)])],
    };

    public static Diagnostic Ampersand(SourceSpan span, int missing) => new(
        "ARC129", Severity.Error, span, "'&' between nodes needs a blank on both sides.")
    {
        Remedy = "put the blank in",
        Fixes = [new("Put the blank in", FixSafety.Safe, [TextEdit.Insert(missing, " ")])],
    };

    public static Diagnostic AmpersandWithoutNode(SourceSpan span) => new(
        "ARC129", Severity.Error, span, "'&' joins two nodes, and there is none before it.")
    {
        Remedy = "name the node, or remove the '&'",
    };

    public static Diagnostic AmpersandAtLineEnd(SourceSpan span) => new(
        "ARC129", Severity.Error, span,
        "The node that '&' joins must stand on the same line.")
    {
        Remedy = "join the two lines",
    };

    public static Diagnostic ParenthesesInStyle(SourceSpan span, string? colour) => new(
        "ARC130", Severity.Error, span, "Mermaid cannot read parentheses in a style.")
    {
        Remedy = colour is null ? "write a colour as #rrggbb or by its name" : $"write {colour}",
        Fixes = colour is null ? [] : [new($"Write {colour}", FixSafety.Safe, [new(span, colour)])],
    };

    public static Diagnostic BraceInMetadata(SourceSpan span) => new(
        "ARC145", Severity.Error, span,
        "Metadata ends at its first '}' outside double quotes, so it can hold no mapping of its own.")
    {
        Remedy = "state each value under a key of its own, or use a '%% archc:' line",
    };

    public static Diagnostic CharacterInId(Name character, Fix? fix) => new(
        "ARC108", Severity.Error, character.Span, $"'{character.Text}' cannot stand in an id.")
    {
        Remedy = "put it in the label: id[\"…\"]",
        Fixes = fix is null ? [] : [fix],
    };

    public static Diagnostic QuotedId(SourceSpan span, string label, string mended) => new(
        "ARC108", Severity.Error, span, $"'{label.Shorten()}' stands in quotes, and an id has none.")
    {
        Remedy = $"write {mended.Shorten()}",
        Fixes = [new($"Write {mended.Shorten()}", FixSafety.NeedsReview, [new(span, mended)])],
    };

    public static Diagnostic TwoStatements(SourceSpan span, Fix? fix) => new(
        "ARC109", Severity.Error, span, "Between two nodes there must be an arrow, '&' or the end of the line.")
    {
        Remedy = "put an arrow between them, or each on a line of its own",
        Fixes = fix is null ? [] : [fix],
    };

    public static Diagnostic LineBreakSign(SourceSpan span) => new(
        "ARC109", Severity.Error, span, "'\\n' breaks a line only inside a label.")
    {
        Remedy = "remove it, or put it and what follows into the label's quotes",
        Fixes = [new("Remove the '\\n'", FixSafety.NeedsReview, [TextEdit.Delete(span)])],
    };

    public static Diagnostic DoubleAmpersand(SourceSpan span) => new(
        "ARC129", Severity.Error, span, "One '&' joins two nodes.")
    {
        Remedy = "write '&'",
        Fixes = [new("Write '&'", FixSafety.Safe, [new(span, "&")])],
    };

    public static Diagnostic UnfinishedArrow(SourceSpan span, string signs, SourceSpan? close) => new(
        "ARC123", Severity.Error, span, $"The arrow that '{signs}' begins is not finished on its line.")
    {
        Remedy = $"write '{signs}{signs[^1]}' for a line without a head, or '{signs} text {signs}>'",
        Fixes = close is not { } place
            ? []
            : [new($"Write '{signs}{signs[^1]}'", FixSafety.NeedsReview, [new(place, signs + signs[^1])])],
    };

    public static Diagnostic ArrowWithoutEnd(SourceSpan span) => new(
        "ARC122", Severity.Error, span, "An arrow needs a node behind it.")
    {
        Remedy = "write the node behind it, or remove the arrow",
    };

    public static Diagnostic EndBehindNode(SourceSpan word, SourceSpan blank) => new(
        "ARC120", Severity.Error, word, "'end' stands on a line of its own.")
    {
        Remedy = "put it on the next line",
        Fixes = [new("Put 'end' on the next line", FixSafety.NeedsReview, [new(blank, "\n")])],
    };

    public static Diagnostic ListMark(SourceSpan span, string mark) => new(
        "ARC109", Severity.Error, span, $"No '{mark}' stands before a statement.")
    {
        Remedy = "remove it",
        Fixes = [new($"Remove the '{mark}'", FixSafety.NeedsReview, [TextEdit.Delete(span)])],
    };

    public static Diagnostic CommaBetweenNodes(SourceSpan comma) => new(
        "ARC129", Severity.Error, comma, "A comma joins no nodes.")
    {
        Remedy = "write ' & '",
        Fixes = [new("Write '&'", FixSafety.NeedsReview, [new(comma, " &")])],
    };

    public static Diagnostic BlankAfterClassSign(SourceSpan blanks) => new(
        "ARC127", Severity.Error, blanks, "No blank may stand between ':::' and the class.")
    {
        Remedy = "remove the blank",
        Fixes = [new("Remove the blank", FixSafety.Safe, [TextEdit.Delete(blanks)])],
    };

    public static Diagnostic Capitals(Name word, string meant) => new(
        "ARC148", Severity.Error, word.Span, $"'{word.Text}' opens no statement.")
    {
        Remedy = $"write '{meant}': capitals matter",
        Fixes = [new($"Write '{meant}'", FixSafety.Safe, [new(word.Span, meant)])],
    };

    public static Diagnostic StyleSeparators(SourceSpan span, IReadOnlyList<TextEdit> edits) => new(
        "ARC149", Severity.Error, span,
        "A style is 'name:value' and a comma before the next, with no quotes, braces or ';' between.")
    {
        Remedy = "write it so, as in fill:#fff,stroke:#000",
        Fixes = [new("Write the style in Mermaid's signs", FixSafety.Safe, [.. edits])],
    };

    public static Diagnostic BlanksInList(SourceSpan span, IReadOnlyList<TextEdit> edits) => new(
        "ARC149", Severity.Error, span, "No blank may follow a comma in a list of ids or numbers.")
    {
        Remedy = "remove the blanks",
        Fixes = [new("Remove the blanks", FixSafety.Safe, [.. edits])],
    };

    public static Diagnostic BracketTooMany(SourceSpan span, char bracket) => new(
        "ARC119", Severity.Error, span, $"Nothing is open that this '{bracket}' closes.")
    {
        Remedy = "remove it",
        Fixes = [new($"Remove the '{bracket}'", FixSafety.NeedsReview, [TextEdit.Delete(span)])],
    };

    public static Diagnostic Unpaired(SourceSpan span, string open, SourceSpan rest, string mended) => new(
        "ARC119", Severity.Error, span, $"The '{open}' that opens here is not closed.")
    {
        Remedy = $"write {open}{mended.Shorten()}",
        Fixes = [new("Close it", FixSafety.NeedsReview, [new(rest, mended)])],
    };

    /// <summary>A part of the text as written: with the entities that Mermaid hides while it parses.</summary>
    public static string Written(string text) => text
        .Replace("\uFB02\u00B0\u00B0", "#", StringComparison.Ordinal)
        .Replace("\uFB02\u00B0", "#", StringComparison.Ordinal)
        .Replace("\u00B6\u00DF", ";", StringComparison.Ordinal);

    private static Fix Quote(LabelPart label) =>
        new("Put the label in quotes", FixSafety.Safe, [new(label.Span, label.Quoted)]);
}
