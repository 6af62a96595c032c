using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>Systems Manager drawn to instances lets who works on them in by their role.</summary>
internal sealed class SessionLowering : IRelationLowering
{
    public bool TryLower(RelationStep step)
    {
        if (step.FromConstruct != ConstructKinds.SessionAccess && step.ToConstruct != ConstructKinds.SessionAccess)
        {
            return false;
        }

        var instances = step.FromConstruct == ConstructKinds.SessionAccess ? step.To : step.From;
        return Sessions.LetIn(instances, step.Origins, step.Plan)
            && step.NeedsNothing("lets who works on it in by its role", Sessions.RoleOf(instances, step.Plan));
    }
}
