using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Rules;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Reporting;

/// <summary>Everything one run has to say, over all its files: what a reporter prints.</summary>
/// <param name="Items">Diagnostics with their files, in the order to print them.</param>
/// <param name="Passed">Rules that are content with every diagram they had something to look at in.</param>
/// <param name="NotApplicable">Rules that had nothing to look at in any diagram.</param>
public sealed record Report(
    ImmutableArray<ReportItem> Items, ImmutableArray<RuleInfo> Passed, ImmutableArray<RuleInfo> NotApplicable)
{
    /// <summary>The inputs that could not be read, of which nothing is known.</summary>
    public ImmutableArray<UnreadInput> Unread { get; init; } = [];

    /// <summary>True where there was no diagram to look at, so that finding nothing means nothing.</summary>
    public bool IsVacuous { get; init; }

    /// <summary>How many findings are left out since a baseline has them.</summary>
    public int InBaseline { get; init; }

    /// <summary>Items that ask for something: neither waived nor safe by default.</summary>
    public IEnumerable<ReportItem> Open => Items.Where(i => i.IsOpen);

    /// <summary>A report of what was said of some sources and what the rules made of their diagrams.</summary>
    public static Report Of(IEnumerable<ReportItem> items, IEnumerable<Verdict> verdicts)
    {
        var all = verdicts.ToImmutableArray();
        var failed = items.Where(i => i.Diagnostic is { Name: not null, IsSafeByDefault: false })
            .Select(i => i.Diagnostic.Id);
        var content = all.SelectMany(v => v.Passed).ExceptBy(failed, r => r.Id, StringComparer.Ordinal);
        var idle = all.SelectMany(v => v.NotApplicable)
            .GroupBy(r => r.Id, StringComparer.Ordinal)
            .Where(group => group.Count() == all.Length)
            .Select(group => group.First());
        return new([.. items], InIdOrder(content), InIdOrder(idle));
    }

    private static ImmutableArray<RuleInfo> InIdOrder(IEnumerable<RuleInfo> rules) =>
        [.. rules.DistinctBy(r => r.Id, StringComparer.Ordinal).OrderBy(r => r.Id, StringComparer.Ordinal)];
}

/// <summary>An input that could not be read as a diagram at all.</summary>
/// <param name="Path">The path as the user wrote it.</param>
/// <param name="Problem">Why, as a sentence.</param>
public sealed record UnreadInput(string Path, string Problem);

/// <summary>One diagnostic and the file it is about.</summary>
/// <param name="Source">The file of the run; a diagnostic that names its own goes before it.</param>
/// <param name="Diagnostic">What is said.</param>
public sealed record ReportItem(SourceText Source, Diagnostic Diagnostic)
{
    /// <summary>The file that the diagnostic's places are in.</summary>
    public SourceText Source { get; init; } = Diagnostic.Source ?? Source;

    /// <summary>The diagram that it is about, null for what is said of no diagram.</summary>
    public Diagram? Diagram { get; init; }

    /// <summary>Whether it asks for something: it is neither waived nor safe by default.</summary>
    public bool IsOpen => Diagnostic is { Waiver: null, IsSafeByDefault: false };

    /// <summary>Whether a fix of a grade would mend it.</summary>
    public bool HasFix(FixSafety safety) => Diagnostic.Fixes.Any(f => f.Safety == safety);
}
