namespace ArchCompiler.Core.Graph;

/// <summary>
/// What an edge means. Only <see cref="Requests"/>, <see cref="Accesses"/>, <see cref="Invokes"/>,
/// <see cref="Publishes"/>, <see cref="Subscribes"/>, <see cref="Mounts"/>, <see cref="Signs"/> and
/// <see cref="Rotates"/> open network paths or grant actions; the rest attach or configure.
/// </summary>
public enum RelationKind
{
    /// <summary>Sends requests to it.</summary>
    Requests,

    /// <summary>Reads or writes its data; <see cref="Relation.Access"/> says which.</summary>
    Accesses,

    /// <summary>Runs it.</summary>
    Invokes,

    /// <summary>Puts messages or events into it.</summary>
    Publishes,

    /// <summary>
    /// Is given messages or events by it: from the source of the messages to the one that takes them.
    /// </summary>
    Subscribes,

    /// <summary>Mounts its file system.</summary>
    Mounts,

    /// <summary>Is hung on the other: a volume on an instance, a web ACL on a distribution.</summary>
    Attaches,

    /// <summary>Resolves names to it.</summary>
    Resolves,

    /// <summary>Watches its metrics.</summary>
    Monitors,

    /// <summary>Sends its logs to, or has them collected by, the other: from the producer to the collector.</summary>
    Logs,

    /// <summary>Traces its requests.</summary>
    Traces,

    /// <summary>Tells the other about alarms.</summary>
    Notifies,

    /// <summary>Gives it permission to act.</summary>
    Authorizes,

    /// <summary>Encrypts its data with a key.</summary>
    Encrypts,

    /// <summary>Takes backups of it: from the store to the vault.</summary>
    BacksUp,

    /// <summary>Copies its data to the other.</summary>
    Replicates,

    /// <summary>Places and keeps its workload running (a container cluster over instances).</summary>
    Orchestrates,

    /// <summary>Ships code or images to it.</summary>
    Deploys,

    /// <summary>
    /// Works on it from outside: opens a session, provisions it, administers it. No client of it, so nothing is opened.
    /// </summary>
    Manages,

    /// <summary>Is the step of a workflow before it.</summary>
    Precedes,

    /// <summary>Holds it.</summary>
    Contains,

    /// <summary>Uses or is used from outside the architecture.</summary>
    External,

    /// <summary>Signs with its key.</summary>
    Signs,

    /// <summary>Replaces the secret that it keeps.</summary>
    Rotates,

    /// <summary>A line of the drawing that means nothing to a deployment.</summary>
    DrawingOnly,
}
