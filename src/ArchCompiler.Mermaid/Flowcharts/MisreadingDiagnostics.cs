using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Mistakes;

namespace ArchCompiler.Mermaid.Flowcharts;

/// <summary>What there is to say of what Mermaid draws, but not as it looks.</summary>
internal static class MisreadingDiagnostics
{
    public static Diagnostic LineTakenForDirection(SourceSpan span, string name) => new(
        "ARC132", Severity.Warning, span,
        $"Mermaid takes this whole line for the statement 'direction {name}' and drops the rest.")
    {
        Remedy = "word it without 'direction' before TB, TD, BT, RL or LR",
    };

    public static Diagnostic BareComment(SourceSpan span) => new(
        "ARC133", Severity.Warning, span, "A '%%' with nothing behind it is no comment: Mermaid draws a node for it.")
    {
        Remedy = "remove the line, or write something after '%%'",
    };

    public static Diagnostic ArrowTookLetter(SourceSpan span, string signs, int before) => new(
        "ARC134", Severity.Warning, span,
        $"Mermaid reads '{signs}' as the arrow, so its last letter is not part of what follows.")
    {
        Remedy = $"put a blank before '{signs[^1]}' where it belongs to the node, else behind it",
        Fixes = [new($"Put a blank before '{signs[^1]}'", FixSafety.NeedsReview, [TextEdit.Insert(before, " ")])],
    };

    public static Diagnostic BlankAroundTitle(Name name) => new(
        "ARC135", Severity.Warning, name.Span,
        $"The blanks around '{name.Text}' make it a title and no id, "
        + $"so an arrow to '{name.Text}' does not reach this subgraph.")
    {
        Remedy = "remove them",
        Fixes = [new("Remove the blanks", FixSafety.Safe, [new(name.Span, name.Text)])],
    };

    public static Diagnostic DirectionAtTop(SourceSpan span) => new(
        "ARC136", Severity.Note, span, "Outside subgraphs a direction statement has no effect.")
    {
        Remedy = "state the direction behind 'flowchart'",
    };

    public static Diagnostic EdgeTextOverLines(SourceSpan span) => new(
        "ARC137", Severity.Warning, span, "This arrow's text runs over the end of its line, up to the next arrow.")
    {
        Remedy = "write '-->' if no text was meant",
    };

    public static Diagnostic TooManyEdges(SourceSpan span, int count, int most) => new(
        "ARC139", Severity.Warning, span,
        $"Mermaid draws no more than {most} edges unless its page allows it, and these are {count}.")
    {
        Remedy = "split the diagram",
    };

    public static Diagnostic TooLong(SourceSpan span, int count, int most) => new(
        "ARC140", Severity.Warning, span,
        $"Mermaid draws no text over {most} characters unless its page allows it, and these are {count}.")
    {
        Remedy = "split the diagram",
    };

    public static Diagnostic HalvesDoNotFit(SourceSpan span) => new(
        "ARC142", Severity.Warning, span,
        "The two halves of this arrow do not fit each other, so Mermaid draws it without heads.")
    {
        Remedy = "give both halves the same line and the same head",
    };

    public static Diagnostic ClassOfNothing(Name ids) => new(
        "ARC143", Severity.Warning, ids.Span,
        $"Nothing above this line has the id '{ids.Text}', so the class has no effect.")
    {
        Remedy = "put the statement below the nodes",
    };

    public static Diagnostic EdgeSharesId(Name id) => new(
        "ARC144", Severity.Warning, id.Span,
        $"A node has the id '{id.Text}' too: metadata that stands above its edge makes a node.")
    {
        Remedy = "put the metadata below the edge",
    };

    public static Diagnostic HeadAtStart(SourceSpan span, string signs) => new(
        "ARC530", Severity.Warning, span,
        $"Mermaid draws '{signs}' without a head: one at the start needs one at the end.")
    {
        Remedy = "turn the two nodes round, or give both ends the same head",
    };

