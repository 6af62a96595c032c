using System.Collections.Immutable;
using System.Text;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>What stands between a word and the one before it.</summary>
internal enum Gap
{
    /// <summary>Nothing: a change between letters and digits, or between small and capital letters.</summary>
    None,

    /// <summary>Space or punctuation.</summary>
    Space,

    /// <summary>A slash.</summary>
    Slash,

    /// <summary>A plus, an ampersand or a comma.</summary>
    Join,
}

/// <summary>One word of a line.</summary>
/// <param name="Start">Its first character in <see cref="WordLine.Text"/>.</param>
/// <param name="End">Just past its last.</param>
/// <param name="Gap">What stands before it.</param>
internal readonly record struct Word(int Start, int End, Gap Gap);

/// <summary>
/// A line as words. The folded words stand without anything between them, so that "Route 53", "route-53" and "Route53"
/// are the same text with the same word boundaries. A dot inside joins: "data.gov.sg" is one word and no security
/// group.
/// </summary>
/// <param name="Text">All words in one, folded.</param>
/// <param name="Words">Where each stands.</param>
internal sealed record WordLine(string Text, ImmutableArray<Word> Words)
{
    private const int LongestKept = 200;

    private static readonly Memo<string, WordLine> Known = new(ParseNow, StringComparer.Ordinal);

    /// <summary>The words of a line.</summary>
    public static WordLine Parse(string line) => line.Length > LongestKept ? ParseNow(line) : Known.Of(line);

    private static WordLine ParseNow(string line)
    {
        StringBuilder text = new(line.Length);
        var words = ImmutableArray.CreateBuilder<Word>();
        var start = 0;
        var gap = Gap.Space;
        for (var i = 0; i < line.Length; i++)
        {
            if (IsPart(line[i]))
            {
                if (i > 0 && IsBoundary(line, i))
                {
                    Close();
                }

                Append(CharacterFolding.Fold(line[i]));
            }
            else if (IsInnerDot(line, i))
            {
                if (!char.IsLetter(line[i - 1]) || !char.IsLetter(line[i + 1]))
                {
                    Close();
                }
            }
            else
            {
                Close();
                gap = Unite(gap, GapOf(line[i]), i > 0 && char.IsWhiteSpace(line[i - 1]));
            }
        }

        Close();
        return new(text.ToString(), words.ToImmutable());

        void Append(char folded)
        {
            if (folded != '\0')
            {
                text.Append(folded);
            }
        }

        void Close()
        {
            if (text.Length > start)
            {
                words.Add(new(start, text.Length, gap));
                start = text.Length;
                gap = Gap.None;
            }
        }
    }

    /// <summary>The folded text from one word to another, ends included.</summary>
    public ReadOnlySpan<char> Slice(int first, int last) =>
        Text.AsSpan(Words[first].Start, Words[last].End - Words[first].Start);

    /// <summary>The line of some of its words, in order.</summary>
    public WordLine Only(ImmutableArray<int> kept) =>
        kept.Length == Words.Length ? this : this with { Words = [.. kept.Select(i => Words[i])] };

    /// <summary>Whether a word is a number.</summary>
    public bool IsNumber(int index) => !Slice(index, index).ContainsAnyExceptInRange('0', '9');

    /// <summary>
    /// Whether a word is a number, a letter, or grown together with a number: "t3.micro", "16GB", "x2".
    /// </summary>
    public bool IsCode(int index) =>
        IsNumber(index) || Words[index].End - Words[index].Start == 1
        || (index > 0 && Words[index].Gap is Gap.None && IsNumber(index - 1))
        || (index + 1 < Words.Length && Words[index + 1].Gap is Gap.None && IsNumber(index + 1));

    /// <summary>
    /// The stronger of two gaps; a slash between spaces puts two things side by side, "CI/CD" is one.
    /// </summary>
    private static Gap Unite(Gap before, Gap next, bool afterSpace) =>
        next is Gap.Slash && afterSpace ? Gap.Join : before > next ? before : next;

    private static bool IsPart(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || CharacterFolding.Fold(c) == '\0';

    private static bool IsInnerDot(string line, int index) =>
        line[index] == '.' && index > 0 && index + 1 < line.Length
        && IsPart(line[index - 1]) && IsPart(line[index + 1]);

    private static Gap GapOf(char c) => c switch
    {
        '+' or '&' or ',' or ';' or '＋' or '、' => Gap.Join,
        '/' => Gap.Slash,
        _ => Gap.Space,
    };

    /// <summary>Whether a word begins at an index that follows another part of a word.</summary>
    private static bool IsBoundary(string line, int index)
    {
        var (before, c) = (line[index - 1], line[index]);
        return CharacterFolding.IsWordAlone(before) || CharacterFolding.IsWordAlone(c)
            || char.IsDigit(before) != char.IsDigit(c)
            || (char.IsLower(before) && char.IsUpper(c))
            || (char.IsUpper(before) && char.IsUpper(c) && index + 1 < line.Length && char.IsLower(line[index + 1]));
    }
}
