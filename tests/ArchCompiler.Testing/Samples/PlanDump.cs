using System.Collections.Immutable;
using System.Text;
using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;
using ArchCompiler.Explaining;

namespace ArchCompiler.Testing.Samples;

/// <summary>A plan as text, each item with what in the drawing it came from.</summary>
public static class PlanDump
{
    /// <summary>The text of a plan.</summary>
    public static string Write(Plan plan)
    {
        StringBuilder text = new(
            $"plan {plan.Name} in {plan.Region}{(plan.ReplicaRegion is null ? "" : $" and {plan.ReplicaRegion}")}\n");
        foreach (var construct in plan.Constructs)
        {
            var scope = construct.Scope == PlanScope.Home ? ""
                : $" ({ScopeOf(construct)})";
            text.Append($"construct {construct.Id}: {construct.Kind}{scope}{From(construct.Origins)}\n");
            foreach (var argument in construct.Arguments)
            {
                text.Append($"  {argument.Name} = {PlanText.Of(argument.Value)}\n");
            }
        }

        text.AppendJoin("", plan.Flows.Select(flow => $"flow {PlanText.Of(flow)}{From(flow.Origins)}\n"));
        text.AppendJoin("", plan.Grants.Select(grant => $"grant {PlanText.Of(grant)}{From(grant.Origins)}\n"));
        text.AppendJoin(
            "",
            plan.Attachments.Select(attachment => $"attachment {PlanText.Of(attachment)}{From(attachment.Origins)}\n"));
        text.AppendJoin("", plan.NoOps.Select(noOp => $"no-op {noOp.Origin.Id}: {noOp.Reason}\n"));
        text.AppendJoin(
            "",
            plan.Omissions.Where(omission => !omission.IsOutside)
                .Select(omission => $"left out {omission.Origin.Id}: {omission.Reason}\n"));
        text.AppendJoin(
            "", plan.Variables.Select(variable => $"variable {variable.Name} = {DefaultOf(variable)}\n"));
        text.AppendJoin("", plan.Outputs.Select(output => $"output {output.Name} = {PlanText.Of(output.Value)}\n"));
        return text.ToString();
    }

    private static string? ScopeOf(Construct construct) => construct.Scope.Kind is ScopeKind.Region
        ? construct.Scope.Code
        : KebabNames.Of(construct.Scope.Kind);

    private static string DefaultOf(PlanVariable variable) =>
        variable.Default is { } value ? PlanText.Of(value) : "to be given";

    private static string From(ImmutableArray<Origin> origins) => $"  <- {string.Join(", ", origins.Select(Name))}";

    private static string Name(Origin origin) =>
        (origin.Type is OriginType.Diagram ? "the drawing" : origin.Id)
            + (origin.Reason is null ? "" : $" ({origin.Reason})");
}
