using System.Collections.Frozen;

namespace ArchCompiler.Core.Text;

/// <summary>
/// Which byte a character was in the code pages that Windows and old web pages take Western and Turkish text for:
/// windows-1252, windows-1254 and ISO 8859-1. Where they give a byte different characters, each means it.
/// </summary>
internal static class CodePageBytes
{
    // Bytes 80 to 9F in both pages, 8E and 9E in windows-1252 alone; those without a character stay control characters.
    private const string Upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private static readonly FrozenDictionary<char, byte> Bytes = Upper.Index()
        .Select(one => KeyValuePair.Create(one.Item, (byte)(0x80 + one.Index)))
        .Concat(
        [
            new('Ğ', 0xD0), new('İ', 0xDD), new('Ş', 0xDE), new('ğ', 0xF0), new('ı', 0xFD), new('ş', 0xFE),
        ])
        .ToFrozenDictionary();

    /// <summary>The byte, null for a character of none of them and for ASCII.</summary>
    public static byte? Of(char sign) => Bytes.TryGetValue(sign, out var value) ? value
        : sign is >= '\u0080' and <= '\u00FF' ? (byte)sign
        : null;
}
