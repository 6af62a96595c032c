using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Rules;

namespace ArchCompiler;

/// <summary>Looks whether settings speak of rules that there are: one that is misspelt would settle nothing.</summary>
public static class NamedRules
{
    /// <summary>What is wrong with the words that a project file says rules by.</summary>
    public static IEnumerable<Diagnostic> Check(ImmutableArray<Name> words) =>
        words.Where(IsUnknown).Select(Unknown);

    /// <summary>The same for the front matter of a diagram.</summary>
    internal static IEnumerable<Diagnostic> Check(DrawnValue.Mapping? settings) =>
        settings?.Find("rules") is DrawnValue.Mapping rules
            ? Check([.. rules.Entries.Select(entry => entry.Key)])
            : [];

    private static bool IsUnknown(Name word) => !BuiltInRules.All.Any(rule => rule.Info.IsMeantBy(word.Text));

    private static Diagnostic Unknown(Name word) => new(
        "ARC922",
        Severity.Error,
        word.Span,
        $"No rule is called '{word.Text}'"
        + (RuleSelection.Nearest(word.Text, BuiltInRules.All) is { } nearest ? $"; did you mean '{nearest}'?" : ""))
    {
        Why = "what is set for a rule that is not there settles nothing",
        Remedy = "name a rule by its id, its name or the beginning of its id; `archc rules` lists them",
    };
}
