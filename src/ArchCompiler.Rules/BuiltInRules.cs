using System.Collections.Immutable;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules;

/// <summary>Every rule that comes with archc. To add one: a class, a line here, a page under <c>docs/rules</c>.</summary>
public static class BuiltInRules
{
    /// <summary>The rules, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
    ];
}
