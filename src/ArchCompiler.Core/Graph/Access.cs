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

    /// <summary>Reads and writes.</summary>
    ReadWrite = Read | Write,
}
