namespace ArchCompiler.Mermaid.Parsing;

/// <summary>
/// What JavaScript's regular expressions call blank, a word character or a line, since Mermaid's language is defined by
/// them.
/// </summary>
internal static class JsText
{
    private const string BlankCharacters =
        " \t\n\r\v\f\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A"
        + "\u2028\u2029\u202F\u205F\u3000\uFEFF";

    /// <summary>Matches <c>\s</c>.</summary>
    public static bool IsBlank(char c) =>
        c <= ' ' ? c is ' ' or (>= '\t' and <= '\r') : c >= '\u00A0' && BlankCharacters.Contains(c);

    /// <summary>Matches <c>\w</c>.</summary>
    public static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>Whether <c>\b</c> holds after a word character, before the given offset.</summary>
    public static bool IsWordEnd(string text, int offset) => offset >= text.Length || !IsWord(text[offset]);

    /// <summary>Whether <c>.</c> does not match.</summary>
    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    /// <summary>The first offset at or after <paramref name="start"/> that holds no blank.</summary>
    public static int SkipBlanks(string text, int start)
    {
        while (start < text.Length && IsBlank(text[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>What <c>String.trim</c> leaves.</summary>
    public static string Trim(string text) => text.Trim(BlankCharacters.ToCharArray());

    /// <summary>Whether a word stands at an offset, letter for letter.</summary>
    public static bool StandsAt(string text, int offset, string word) =>
        string.CompareOrdinal(text, offset, word, 0, word.Length) == 0;
}
