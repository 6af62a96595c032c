using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// Code uses what it is drawn to: a port is opened, actions are granted, and the code is told where to find it.
/// </summary>
internal sealed class UseLowering : IRelationLowering
{
    /// <summary>
    /// Regional services answer callers anywhere; what has interfaces is reached in its network alone.
    /// </summary>
    public bool ReachesFar(RelationStep step) => step.Plan.SecurityGroupOf(step.To) is null;

    public bool ReachesExisting(RelationStep step) => true;

    public bool TryLower(RelationStep step)
    {
        if (!step.FromRunsCode || step.ToDraft is not { } target || Access(step) is not { } names)
        {
            return false;
        }

        foreach (var name in names)
        {
            AccessGrants.Add(step.From, step.To, name, step.Relation, step.Plan);
        }

        UseKey(step, names);
        Paths.Open(step);
        ClientEnvironment.Give(step);
        LetIn(step, target);
        Reach(step, target);
        if (target.Kind == ConstructKinds.FileSystem)
        {
            Mount(step, target);
        }

        return true;
    }

    /// <summary>Who only removes what is kept neither reads it nor puts anything in its place.</summary>
    private static void UseKey(RelationStep step, List<AccessName> names)
    {
        if (names.Exists(name => name is not AccessName.Delete))
        {
            AccessGrants.AddKeyUse(
                step.From,
                step.To,
                names.Exists(name => name is AccessName.Write or AccessName.Publish),
                step.Relation,
                step.Plan);
        }
    }

    /// <summary>
    /// What has no interfaces is called by its API; a balancer that faces the internet answers at addresses there.
    /// </summary>
    private static void Reach(RelationStep step, ConstructDraft target)
    {
        if (step.Plan.SecurityGroupOf(step.To) is null)
        {
            step.Plan.WaysOut.Call(step.From, step.To, step.IsFar, step.Origins);
        }
        else if (step.To.Kind.Has(Capabilities.BalancesLoad)
            && Paths.PortOf(step.Relation, step.To, step.Plan) is { } port)
        {
            step.Plan.WaysOut.AskAtTheFront(step.From, target, port, step.Origins);
        }
    }

    /// <summary>
    /// The access sets that the relation asks for; null when the target's kind offers neither access nor an address.
    /// </summary>
    private static List<AccessName>? Access(RelationStep step)
    {
        if (step.To.Kind.Realisation is not { } realisation
            || (step.Relation.Access.HasFlag(Graph.Access.Manage) && realisation.FindAccess(AccessName.Manage) is null)
            || (realisation.Users.Length > 0 && CallerAccess.UserOf(step.From, step.To, step.Plan) is null))
        {
            return null;
        }

        var names = CallerAccess.Wished(step.Relation).Where(n => realisation.FindAccess(n) is not null).ToList();
        return names.Count > 0
            || (step.Plan.SecurityGroupOf(step.To) is not null && realisation.Ports.Length > 0)
            || realisation.ClientEnvironment.Length > 0
            ? names
            : null;
    }

    /// <summary>Has the user made that the caller is.</summary>
    private static void LetIn(RelationStep step, ConstructDraft target)
    {
        if (CallerAccess.UserOf(step.From, step.To, step.Plan) is { } user)
        {
            var changes = CallerAccess.Changes(step.From, step.To, step.Plan);
            // A replica has the users of what it follows.
            var keeper = step.To.Follows is { } followed ? step.Plan.Find(followed) ?? target : target;
            keeper.Append(changes ? "writing_users" : "reading_users", PlanValue.Of(user));
        }
    }

    private static void Mount(RelationStep step, ConstructDraft fileSystem)
    {
        var changes = CallerAccess.Changes(step.From, step.To, step.Plan);
        var path = PlanValue.Of($"/mnt/{Slug.Of(fileSystem.Id, 40)}");
        // What a cluster runs on instances mounts by its own role, and its hosts do not.
        foreach (var workload in step.Plan.WorkloadsOf(step.From)
            .Where(workload => workload.Find("cluster_name") is null || workload.Kind != ConstructKinds.InstanceGroup))
        {
            step.Attach(
                "mount",
                workload,
                fileSystem,
                new("mount_path", path),
                new("read_only", PlanValue.Of(!changes)),
                new("ready", fileSystem.Output("mount_ready")));
        }

        var roles = step.Plan.RolesOf(step.From).Select(r => r.Output("arn")).ToList();
        fileSystem.Append("consumers", roles);
        if (changes)
        {
            fileSystem.Append("writers", roles);
        }
    }
}
