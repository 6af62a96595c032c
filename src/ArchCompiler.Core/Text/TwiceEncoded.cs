using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ArchCompiler.Core.Text;

/// <summary>
/// Text that was saved as UTF-8, read in a code page of one byte a character, and saved again: <c>ğŸ‘¥</c> is 👥 so.
/// Told by what it decodes to: a place is taken for such only where its characters are the bytes of another one that
/// nobody would doubt, so that a word that is right is never touched.
/// </summary>
public static class TwiceEncoded
{
    private const char Variation = '\uFE0F';

    /// <summary>The places in a part of a text, in order, each with what stood there once.</summary>
    public static ImmutableArray<Name> Find(string text, SourceSpan part)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = Sequences(text, part);
        if (found.Count == 0)
        {
            return [];
        }

        // Letters of two bytes alone may be right as they stand. They are not where nothing else is there that is no
        // ASCII, or where something is in the text that cannot be right.
        var isWhole = found.Sum(sequence => sequence.Length) == CountForeign(text, part);
        var isSure = found.Any(IsCertain);
        var isLatin = (isSure && isWhole) || found.Any(sequence => sequence.Rune.Value is >= 0xDF and <= 0xFF);
        return
        [
            .. found.Index()
                .Where(one => IsCertain(one.Item)
                    || ((isSure || isWhole) && IsLikely(text, found, one.Index, isSure && isWhole, isLatin)))
                .Select(one => new Name(one.Item.Meant, new(one.Item.Start, one.Item.Length))),
        ];
    }

    private static List<Sequence> Sequences(string text, SourceSpan part)
    {
        List<Sequence> found = [];
        for (var at = part.Start; at < part.End; at++)
        {
            if (text[at] >= '\u0080' && SequenceAt(text, at, part.End, found) is { } sequence)
            {
                found.Add(sequence);
                at += sequence.Length - 1;
            }
        }

        return found;
    }

    private static Sequence? SequenceAt(string text, int at, int end, List<Sequence> before)
    {
        var lead = CodePageBytes.Of(text[at]);
        var length = lead switch
        {
            >= 0xC2 and <= 0xDF => 2,
            >= 0xE0 and <= 0xEF => 3,
            >= 0xF0 and <= 0xF4 => 4,
            _ => 0,
        };
        Span<byte> bytes = stackalloc byte[4];
        var count = 0;
        while (count < length && at + count < end && CodePageBytes.Of(text[at + count]) is { } value
            && (count == 0 || value <= 0xBF))
        {
            bytes[count++] = value;
        }

        if (length > 0 && count == length
            && Rune.DecodeFromUtf8(bytes[..length], out var rune, out _) is OperationStatus.Done)
        {
            return new(at, length, rune.ToString(), rune);
        }

        // The last byte of the sign that makes an emoji colourful (EF B8 8F) has no character in some code pages, and
        // is gone where it was left out.
        var isAfterSign = before is [.., { Rune.Value: >= 0x2000 } last] && last.Start + last.Length == at;
        return isAfterSign && count == 2 && bytes[0] == 0xEF && bytes[1] == 0xB8
            ? new(at, 2, Variation.ToString(), new(Variation))
            : null;
    }

    /// <summary>Whether nothing that is right reads like that: a sign or an emoji.</summary>
    private static bool IsCertain(Sequence sequence) => sequence.Rune.Value switch
    {
        Variation => true,
        >= 0x1F000 and <= 0x1FAFF => Rune.GetUnicodeCategory(sequence.Rune) is not UnicodeCategory.OtherNotAssigned,
        >= 0x2010 and <= 0x27BF or >= 0x2900 and <= 0x2BFF => Rune.GetUnicodeCategory(sequence.Rune) is not (
            UnicodeCategory.OtherNotAssigned or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator),
        _ => false,
    };

    private static bool IsLikely(string text, List<Sequence> all, int index, bool isCertain, bool isLatin)
    {
        var one = all[index];
        return one.Rune.Value switch
        {
            >= 0xA0 and <= 0xBF => isCertain || !IsAfterLetter(text, one.Start),
            >= 0xDF and <= 0xFF => isCertain || !IsAfterCapitals(text, one.Start),
            >= 0xC0 and <= 0xDE => isCertain || !IsAfterLetter(text, one.Start),
            >= 0x100 and <= 0x17F => isLatin,
            >= 0x370 and <= 0x6FF => IsBesideAnother(all, index),
            >= 0x3000 and <= 0x9FFF or >= 0xAC00 and <= 0xD7A3 or >= 0xFF00 and <= 0xFFEF =>
                IsBesideAnother(all, index),
            _ => false,
        };
    }

    private static bool IsBesideAnother(List<Sequence> all, int index)
    {
        var one = all[index];
        return (index > 0 && all[index - 1] is var before && before.End == one.Start && IsAlike(before, one))
            || (index + 1 < all.Count && all[index + 1] is var next && one.End == next.Start && IsAlike(next, one));
    }

    private static bool IsAlike(Sequence one, Sequence other) =>
        one.Length == other.Length && Math.Abs(one.Rune.Value - other.Rune.Value) < (one.Length == 2 ? 0x100 : 0x7000);

    private static bool IsAfterLetter(string text, int at) => at > 0 && char.IsLetter(text[at - 1]);

    private static bool IsAfterCapitals(string text, int at) =>
        at > 1 && char.IsUpper(text[at - 1]) && char.IsUpper(text[at - 2]);

    private static int CountForeign(string text, SourceSpan part)
    {
        var count = 0;
        foreach (var sign in text.AsSpan(part.Start, part.Length))
        {
            count += sign >= '\u0080' ? 1 : 0;
        }

        return count;
    }

    private sealed record Sequence(int Start, int Length, string Meant, Rune Rune)
    {
        public int End => Start + Length;
    }
}