    public static Diagnostic ListTakenForId(Name id) => new(
        "ARC531", Severity.Warning, id.Span, $"Mermaid takes '{id.Text}' for the id of one node.")
    {
        Remedy = "write ' & ' with a blank on both sides where more than one is meant",
    };

    public static Diagnostic StyleTakenForNode(Name id) => new(
        "ARC531", Severity.Warning, id.Span, $"A ';' ends the style before it, so Mermaid draws '{id.Text}' as a node.")
    {
        Remedy = "separate the parts of a style with commas",
    };

    public static Diagnostic DirectionTakenForNode(Name id) => new(
        "ARC531", Severity.Warning, id.Span,
        $"A direction stands on the diagram's first line: here '{id.Text}' is a node.")
    {
        Remedy = $"write '{id.Text}' behind 'flowchart'",
    };

    public static Diagnostic StyleOfNothing(Name id) => new(
        "ARC532", Severity.Warning, id.Span,
        $"Nothing else has the id '{id.Text}', so Mermaid draws a node to style it.")
    {
        Remedy = id.Text.Contains(',', StringComparison.Ordinal)
            ? "style one node a line, or several by 'class A,B name'"
            : "write the id as it is drawn",
    };

    public static Diagnostic OneClass(Name name) => new(
        "ARC533", Severity.Warning, name.Span, $"Mermaid takes '{name.Text}' for the name of one class.")
    {
        Remedy = "give one class here and another by a 'class' line",
    };

    public static Diagnostic AddressTakenForCallback(Name name) => new(
        "ARC534", Severity.Warning, name.Span,
        $"Without quotes '{name.Text.Shorten()}' is the name of a function and no link.")
    {
        Remedy = "put it in quotes",
        Fixes = [new("Put it in quotes", FixSafety.Safe, [new(name.Span, $"\"{name.Text}\"")])],
    };

    public static Diagnostic KeyWithoutValue(Name key) => new(
        "ARC535", Severity.Warning, key.Span,
        $"'{key.Text.Shorten()}' is a key without a value, so it counts for nothing.")
    {
        Remedy = key.Text.Contains(':', StringComparison.Ordinal)
            ? "put a blank behind the ':'"
            : "put the value before it in quotes, if the comma belongs to it",
    };

    public static Diagnostic EdgeIdTwice(Name id) => new(
        "ARC536", Severity.Warning, id.Span, $"Another arrow has the id '{id.Text}', so this one goes without.")
    {
        Remedy = "take another id",
    };

    public static Diagnostic SubgraphTwice(Name id) => new(
        "ARC536", Severity.Warning, id.Span,
        $"Another subgraph has the id '{id.Text}': Mermaid 12 makes one of both, and Mermaid 11 draws two.")
    {
        Remedy = "take another id",
    };

    public static Diagnostic TitleOverLines(SourceSpan span) => new(
        "ARC537", Severity.Warning, span,
        "The word 'end' in this title swallows the end of its line, so the title goes on.")
    {
        Remedy = "put the title in quotes",
    };

    public static Diagnostic OlderEdgeId(SourceSpan span) => new(
        "ARC538", Severity.Warning, span,
        "Mermaid 12 draws this, and Mermaid 11 refuses it: it takes all up to the '@' for the id of an edge.")
    {
        Remedy = "put texts with '@' in quotes where Mermaid 11 is to draw them too",
    };

    public static Diagnostic OlderBlanks(SourceSpan span) => new(
        "ARC538", Severity.Warning, span,
        "Mermaid 12 draws this, and Mermaid 11 refuses it: it takes fewer blanks here.")
    {
        Remedy = "leave one blank, and none behind metadata, where Mermaid 11 is to draw it too",
    };

    public static Diagnostic OlderTitle(Name name) => new(
        "ARC538", Severity.Warning, name.Span,
        $"To Mermaid 11 '{name.Text.Shorten()}' is a title and no id, since more than one blank stands before it.")
    {
        Remedy = "leave one blank where Mermaid 11 is to draw it alike",
    };
}
