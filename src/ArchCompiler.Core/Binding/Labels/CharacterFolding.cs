namespace ArchCompiler.Core.Binding.Labels;

/// <summary>Makes characters comparable that people mix up: case, accents of Latin letters, full-width forms.</summary>
internal static class CharacterFolding
{
    private const char FirstAccented = '\u00C0';

    /// <summary>The plain lower-case letter for each of U+00C0–U+017F.</summary>
    private const string Accented =
        "aaaaaaaceeeeiiiidnooooo×ouuuuytsaaaaaaaceeeeiiiidnooooo÷ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg" +
        "gggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>The comparable form of a character; combining accents fold to nothing, which is <c>\0</c>.</summary>
    public static char Fold(char c) => c switch
    {
        <= '\u007F' => char.ToLowerInvariant(c),
        >= FirstAccented and < '\u0180' => Accented[c - FirstAccented],
        >= '\u0300' and <= '\u036F' => '\0',
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>Whether a character is a word by itself, since its script puts no spaces between words.</summary>
    public static bool IsWordAlone(char c) =>
        c is >= '\u2E80' and <= '\u9FFF'
            or >= '\uAC00' and <= '\uD7AF'
            or >= '\uF900' and <= '\uFAFF'
            or >= '\uFF66' and <= '\uFF9F'
        && c is not ('\u3000' or '\u3001' or '\u3002' or '\u30FB');
}
