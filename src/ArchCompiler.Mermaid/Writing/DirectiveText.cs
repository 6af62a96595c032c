using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Mermaid.Writing;

/// <summary>Writes what is stated of elements as lines that Mermaid passes over.</summary>
internal static class DirectiveText
{
    private const string Mark = "%% archc:";

    /// <summary>Whether a value can stand in such a line: others stand in the front matter.</summary>
    public static bool CanHold(DrawnEntry entry) => IsWord(entry.Key.Text) && entry.Value switch
    {
        DrawnValue.Scalar scalar => IsLine(scalar.Text),
        DrawnValue.Sequence sequence => sequence.Items.All(item => item is DrawnValue.Scalar s && IsLine(s.Text)),
        _ => false,
    };

    /// <summary>The line that states some properties.</summary>
    public static string State(string id, IEnumerable<DrawnEntry> entries) =>
        $"{Mark} {id} {string.Join(' ', entries.Select(entry => $"{entry.Key.Text}={Write(entry.Value)}"))}";

    /// <summary>The line of a waiver.</summary>
    public static string Waive(Waiver waiver, IEnumerable<string> subjects) => string.Join(
        ' ',
        (string[])
        [
            Mark,
            "waive",
            waiver.Rule.Text,
            .. subjects,
            .. waiver.Until is { } until
                ? [FormattableString.Invariant($"until={until:yyyy-MM-dd}")]
                : Array.Empty<string>(),
            .. waiver.Owner is { } owner ? [$"owner={Quote(owner)}"] : Array.Empty<string>(),
            $"reason={Quote(waiver.Reason)}",
        ]);

    private static string Write(DrawnValue value) => value switch
    {
        DrawnValue.Sequence sequence => $"[{string.Join(", ", sequence.Items.Select(Write))}]",
        DrawnValue.Scalar { Text: var text } => IsWord(text) ? text : Quote(text),
        _ => "",
    };

    private static bool IsWord(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '/' or '-' or ':' or '*');

    /// <summary>
    /// Mermaid takes <c>%%{</c> for a block of its own wherever it stands and rewrites quotes in what looks like a tag.
    /// </summary>
    private static bool IsLine(string text) =>
        !text.Any(c => char.IsControl(c) || c is '<' or '>' or '\u2028' or '\u2029')
        && !text.Contains("%%", StringComparison.Ordinal);

    private static string Quote(string text) =>
        $"\"{string.Join(' ', text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Split('\n', '\r'))}\"";
}
