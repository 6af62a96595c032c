using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// A program calls another by name. Containers find containers through the namespace of their network (ECS Service
/// Connect), and the caller is told the address. Nothing else that runs code has an address that its callers could
/// know: the port is opened, and the edge is said to be realised in part.
/// </summary>
internal sealed class CallLowering : IRelationLowering
{
    private const int LongestName = 40;

    public bool TryLower(RelationStep step)
    {
        if (step.Kind is not (RelationKind.Requests or RelationKind.Invokes or RelationKind.Accesses)
            || !step.FromRunsCode
            || IsSession(step.Relation)
            || step.ToDraft is not { Kind: ConstructKinds.ContainerService or ConstructKinds.InstanceGroup } server)
        {
            return false;
        }

        // A container's port is that of its image, whatever it is called by; an instance has nothing in between.
        Paths.Open(step, server.Kind == ConstructKinds.InstanceGroup ? StatedPort(step.Relation) : null);
        if (server.Kind == ConstructKinds.ContainerService
            && Containers(step.From, step.Plan).ToList() is [_, ..] callers)
        {
            Connect(step, server, callers);
        }
        else
        {
            step.Plan.LeaveOut(step.Relation, NetworkDiagnostics.NoAddress(step.Relation, step.From, step.To));
        }

        return true;
    }

    private static IEnumerable<ConstructDraft> Containers(Service service, PlanBuilder plan) =>
        plan.WorkloadsOf(service).Where(w => w.Kind == ConstructKinds.ContainerService);

    private static PlanValue? StatedPort(Relation relation) =>
        relation.Port is { } port ? PlanValue.Of(port) : null;

    // Who opens a session looks up where.
    private static bool IsSession(Relation relation) => relation.Protocol is "ssh" or "rdp";

    private static void Connect(RelationStep step, ConstructDraft server, List<ConstructDraft> callers)
    {
        Serve(step, server);
        var url = new PlanValue.Join(
        [
            PlanValue.Of($"{(step.Relation.Protocol is "https" ? "https" : "http")}://"),
            Given(server, "connect_name"), PlanValue.Of(":"), Given(server, "connect_port"),
        ]);
        foreach (var caller in callers)
        {
            Join(caller, step);
            step.Attach("call", caller, server);
            caller.Put("environment", $"{step.To.Id}_URL".ToUpperInvariant(), url);
        }
    }

    /// <summary>Gives the server its name, once for all its callers.</summary>
    private static void Serve(RelationStep step, ConstructDraft server)
    {
        Join(server, step);
        if (server.Find("connect_name") is not null)
        {
            return;
        }

        var calls = step.Plan.Architecture.RelationsInto(step.To)
            .Where(r => step.Plan.Architecture.FindService(r.From) is { } caller && Containers(caller, step.Plan).Any())
            .ToList();
        var protocols = calls.Select(call => call.Protocol).Distinct(StringComparer.Ordinal).ToList();
        server.Set("connect_name", PlanValue.Of(Slug.Of(server.Id, LongestName)))
            .Set("connect_port", calls.Min(call => call.Port) is { } port
                ? PlanValue.Of(port)
                : server.Find("container_port"))
            .Set("app_protocol", protocols is [("http" or "grpc") and { } protocol] ? PlanValue.Of(protocol) : null);
    }

    private static void Join(ConstructDraft service, RelationStep step)
    {
        var network = Networks.Of(step.To, step.Plan);
        var space = step.Plan.Require(
            $"{network.Id}_services",
            ConstructKinds.ServiceNamespace,
            step.Origins.Because("services find each other by name in it"));
        service.Set("namespace", space.Output("arn"));
    }

    private static PlanValue Given(ConstructDraft server, string argument) =>
        server.Find(argument) ?? throw new System.Diagnostics.UnreachableException();
}
