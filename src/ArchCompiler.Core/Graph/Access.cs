namespace ArchCompiler.Core.Graph;

/// <summary>Which way data goes in an <see cref="RelationKind.Accesses"/> relation.</summary>
[Flags]
public enum Access
{
    /// <summary>Says nothing of data.</summary>
    None = 0,

    /// <summary>Reads.</summary>
    Read = 1,

    /// <summary>Writes.</summary>
    Write = 2,

    /// <summary>Reads and writes. To write is to add and to change, not to remove.</summary>
    ReadWrite = Read | Write,

    /// <summary>Removes.</summary>
    Delete = 4,

    /// <summary>Reads, writes and removes.</summary>
    ReadWriteDelete = Read | Write | Delete,

    /// <summary>Changes the thing itself rather than what it keeps: starts, stops, scales it.</summary>
    Manage = 8,
}
