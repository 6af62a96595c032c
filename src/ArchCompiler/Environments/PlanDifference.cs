using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;
using ArchCompiler.Explaining;

namespace ArchCompiler.Environments;

/// <summary>
/// Tells whether two plans create the same, whatever their variables are: only then do they share one output.
/// </summary>
internal static class PlanDifference
{
    /// <summary>The first thing that is not the same, in words; null where the plans create the same.</summary>
    public static string? Find(Plan one, Plan other) =>
        First("construct", one.Constructs, other.Constructs, c => c.Id, Describe)
        ?? First("argument", Arguments(one), Arguments(other), a => a.Name, a => a.Value)
        ?? First("flow", one.Flows, other.Flows, f => f.Id, PlanText.Of)
        ?? First("grant", one.Grants, other.Grants, g => $"{g.Principal}.{g.Sid}", PlanText.Of)
        ?? First("attachment", one.Attachments, other.Attachments, a => a.Id, Text)
        ?? First("variable", Variables(one), Variables(other), v => v.Name, v => KebabNames.Of(v.Type))
        ?? First("output", one.Outputs, other.Outputs, o => o.Name, o => PlanText.Of(o.Value));

    private static string Describe(Construct construct) =>
        $"{construct.Kind} {KebabNames.Of(construct.Scope.Kind)} {construct.Scope.Code}";

    private static IEnumerable<(string Name, string Value)> Arguments(Plan plan) => plan.Constructs.SelectMany(
        construct => construct.Arguments.Select(a => ($"{construct.Id}.{a.Name}", PlanText.Of(a.Value))));

    private static IEnumerable<PlanVariable> Variables(Plan plan) => plan.CommonVariables.Concat(plan.Variables);

    private static string Text(Attachment attachment) => string.Join(
        ' ',
        attachment.Arguments.Select(a => $"{a.Name} {PlanText.Of(a.Value)}").Prepend(PlanText.Of(attachment)));

    private static string? First<T>(
        string sort, IEnumerable<T> ones, IEnumerable<T> others, Func<T, string> idOf, Func<T, string> textOf)
    {
        var left = others.ToDictionary(idOf, textOf, StringComparer.Ordinal);
        foreach (var one in ones)
        {
            var (id, text) = (idOf(one), textOf(one));
            if (!left.Remove(id, out var now))
            {
                return $"without the {sort} '{id}'";
            }

            if (!string.Equals(text, now, StringComparison.Ordinal))
            {
                return $"'{id}' is {now} instead of {text}";
            }
        }

        return left.Count == 0 ? null : $"with the {sort} '{left.Keys.Order(StringComparer.Ordinal).First()}'";
    }
}
