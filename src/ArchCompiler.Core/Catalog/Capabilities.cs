namespace ArchCompiler.Core.Catalog;

/// <summary>
/// What a kind can do or needs, as rules, binding and lowering ask for it. No code asks for a kind by its id.
/// </summary>
[Flags]
public enum Capabilities : long
{
    /// <summary>Nothing that anyone asks for.</summary>
    None = 0,

    /// <summary>Keeps state that would be missed (<c>stateful</c> in the catalog).</summary>
    StoresData = 1 << 0,

    /// <summary>Can encrypt what it keeps.</summary>
    EncryptableAtRest = 1 << 1,

    /// <summary>AWS Backup, or a backup of its own, can save it.</summary>
    Backupable = 1 << 2,

    /// <summary>Has network interfaces in a VPC, and so a security group.</summary>
    VpcAttached = 1 << 3,

    /// <summary>Has an endpoint on the internet unless told otherwise.</summary>
    PublicEndpoint = 1 << 4,

    /// <summary>Where requests from the internet come in.</summary>
    InternetEntry = 1 << 5,

    /// <summary>Can be asked for something: has an address that a request goes to.</summary>
    RequestTarget = 1 << 6,

    /// <summary>Publishes CloudWatch metrics worth an alarm.</summary>
    Monitored = 1 << 7,

    /// <summary>Writes logs.</summary>
    ProducesLogs = 1 << 8,

    /// <summary>X-Ray can trace it.</summary>
    Traceable = 1 << 9,

    /// <summary>Acts under an IAM role of its own.</summary>
    AssumesRole = 1 << 10,

    /// <summary>Can grow and shrink with the load.</summary>
    Scalable = 1 << 11,

    /// <summary>Can be invoked without waiting for an answer.</summary>
    Asynchronous = 1 << 12,

    /// <summary>Works on others rather than in the path of a request: keys, alarms, logs, roles, backups.</summary>
    Control = 1 << 13,

    /// <summary>Drawn in a request path but attached beside it: spliced out when binding.</summary>
    PassThrough = 1 << 14,

    /// <summary>Runs the author's own code, so takes environment variables and a role.</summary>
    RunsCode = 1 << 15,

    /// <summary>A relational database.</summary>
    Relational = 1 << 16,

    /// <summary>A cache in memory.</summary>
    Cache = 1 << 17,

    /// <summary>Keeps objects by key.</summary>
    ObjectStore = 1 << 18,

    /// <summary>A block volume of one instance.</summary>
    BlockVolume = 1 << 19,

    /// <summary>Spreads requests over targets.</summary>
    BalancesLoad = 1 << 20,

    /// <summary>Serves content from the edge.</summary>
    DeliversContent = 1 << 21,

    /// <summary>Filters web requests for another.</summary>
    FiltersRequests = 1 << 22,

    /// <summary>A virtual machine.</summary>
    Instance = 1 << 23,

    /// <summary>Keeps encryption keys.</summary>
    ManagesKeys = 1 << 24,

    /// <summary>Keeps secrets.</summary>
    KeepsSecrets = 1 << 25,

    /// <summary>Takes and keeps backups of others.</summary>
    TakesBackups = 1 << 26,

    /// <summary>Watches metrics of others.</summary>
    WatchesMetrics = 1 << 27,

    /// <summary>Collects logs of others.</summary>
    CollectsLogs = 1 << 28,

    /// <summary>Collects traces of others.</summary>
    CollectsTraces = 1 << 29,

    /// <summary>Part of the network itself: VPC, subnet, gateway, route table, security group.</summary>
    Network = 1 << 30,

    /// <summary>
    /// Keeps its addresses for good, so that others may list them: a reason of its own to stand before a load
    /// balancer.
    /// </summary>
    FixedAddress = 1L << 31,

    /// <summary>A web ACL can be attached to it.</summary>
    TakesWebAcl = 1L << 32,

    /// <summary>Runs its work without instances of the author's own.</summary>
    Serverless = 1L << 33,

    /// <summary>Is opened with an administrator's password, which somebody has to keep.</summary>
    UsesPassword = 1L << 34,

    /// <summary>A way into a network beside the internet: a VPN, a line of one's own, a peering.</summary>
    PrivateWay = 1L << 35,

    /// <summary>A network of others that is reached by a private way: an office, a data centre.</summary>
    PrivateNetwork = 1L << 36,

    /// <summary>Resolves names to others.</summary>
    ResolvesNames = 1L << 37,

    /// <summary>Runs steps that others do, in an order.</summary>
    RunsSteps = 1L << 38,

    /// <summary>AWS keeps it in another region as it is in its own, where both are drawn.</summary>
    CopiedFar = 1L << 39,

    /// <summary>AWS keeps one copy of it, in its own region or another, which can only be read.</summary>
    CopiedOnce = 1L << 40,

    /// <summary>Takes from one thing and gives to another, and knows what it could not give.</summary>
    HandsOn = 1L << 41,

    /// <summary>Is encrypted as it was made: another key, or one at last, replaces it.</summary>
    KeyedOnce = 1L << 42,
}
