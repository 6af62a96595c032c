using System.Text;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Cli.Streams;

/// <summary>
/// Writes text for a terminal to show and not to obey (<see cref="VisibleText"/>). Lines and tabs stay what they are.
/// </summary>
internal sealed class TerminalWriter(TextWriter inner) : TextWriter(inner.FormatProvider)
{
    private bool hasReturn;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (hasReturn)
        {
            // A return alone would write over the line; before a line's end it does nothing.
            hasReturn = false;
            inner.Write(value == '\n' ? "\r" : VisibleText.Show('\r'));
        }

        if (value == '\r')
        {
            hasReturn = true;
        }
        else if (value is '\n' or '\t' || !VisibleText.IsUnsafe(value))
        {
            inner.Write(value);
        }
        else
        {
            inner.Write(VisibleText.Show(value));
        }
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        foreach (var value in buffer)
        {
            Write(value);
        }
    }

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        Write(value);
        Write('\n');
    }

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();
}
