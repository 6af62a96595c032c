using ArchCompiler.Core.Diagnostics;

namespace ArchCompiler.Yaml;

/// <summary>
/// Turns the parser's complaint into ours: what is commonly meant is said plainly, and the rest in one sentence at its
/// place.
/// </summary>
internal static class YamlFailureText
{
    /// <summary>The diagnostic for what stopped the parser.</summary>
    public static Diagnostic Explain(YamlFailure failure, string text, SpanMap spans)
    {
        var offset = Math.Clamp(failure.Offset, 0, text.Length);
        if (Says(failure, "tab") && FindIndentingTab(text, offset) is { } tab)
        {
            return YamlDiagnostics.Tab(spans.Map(tab, tab + 1));
        }

        var end = offset < text.Length && text[offset] is not ('\n' or '\r') ? offset + 1 : offset;
        return YamlDiagnostics.Malformed(spans.Map(offset, end), Reason(failure, text, offset));
    }

    /// <summary>The first tab in an indentation, from the line of an offset on.</summary>
    private static int? FindIndentingTab(string text, int offset)
    {
        var start = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        while (start < text.Length)
        {
            var i = start;
            while (i < text.Length && text[i] == ' ')
            {
                i++;
            }

            if (i < text.Length && text[i] == '\t')
            {
                return i;
            }

            var lineEnd = text.IndexOf('\n', i);
            start = lineEnd < 0 ? text.Length : lineEnd + 1;
        }

        return null;
    }

    private static string Reason(YamlFailure failure, string text, int offset) =>
        Says(failure, "unexpected end of stream") ? "the quote that opens here is not closed"
        : Says(failure, "cannot start any token") && offset < text.Length
            ? $"a plain text cannot start with '{text[offset]}'"
        : Says(failure, "invalid mapping") ? "a ':' here would start a mapping inside a plain text"
        : Says(failure, "unknown escape")
            ? "a backslash in double quotes stands before a character that it cannot escape"
        : Plain(failure.Message);

    private static bool Says(YamlFailure failure, string words) =>
        failure.Message.Contains(words, StringComparison.Ordinal);

    private static string Plain(string message)
    {
        var plain = message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
        return plain.Length == 0 ? "it cannot be understood" : char.ToLowerInvariant(plain[0]) + plain[1..];
    }
}
