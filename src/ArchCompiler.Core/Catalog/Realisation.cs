using System.Collections.Immutable;

namespace ArchCompiler.Core.Catalog;

/// <summary>
/// What lowering needs to know of a kind. All texts may hold <c>{output}</c>, which stands for that output of the
/// construct the service became.
/// </summary>
/// <param name="Construct">Construct kind it is lowered to, which is the name of its template.</param>
public sealed record Realisation(string Construct)
{
    /// <summary>Which part of a network it is.</summary>
    public NetworkPart Part { get; init; }

    /// <summary>Words in a label for what its construct does not make: "oracle", "private hosted zone".</summary>
    public ImmutableArray<string> Without { get; init; } = [];

    /// <summary>Tier of subnets its interfaces live in.</summary>
    public SubnetTier Tier { get; init; }

    /// <summary>
    /// Service principal that assumes its role: <c>lambda.amazonaws.com</c>; null where it needs none.
    /// </summary>
    public string? Principal { get; init; }

    /// <summary>Where it listens in a VPC.</summary>
    public ImmutableArray<PortDeclaration> Ports { get; init; } = [];

    /// <summary>What others are allowed to do to it, by the sort of relation.</summary>
    public ImmutableArray<AccessSet> Access { get; init; } = [];

    /// <summary>
    /// What the service's own role always needs, whatever is drawn: to deliver its logs, to send its traces.
    /// </summary>
    public ImmutableArray<AccessStatement> OwnAccess { get; init; } = [];

    /// <summary>What its own role needs beside that where it has interfaces in a network.</summary>
    public ImmutableArray<AccessStatement> NetworkAccess { get; init; } = [];

    /// <summary>What its own role needs where somebody works on it without an open port.</summary>
    public ImmutableArray<AccessStatement> SessionAccess { get; init; } = [];

    /// <summary>
    /// Environment variables that a caller who runs code is given: suffix → value. The name is the node's id, an
    /// underscore and the suffix.
    /// </summary>
    public ImmutableArray<KeyValuePair<string, string>> ClientEnvironment { get; init; } = [];

    /// <summary>
    /// What takes the place of <see cref="ClientEnvironment"/> by the most that a caller is let do.
    /// </summary>
    public ImmutableArray<AccessEnvironment> EnvironmentByAccess { get; init; } = [];

    /// <summary>
    /// What takes the place of <see cref="ClientEnvironment"/> for a caller whose edges all lead to drawn readers.
    /// </summary>
    public ImmutableArray<KeyValuePair<string, string>> ReaderEnvironment { get; init; } = [];

    /// <summary>
    /// Users that it keeps itself, by the most that a caller is let do; <c>{user}</c> in its texts is the caller's.
    /// </summary>
    public ImmutableArray<AccessUser> Users { get; init; } = [];

    /// <summary>Alarms worth having on it.</summary>
    public ImmutableArray<MetricDeclaration> Metrics { get; init; } = [];

    /// <summary>
    /// The service prefix under which AWS calls KMS on its behalf (<c>dynamodb</c> in <c>kms:ViaService</c>); null
    /// where callers need no key permission.
    /// </summary>
    public string? KeyService { get; init; }

    /// <summary>
    /// What who writes asks of the key: a data key, and to read what was written before, where nothing is said.
    /// </summary>
    public ImmutableArray<string> KeyWrite { get; init; } = [];

    /// <summary>Service principals that use the key that encrypts it by themselves.</summary>
    public ImmutableArray<string> KeyPrincipals { get; init; } = [];

    /// <summary>
    /// The service prefixes under which AWS uses the key that encrypts it, which the key's policy must let them
    /// (<c>kms:ViaService</c>).
    /// </summary>
    public ImmutableArray<string> KeyUsers { get; init; } = [];

    /// <summary>Whether a key that is drawn encrypts it too, where no arrow of its own says so.</summary>
    public bool IsUnderDrawnKey { get; init; }

    /// <summary>Value by which a backup plan selects it, null where AWS Backup cannot.</summary>
    public string? BackupResource { get; init; }

    /// <summary>
    /// What AWS Backup calls it, where a region must opt in before its backups run though it is selected by name; null
    /// for what needs no opting in (AWS Backup developer guide, "Assign resources with AWS CLI").
    /// </summary>
    public string? BackupOptIn { get; init; }

    /// <summary>Gateway endpoint that keeps its traffic inside the VPC (<c>s3</c>, <c>dynamodb</c>).</summary>
    public string? GatewayEndpoint { get; init; }

    /// <summary>
    /// Gateway endpoint by which what runs it fetches what AWS itself keeps in buckets of the region: packages, layers
    /// of images; null for what fetches nothing.
    /// </summary>
    public string? FetchesBy { get; init; }

    /// <summary>Whether anything about a caller depends on the most that it is let do.</summary>
    public bool AsksForMost => Users.Length + EnvironmentByAccess.Length > 0;

    /// <summary>The user that callers with an access are, null where the kind keeps none for it.</summary>
    public string? FindUser(AccessName name) => Users.FirstOrDefault(u => u.Access == name)?.Name;

    /// <summary>The access set of a name, null where the kind has none.</summary>
    public AccessSet? FindAccess(AccessName name) => Access.FirstOrDefault(a => a.Name == name);
}
