using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Rules;

namespace ArchCompiler;

/// <summary>How people speak of rules: by id, by name, or many at once by the beginning of their ids.</summary>
public static class RuleNames
{
    extension(RuleInfo rule)
    {
        /// <summary>Whether a text means this rule: <c>REL002</c>, <c>no-database-standby</c>, <c>REL</c>.</summary>
        public bool IsMeantBy(string text) => rule.HasName(text) || rule.HasPrefix(text);

        /// <summary>
        /// The severity set for this rule, the most specific setting first; null where it is switched off.
        /// </summary>
        public Severity? SeverityIn(ImmutableSortedDictionary<string, Severity?> settings)
        {
            var keys = settings.Keys.Where(rule.IsMeantBy);
            var best = keys.OrderByDescending(rule.HasName).ThenByDescending(key => key.Length).FirstOrDefault();
            return best is null ? rule.Severity : settings[best];
        }

        /// <summary>Whether a severity is set for this rule, by whatever word.</summary>
        public bool IsSetIn(ImmutableSortedDictionary<string, Severity?> settings) =>
            settings.Keys.Any(rule.IsMeantBy);

        private bool HasName(string text) =>
            text.Equals(rule.Id, StringComparison.OrdinalIgnoreCase)
            || text.Equals(rule.Name, StringComparison.OrdinalIgnoreCase);

        private bool HasPrefix(string text) =>
            text.Length > 0 && rule.Id.StartsWith(text, StringComparison.OrdinalIgnoreCase);
    }
}
