using System.Collections.Immutable;

namespace ArchCompiler.Emitters;

/// <summary>
/// The attachments that templates may walk without asking whether there are any; names as templates write them.
/// </summary>
internal static class AttachmentKinds
{
    public static ImmutableArray<string> All { get; } =
    [
        "action", "alias", "call", "capacity", "event", "event_source", "host_volume", "image", "key",
        "load_balancer", "log_source", "mount", "notification", "on_failure", "on_success", "origin", "permission",
        "protected", "publisher", "reader", "redrive", "replica", "replication", "rotation", "route", "rule",
        "selection", "stream_failure", "subscriber", "target", "task", "traced", "volume", "web_acl",
    ];
}
