using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// A function rotates a secret: the secret names it and says how often, it lets Secrets Manager call it, and its role
/// may read the secret and put the next one in. Nothing but a function can.
/// </summary>
internal sealed class RotatesLowering : IRelationLowering
{
    private const string Principal = "secretsmanager.amazonaws.com";
    private const int UsualDays = 30;

    public bool TryLower(RelationStep step)
    {
        if (step.Kind is not RelationKind.Rotates)
        {
            return false;
        }

        if (step.ToDraft is not { Kind: ConstructKinds.Secret } secret
            || step.FromDraft is not { Kind: ConstructKinds.Function } function
            || step.Plan.Carries(secret, "rotation"))
        {
            step.Plan.LeaveOut(step.Relation, LoweringDiagnostics.NotRealisable(step.Relation, step.From, step.To));
            return true;
        }

        AccessGrants.Add(step.From, step.To, AccessName.Read, step.Relation, step.Plan);
        AccessGrants.Add(step.From, step.To, AccessName.Write, step.Relation, step.Plan);
        AccessGrants.AddKeyUse(step.From, step.To, writes: true, step.Relation, step.Plan);
        step.Plan.WaysOut.Call(step.From, step.To, step.IsFar, step.Origins);
        ClientEnvironment.Give(step);
        step.Attach(
            "permission",
            function,
            secret,
            new("principal", PlanValue.Of(Principal)),
            new("source_arn", secret.Output("arn")));
        step.Attach(
            "rotation",
            secret,
            function,
            new Argument("days", PlanValue.Of(step.To.Properties.Number("rotationDays") ?? UsualDays)));
        return true;
    }
}
