using System.Text.RegularExpressions;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Emitters.Terraform;

/// <summary>
/// The variables that a configuration makes use of: one that nothing reads is a question without a point.
/// </summary>
internal static partial class UsedVariables
{
    [GeneratedRegex(@"\bvar\.(?<name>[A-Za-z0-9_-]+)")]
    private static partial Regex Mention { get; }

    /// <summary>Their names, from texts and from what the plan gives out.</summary>
    public static HashSet<string> In(IEnumerable<string> texts, Plan plan)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (Match match in Mention.Matches(text))
            {
                used.Add(match.Groups["name"].Value);
            }
        }

        foreach (var output in plan.Outputs)
        {
            Add(output.Value);
        }

        return used;

        void Add(PlanValue value)
        {
            switch (value)
            {
                case PlanValue.Variable variable:
                    used.Add(variable.Name);
                    break;
                case PlanValue.Join join:
                    Each(join.Parts);
                    break;
                case PlanValue.List list:
                    Each(list.Items);
                    break;
                case PlanValue.Map map:
                    Each(map.Entries.Select(entry => entry.Value));
                    break;
                default:
                    break;
            }
        }

        void Each(IEnumerable<PlanValue> values)
        {
            foreach (var value in values)
            {
                Add(value);
            }
        }
    }
}
