namespace ArchCompiler.Core.Catalog;

/// <summary>What a relation lets its caller do; names the access sets of a kind.</summary>
public enum AccessName
{
    /// <summary>Needed by any use: connect, describe.</summary>
    Connect,

    /// <summary>Read what is kept.</summary>
    Read,

    /// <summary>Add to what is kept, or change it.</summary>
    Write,

    /// <summary>Remove what is kept.</summary>
    Delete,

    /// <summary>Change the thing itself: start, stop, scale it.</summary>
    Manage,

    /// <summary>Run it.</summary>
    Invoke,

    /// <summary>Put a message in.</summary>
    Publish,

    /// <summary>Take messages out.</summary>
    Consume,

    /// <summary>Mount it.</summary>
    Mount,

    /// <summary>Copy from it, to a replica.</summary>
    ReplicateFrom,

    /// <summary>Copy to it, as the replica.</summary>
    ReplicateTo,

    /// <summary>Save it, as the backup service.</summary>
    BackUp,

    /// <summary>Keep what another could not do.</summary>
    KeepFailures,

    /// <summary>Put the next version of what it runs in place, as a pipeline.</summary>
    Deploy,

    /// <summary>Take messages out, as what AWS itself has hand them on.</summary>
    Feed,

    /// <summary>Send it traces.</summary>
    Trace,

    /// <summary>Be one of the hosts on which it runs what it is given.</summary>
    Host,
}
