using System.Text;

namespace ArchCompiler.Cli.Streams;

/// <summary>Writes to a terminal on which a <see cref="ProgressLine"/> may stand, which gets out of the way.</summary>
internal sealed class BesideWriter(TextWriter inner, ProgressLine line) : TextWriter(inner.FormatProvider)
{
    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        using var held = line.Hold();
        inner.Write(value);
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        using var held = line.Hold();
        inner.Write(buffer);
    }

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + "\n");

    /// <inheritdoc/>
    public override void WriteLine() => Write("\n");

    /// <inheritdoc/>
    public override void Flush()
    {
        using var held = line.Hold();
        inner.Flush();
    }
}
