using System.Collections.Frozen;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>What a person wants to know of each construct once it exists.</summary>
internal static class UsefulOutputs
{
    private static readonly FrozenDictionary<string, (string Output, string Description)[]> ByConstruct =
        new Dictionary<string, (string, string)[]>(StringComparer.Ordinal)
        {
            [ConstructKinds.DnsZone] =
                [("name_servers", "Delegate the domain to these before certificates can validate.")],
            [ConstructKinds.Distribution] = [("domain_name", "CloudFront's own name for the site.")],
            [ConstructKinds.RequestBalancer] = [("dns_name", "DNS name of the load balancer.")],
            [ConstructKinds.NetworkBalancer] = [("dns_name", "DNS name of the load balancer.")],
            [ConstructKinds.InstanceGroup] = [("name", "Name of the Auto Scaling group.")],
            [ConstructKinds.Function] = [("name", "Name of the function.")],
            [ConstructKinds.ContainerService] = [("name", "Name of the ECS service.")],
            [ConstructKinds.StateMachine] = [("arn", "ARN of the state machine.")],
            [ConstructKinds.ObjectBucket] = [("name", "Name of the bucket.")],
            [ConstructKinds.BucketReplica] = [("name", "Name of the replica bucket.")],
            [ConstructKinds.FileSystem] = [("id", "Id of the file system.")],
            [ConstructKinds.RelationalCluster] =
                [("endpoint", "Host name of the writer."), ("secret_arn", "Secret that holds the master credentials.")],
            [ConstructKinds.RelationalInstance] =
            [
                ("endpoint", "Host name of the database."),
                ("secret_arn", "Secret that holds the master credentials."),
            ],
            [ConstructKinds.RelationalReplica] = [("endpoint", "Host name of the replica.")],
            [ConstructKinds.KeyValueTable] = [("name", "Name of the table.")],
            [ConstructKinds.TableReplica] = [("arn", "ARN of the replica.")],
            [ConstructKinds.CacheCluster] = [("endpoint", "Host name of the primary node.")],
            [ConstructKinds.Topic] = [("arn", "ARN of the topic.")],
            [ConstructKinds.Queue] = [("url", "URL of the queue.")],
            [ConstructKinds.HttpApi] = [("url", "Where the API answers.")],
            [ConstructKinds.EventBus] = [("arn", "ARN of the event bus.")],
            [ConstructKinds.Key] = [("arn", "ARN of the key.")],
            [ConstructKinds.Secret] = [("arn", "ARN of the secret; its value is put in out of band.")],
            [ConstructKinds.BackupPlan] = [("vault_name", "Name of the backup vault.")],
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Add(Service service, ConstructDraft draft, PlanBuilder plan)
    {
        foreach (var (output, description) in ByConstruct.GetValueOrDefault(draft.Kind) ?? [])
        {
            plan.Add(new PlanOutput(
                JoinedNames.Of(service.Id, output, plan.Architecture), description, draft.Output(output)));
        }
    }
}
