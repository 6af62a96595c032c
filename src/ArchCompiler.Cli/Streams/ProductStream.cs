namespace ArchCompiler.Cli.Streams;

/// <summary>
/// Standard output: where it cannot be written to, the command has failed at what it was asked for. That is said once.
/// </summary>
/// <param name="inner">The stream, null where it is closed.</param>
internal sealed class ProductStream(Stream? inner) : OutgoingStream
{
    private bool isBroken;

    /// <inheritdoc/>
    /// <exception cref="UsageException">It cannot be written to.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (isBroken)
        {
            return;
        }

        try
        {
            (inner ?? throw new IOException("it is closed")).Write(buffer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            isBroken = true;
            throw new UsageException($"standard output cannot be written to: {exception.Message}");
        }
    }
}
