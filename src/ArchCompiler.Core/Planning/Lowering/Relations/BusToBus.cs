using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// A bus tells another, of its region or another, by a rule and under a role. What it was told itself by a bus it does
/// not pass on (EventBridge guide, "Sending events between event buses").
/// </summary>
internal static class BusToBus
{
    private const string Principal = "events.amazonaws.com";

    public static bool TryLower(
        RelationStep step,
        ConstructDraft bus,
        ConstructDraft other,
        Func<RelationStep, ConstructDraft, ConstructDraft, PlanValue?, bool> rule)
    {
        if (step.To.Kind.Realisation?.FindAccess(AccessName.Publish) is not { } access)
        {
            return false;
        }

        var into = step.Plan.Architecture.RelationsInto(step.From)
            .Where(relation => relation.From != step.To.Id)
            .ToLookup(relation => step.Plan.Architecture.FindService(relation.From) is { } from
                && step.Plan.Of(from)?.Kind == ConstructKinds.EventBus);
        if (into[true].Any() && !into[false].Any())
        {
            step.Plan.LeaveOut(step.Relation, BusDiagnostics.PassesNothingOn(step.Relation, step.From, step.To, true));
            return true;
        }

        if (into[true].Any())
        {
            step.Plan.Report(BusDiagnostics.PassesNothingOn(step.Relation, step.From, step.To, false));
        }

        var role = step.Plan.Find($"{bus.Id}_to_{other.Id}_role") ?? Roles.Add(
            $"{bus.Id}_to_{other.Id}_role",
            $"{bus.Id}_to_{other.Id}",
            Principal,
            step.Origins.Because("a bus tells another under a role"),
            step.Plan);
        foreach (var (index, statement) in access.Statements.Index())
        {
            step.Plan.Add(AccessGrants.Grant(
                $"{step.Plan.SidOf(step.To)}{AccessName.Publish}{(index == 0 ? "" : $"{index + 1}")}",
                role,
                statement,
                other,
                step.Origins));
        }

        return rule(step, bus, other, role.Output("arn"));
    }
}
