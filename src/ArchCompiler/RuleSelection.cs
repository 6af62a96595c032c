using System.Collections.Immutable;
using ArchCompiler.Core.Rules;

namespace ArchCompiler;

/// <summary>Which rules to ask, by ids, names and prefixes of ids.</summary>
/// <param name="Select">Rules to ask; empty for all.</param>
/// <param name="Ignore">Rules to leave out of those.</param>
public sealed record RuleSelection(ImmutableArray<string> Select, ImmutableArray<string> Ignore)
{
    /// <summary>The rules that remain.</summary>
    public ImmutableArray<Rule> From(ImmutableArray<Rule> rules) =>
    [
        .. rules.Where(rule => (Select.IsEmpty || Select.Any(rule.Info.IsMeantBy)) && !Ignore.Any(rule.Info.IsMeantBy)),
    ];

    /// <summary>Words that mean no rule at all: a mistake of the caller.</summary>
    public IEnumerable<string> Strangers(ImmutableArray<Rule> rules) =>
        Select.Concat(Ignore).Where(word => !rules.Any(rule => rule.Info.IsMeantBy(word)));

    /// <summary>The id or name that somebody probably meant, null where none is near.</summary>
    public static string? Nearest(string word, ImmutableArray<Rule> rules) =>
        Core.Text.Nearest.To(word, rules.SelectMany(rule => new[] { rule.Info.Id, rule.Info.Name }));
}
