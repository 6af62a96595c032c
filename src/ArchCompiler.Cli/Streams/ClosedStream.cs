namespace ArchCompiler.Cli.Streams;

/// <summary>Standard input that the caller closed: reading it is an error and no end.</summary>
internal sealed class ClosedStream : MemoryStream
{
    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new IOException("it is closed");

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => throw new IOException("it is closed");
}
