using System.Collections.Immutable;
using System.Diagnostics;
using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Emitters.Documents;

/// <summary>The worst of what is said of one drawn thing, ordered from harmless to bad.</summary>
internal enum FindingMark
{
    /// <summary>Nothing is said.</summary>
    None,

    /// <summary>All that is said has been waived.</summary>
    Waived,

    /// <summary>Good to know.</summary>
    Note,

    /// <summary>Needs a decision.</summary>
    Warning,

    /// <summary>Wrong.</summary>
    Error,

    /// <summary>Nothing in the output stands for it.</summary>
    LeftOut,
}

/// <summary>Marks of drawn things, and what they are called in documents.</summary>
internal static class FindingMarks
{
    /// <summary>The marks that something is said by, worst first.</summary>
    public static ImmutableArray<FindingMark> All { get; } =
        [FindingMark.LeftOut, FindingMark.Error, FindingMark.Warning, FindingMark.Note, FindingMark.Waived];

    /// <summary>The mark of one finding; what holds by default marks nothing.</summary>
    public static FindingMark Of(Diagnostic diagnostic) => diagnostic switch
    {
        { IsSafeByDefault: true } => FindingMark.None,
        { Waiver: not null } => FindingMark.Waived,
        { Severity: Severity.Error } => FindingMark.Error,
        { Severity: Severity.Warning } => FindingMark.Warning,
        { Severity: Severity.Note } => FindingMark.Note,
        _ => throw new UnreachableException(),
    };

    /// <summary>The worst mark of some findings.</summary>
    public static FindingMark WorstOf(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(Of).Append(FindingMark.None).Max();

    /// <summary>Lower-case name, which is also that of a style.</summary>
    public static string Word(FindingMark mark) => mark switch
    {
        FindingMark.None => "none",
        FindingMark.Waived => "waived",
        FindingMark.Note => "note",
        FindingMark.Warning => "warning",
        FindingMark.Error => "error",
        FindingMark.LeftOut => "left-out",
        _ => throw new UnreachableException(),
    };
}
