using System.Text;

namespace ArchCompiler.Templates.Rendering;

/// <summary>
/// The output so far, with the limit on all of it, and a note of whether values of the plan were written into a
/// capture.
/// </summary>
internal sealed class TextOutput(int limit)
{
    private StringBuilder current = new();
    private int written;
    private bool hasValues;

    /// <summary>Adds text; false where that passes the limit.</summary>
    public bool TryWrite(string text)
    {
        written += text.Length;
        current.Append(text);
        return written <= limit && written >= 0;
    }

    /// <summary>Notes that a value of the plan was written.</summary>
    public void MarkValue() => hasValues = true;

    /// <summary>What <paramref name="body"/> writes, kept apart from the output.</summary>
    public ScriptValue Capture(Action body)
    {
        var (outer, outerHasValues) = (current, hasValues);
        (current, hasValues) = (new(), false);
        try
        {
            body();
            var text = current.ToString();
            return hasValues ? new ScriptValue.Written(text) : ScriptValue.Of(text);
        }
        finally
        {
            (current, hasValues) = (outer, outerHasValues);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => current.ToString();
}
