using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// A program that nothing drawn runs uses a service of AWS: whoever runs it attaches a policy that allows what its
/// arrows say. Nothing is opened by it, so a service that is reached over a network is none of these.
/// </summary>
internal static class ClientLowering
{
    /// <summary>Realises a relation from our side; false where a permission is not what it takes.</summary>
    public static bool TryLower(Relation relation, Participant from, Participant to, PlanBuilder plan)
    {
        var (caller, called) = relation.Kind switch
        {
            RelationKind.Accesses or RelationKind.Publishes or RelationKind.Invokes => (from, to),
            RelationKind.Subscribes => (to, from),
            _ => (null, null),
        };
        if (caller is not Other { Standing: Standing.Beside } program || called is not Service service
            || AccessOf(relation, service, plan) is not [_, ..] names)
        {
            return false;
        }

        Outsiders.AskWhoRuns(program, plan);
        ClientPolicies.For(program, plan);
        foreach (var name in names)
        {
            AccessGrants.Add(program, service, name, relation, plan);
        }

        AccessGrants.AddKeyUse(
            program, service, names.Any(n => n is AccessName.Write or AccessName.Publish), relation, plan);
        return true;
    }

    /// <summary>What is allowed; nothing where the service answers in a network or knows no such access.</summary>
    private static List<AccessName> AccessOf(Relation relation, Service service, PlanBuilder plan) =>
        plan.Of(service) is not null && service.Kind.Realisation is { Ports.Length: 0, Users.Length: 0 } realisation
            ?
            [
                .. CallerAccess.Wished(relation)
                    .Where(name => realisation.FindAccess(name) is { Statements.Length: > 0 }),
            ]
            : [];
}
