using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Diagrams;

/// <summary>What there is to say of directive lines.</summary>
internal static class DirectiveDiagnostics
{
    private const string PropertyForm = "write '%% archc: ID name=value other=\"two words\" list=[a, b]'";

    /// <summary>How a waiver is written as a line of its own.</summary>
    public const string WaiverLine = "write '%% archc: waive RULE ID… until=YYYY-MM-DD owner=@who reason=\"why\"'";

    /// <summary>How a waiver is written in a list.</summary>
    public const string WaiverEntry =
        "write '- { rule: REL002, nodes: [RDS], until: 2027-03-31, owner: \"@data\", reason: why }'";

    public static Diagnostic NoSubject(SourceSpan span) => new(
        "ARC170", Severity.Error, span, "This directive names no element of the drawing.")
    {
        Remedy = PropertyForm,
    };

    public static Diagnostic NoProperties(Name subject) => new(
        "ARC171", Severity.Error, subject.Span,
        $"The directive says nothing of '{subject.Text}'.")
    {
        Remedy = PropertyForm,
    };

    public static Diagnostic NotAnAssignment(Name word) => new(
        "ARC172", Severity.Error, word.Span, $"'{word.Text}' is not of the form name=value.")
    {
        Remedy = PropertyForm,
    };

    public static Diagnostic Unclosed(SourceSpan span, char sign) => new(
        "ARC173", Severity.Error, span,
        $"The {(sign == '"' ? "quote" : "list")} that opens here is not closed on this line.")
    {
        Remedy = PropertyForm,
    };

    public static Diagnostic NotQuite(SourceSpan span) => new(
        "ARC911", Severity.Error, span,
        "This comment looks like a directive and is none, so what it says does not hold.")
    {
        Remedy = "begin it with '%% archc:', in small letters and with a colon right after the word",
    };

    public static Diagnostic Misspelt(SourceSpan span, string word) => new(
        "ARC912", Severity.Warning, span,
        $"This comment begins with '{word}:', so what it says does not hold. Did you mean 'archc:'?")
    {
        Remedy = "begin it with '%% archc:'",
    };

    public static Diagnostic WaiverWithoutRule(SourceSpan span, string form) => new(
        "ARC908", Severity.Error, span, "This waiver names no rule.")
    {
        Remedy = form,
    };

    public static Diagnostic WaiverWithoutReason(Name rule, string form) => new(
        "ARC909", Severity.Error, rule.Span, $"The waiver of {rule.Text} gives no reason.")
    {
        Remedy = form,
    };

    public static Diagnostic NotADate(Name until, string form) => new(
        "ARC905", Severity.Error, until.Span,
        $"'{until.Text}' is not a date of the form YYYY-MM-DD.")
    {
        Remedy = form,
    };

    public static Diagnostic UnknownWaiverKey(Name key, string form) => new(
        "ARC906", Severity.Error, key.Span,
        $"A waiver has no '{key.Text}': it has until, owner and reason.")
    {
        Remedy = form,
    };

    public static Diagnostic WaiverIsNoMapping(SourceSpan span) => new(
        "ARC907", Severity.Error, span, "A waiver in a list is a mapping.")
    {
        Remedy = WaiverEntry,
    };
}
