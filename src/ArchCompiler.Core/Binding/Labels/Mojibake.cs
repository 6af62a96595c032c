using System.Text;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>
/// Undoes UTF-8 that was once read as Windows-1252 or Windows-1254: letters are restored, symbols and damaged sequences
/// go. A sequence may have lost bytes that the code page cannot represent, so it is enough that it begins like a
/// symbol.
/// </summary>
internal static class Mojibake
{
    /// <summary>The text with such sequences undone; the same text where there are none.</summary>
    public static string Mend(string text)
    {
        StringBuilder? mended = null;
        for (var i = 0; i < text.Length;)
        {
            var length = Measure(text, i, out var letter);
            if (length > 0)
            {
                mended ??= new StringBuilder().Append(text, 0, i);
                mended.Append(letter);
                i += length;
            }
            else
            {
                mended?.Append(text[i]);
                i++;
            }
        }

        return mended?.ToString() ?? text;
    }

    /// <summary>Characters that make one mis-read sequence here, 0 for none, with the letter it stood for.</summary>
    private static int Measure(string text, int start, out string letter)
    {
        letter = "";
        var lead = ToByte(text[start]);
        if (lead is < 0xC2 or > 0xF4)
        {
            return 0;
        }

        var expected = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        Span<byte> bytes = [(byte)lead, 0, 0, 0];
        var length = 1;
        while (length < expected && start + length < text.Length && IsContinuation(lead, ToByte(text[start + length])))
        {
            bytes[length] = (byte)ToByte(text[start + length]);
            length++;
        }

        if (length == expected
            && Rune.DecodeFromUtf8(bytes[..length], out var rune, out _) is System.Buffers.OperationStatus.Done)
        {
            letter = Rune.IsLetter(rune) ? rune.ToString() : "";
            return length;
        }

        return length > 1 && lead is 0xE2 or 0xEF or 0xF0 && length > 1 ? length : 0;
    }

    /// <summary>
    /// A no-break space after an accented letter is French, not a damaged byte, unless the lead byte begins symbols.
    /// </summary>
    private static bool IsContinuation(int lead, int value) =>
        value is >= 0x80 and <= 0xBF && (value != 0xA0 || lead is 0xC2 or 0xC3 or 0xE2 or 0xEF or 0xF0);

    private static int ToByte(char c) => CodePageBytes.Of(c) ?? -1;
}
