using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Yaml;

/// <summary>
/// Writes stated values as YAML on one line, so that <see cref="YamlReader"/> gives them back and other readers of YAML
/// see no other types: what could be taken for a number, a date or a truth value is quoted unless it was stated plain.
/// </summary>
public static class YamlText
{
    /// <summary>Words that some version of YAML takes for something else than a text.</summary>
    private static readonly FrozenSet<string> Reserved = new[]
    {
        "true", "false", "yes", "no", "on", "off", "y", "n", "null",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A value.</summary>
    public static string Write(DrawnValue value) => value switch
    {
        DrawnValue.Scalar { IsQuoted: false } scalar when IsPlain(scalar.Text) => scalar.Text,
        DrawnValue.Scalar scalar => Write(scalar.Text),
        DrawnValue.Sequence sequence => $"[{string.Join(", ", sequence.Items.Select(Write))}]",
        DrawnValue.Mapping { Entries.IsEmpty: true } => "{}",
        DrawnValue.Mapping mapping =>
            $"{{ {string.Join(", ", mapping.Entries.Select(e => $"{Write(e.Key.Text)}: {Write(e.Value)}"))} }}",
        _ => throw new UnreachableException(),
    };

    /// <summary>A text, quoted where it would not be read as one.</summary>
    public static string Write(string text) => IsWords(text) && !Reserved.Contains(text) ? text : Quote(text);

    /// <summary>
    /// Whether a text can stand without quotes in a list or mapping on one line and is read back as it is.
    /// </summary>
    private static bool IsPlain(string text) =>
        text.Length > 0
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '/' or '-' or '+')
        && char.IsAsciiLetterOrDigit(text[0])
        && !string.Equals(text, "null", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Words of letters with single blanks between them: no version of YAML sees anything else in them.
    /// </summary>
    private static bool IsWords(string text) =>
        text.Length > 0
        && char.IsAsciiLetter(text[0])
        && text[^1] != ' '
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '/' or '-' or ' ');

    private static string Quote(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator =>
                    $"\\u{(int)c:X4}",
                _ => c,
            });
        }

        return quoted.Append('"').ToString();
    }
}
