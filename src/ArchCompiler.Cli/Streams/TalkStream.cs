namespace ArchCompiler.Cli.Streams;

/// <summary>
/// Standard error: where it cannot be written to there is nobody to tell, and the exit code says what there is to say.
/// </summary>
/// <param name="inner">The stream, null where it is closed.</param>
internal sealed class TalkStream(Stream? inner) : OutgoingStream
{
    private Stream? open = inner;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            open?.Write(buffer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            open = null;
        }
    }
}
