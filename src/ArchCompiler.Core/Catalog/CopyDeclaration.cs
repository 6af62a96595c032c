using System.Collections.Immutable;

namespace ArchCompiler.Core.Catalog;

/// <summary>What the drawn copies of a service are made of.</summary>
/// <param name="Standby">A copy that takes over and answers nobody until then.</param>
/// <param name="Reader">A copy that answers those who read.</param>
/// <param name="Sets">The flag among its properties that a drawn member sets; null where there is none.</param>
public sealed record CopyDeclaration(CopyForm Standby, CopyForm Reader, string? Sets);

/// <summary>What a drawn copy of a service is.</summary>
public enum CopyForm
{
    /// <summary>A service of its own: the words say nothing here.</summary>
    Separate,

    /// <summary>A member of the same service: a standby, a reader of a cluster.</summary>
    Member,

    /// <summary>The same service where it is drawn in another zone; elsewhere one of its own.</summary>
    Zone,

    /// <summary>A resource of its own that follows the other.</summary>
    Follower,
}

/// <summary>Words on a shape that tell how it stands to another of its kind.</summary>
/// <param name="Words">Lower-case forms, several languages together.</param>
/// <param name="Role">How it stands to the other.</param>
public sealed record CopyWord(ImmutableArray<string> Words, CopyRole Role);

/// <summary>How one of two of a kind stands to the other.</summary>
public enum CopyRole
{
    /// <summary>What is copied: "primary", "writer".</summary>
    Source,

    /// <summary>What takes over: "standby".</summary>
    Standby,

    /// <summary>What answers those who read: "read replica".</summary>
    Reader,

    /// <summary>As a reader, where no arrow says that it is kept in step: "replica".</summary>
    Replica,

    /// <summary>A standby, where nobody reads from it and no arrow says that it lags: "secondary", "slave".</summary>
    Either,

    /// <summary>On an arrow between the two: the copy is kept in step, "synchronous".</summary>
    InStep,

    /// <summary>On an arrow between the two: the copy lags behind, "asynchronous".</summary>
    Behind,

    /// <summary>What an update is tried on beside what is in use, and is there no longer than that: "green".</summary>
    Trial,

    /// <summary>Nothing more beside those words: "instance", "node".</summary>
    Part,
}
