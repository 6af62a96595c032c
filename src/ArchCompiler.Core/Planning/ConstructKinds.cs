namespace ArchCompiler.Core.Planning;

/// <summary>
/// The construct kinds that lowering decides about; each is also the name of a template in each target.
/// </summary>
public static class ConstructKinds
{
    /// <summary>A VPC with its subnets, gateways, routes and endpoints.</summary>
    public const string Network = "network";

    /// <summary>What may enter and leave one network endpoint.</summary>
    public const string SecurityGroup = "security-group";

    /// <summary>A public hosted zone.</summary>
    public const string DnsZone = "dns-zone";

    /// <summary>A TLS certificate.</summary>
    public const string Certificate = "certificate";

    /// <summary>A content delivery network.</summary>
    public const string Distribution = "distribution";

    /// <summary>A web application firewall's list of rules.</summary>
    public const string WebAcl = "web-acl";

    /// <summary>Protection against floods.</summary>
    public const string DdosProtection = "ddos-protection";

    /// <summary>A load balancer that reads requests.</summary>
    public const string RequestBalancer = "request-balancer";

    /// <summary>A load balancer that passes connections on.</summary>
    public const string NetworkBalancer = "network-balancer";

    /// <summary>Virtual machines that grow and shrink together.</summary>
    public const string InstanceGroup = "instance-group";

    /// <summary>A serverless function.</summary>
    public const string Function = "function";

    /// <summary>A cluster that containers run in.</summary>
    public const string ContainerCluster = "container-cluster";

    /// <summary>Where the services of a network find each other by name.</summary>
    public const string ServiceNamespace = "service-namespace";

    /// <summary>Containers kept running.</summary>
    public const string ContainerService = "container-service";

    /// <summary>Images of containers.</summary>
    public const string ContainerRegistry = "container-registry";

    /// <summary>Which images a region copies to others: one for all registries of a region.</summary>
    public const string RegistryReplication = "registry-replication";

    /// <summary>What someone outside may do: a policy that whoever runs it attaches.</summary>
    public const string ClientPolicy = "client-policy";

    /// <summary>A role that a pipeline assumes by a token of its maker's.</summary>
    public const string PipelineRole = "pipeline-role";

    /// <summary>Who vouches for pipelines.</summary>
    public const string OidcProvider = "oidc-provider";

    /// <summary>A workflow.</summary>
    public const string StateMachine = "state-machine";

    /// <summary>A bucket.</summary>
    public const string ObjectBucket = "object-bucket";

    /// <summary>A copy of a bucket in the second region.</summary>
    public const string BucketReplica = "bucket-replica";

    /// <summary>A shared file system.</summary>
    public const string FileSystem = "file-system";

    /// <summary>What lets who works on instances in; never a construct of its own.</summary>
    public const string SessionAccess = "session-access";

    /// <summary>A volume of one instance; never a construct of its own.</summary>
    public const string BlockVolume = "block-volume";

    /// <summary>A clustered relational database.</summary>
    public const string RelationalCluster = "relational-cluster";

    /// <summary>A relational database instance.</summary>
    public const string RelationalInstance = "relational-instance";

    /// <summary>A database instance that follows another and answers who reads.</summary>
    public const string RelationalReplica = "relational-replica";

    /// <summary>A table of items by key.</summary>
    public const string KeyValueTable = "key-value-table";

    /// <summary>A copy of a table in another region.</summary>
    public const string TableReplica = "table-replica";

    /// <summary>A copy of a secret in another region.</summary>
    public const string SecretReplica = "secret-replica";

    /// <summary>A cache.</summary>
    public const string CacheCluster = "cache-cluster";

    /// <summary>Where logs are collected; never a construct of its own.</summary>
    public const string LogCollector = "log-collector";

    /// <summary>A log group.</summary>
    public const string LogGroup = "log-group";

    /// <summary>A metric made from a log.</summary>
    public const string MetricFilter = "metric-filter";

    /// <summary>What watches metrics; never a construct of its own.</summary>
    public const string AlarmWatcher = "alarm-watcher";

    /// <summary>An alarm.</summary>
    public const string Alarm = "alarm";

    /// <summary>A dashboard.</summary>
    public const string Dashboard = "dashboard";

    /// <summary>How many requests are traced.</summary>
    public const string TraceSampling = "trace-sampling";

    /// <summary>A topic.</summary>
    public const string Topic = "topic";

    /// <summary>A queue.</summary>
    public const string Queue = "queue";

    /// <summary>An HTTP API.</summary>
    public const string HttpApi = "http-api";

    /// <summary>An event bus.</summary>
    public const string EventBus = "event-bus";

    /// <summary>What takes from one thing and gives to another.</summary>
    public const string EventPipe = "event-pipe";

    /// <summary>Access control as drawn; never a construct of its own.</summary>
    public const string Identity = "identity";

    /// <summary>An IAM role.</summary>
    public const string Role = "role";

    /// <summary>An encryption key.</summary>
    public const string Key = "key";

    /// <summary>A secret.</summary>
    public const string Secret = "secret";

    /// <summary>A backup vault with its plan.</summary>
    public const string BackupPlan = "backup-plan";
}
