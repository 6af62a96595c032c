using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ArchCompiler.Core.Binding.Labels;

namespace ArchCompiler.Core.Binding.Services;

/// <summary>Makes legal identifiers of drawn ids: snake_case, from a letter on, of plain ASCII.</summary>
internal static class Identifiers
{
    private const int Longest = 48;

    /// <summary>
    /// The identifier of a drawn id; of one that has none in ASCII, the fallback with a short stable hash.
    /// </summary>
    public static string Of(string drawn, string fallback)
    {
        var plain = Snake(drawn);
        if (plain is null)
        {
            return $"{Snake(fallback) ?? "node"}_{Hash(drawn)}";
        }

        var legal = char.IsAsciiLetter(plain[0]) ? plain : $"{Snake(fallback) ?? "node"}_{plain}";
        return legal.Length <= Longest ? legal : $"{legal[..Longest].TrimEnd('_')}_{Hash(drawn)}";
    }

    /// <summary>
    /// What several identifiers have in common, without a counter at its end: <c>ec2_1</c> and <c>ec2_2</c> give
    /// <c>ec2</c>.
    /// </summary>
    public static string Common(ImmutableArray<string> identifiers)
    {
        var sorted = identifiers.Order(StringComparer.Ordinal).ToList();
        if (sorted is [var only])
        {
            return only;
        }

        var head = Prefix(sorted[0], sorted[^1]);
        var counted = sorted.TrueForAll(id => id.Length == head.Length || char.IsAsciiDigit(id[head.Length]))
            ? head.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')
            : head;
        var tail = Reverse(Prefix(Reverse(sorted[0]), Reverse(sorted[^1])));
        foreach (var id in sorted)
        {
            tail = Reverse(Prefix(Reverse(tail), Reverse(id)));
        }

        head = counted.TrimEnd('_');
        tail = tail.Contains('_', StringComparison.Ordinal)
            ? tail[(tail.IndexOf('_', StringComparison.Ordinal) + 1)..]
            : "";
        var best = head.Length >= tail.Length || tail.Length == 0 || !char.IsAsciiLetter(tail[0]) ? head : tail;
        return best.Length > 1 ? best : sorted[0];
    }

    private static string? Snake(string drawn)
    {
        StringBuilder snake = new();
        var line = WordLine.Parse(drawn);
        foreach (var word in line.Words)
        {
            snake.Append(snake.Length > 0 && (word.Gap is not Gap.None || IsCamel(line, word)) ? "_" : "");
            snake.Append(line.Text, word.Start, word.End - word.Start);
        }

        var text = snake.ToString();
        return text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? text : null;
    }

    /// <summary>Words that only a capital letter parts are parted; letters and digits stay together.</summary>
    private static bool IsCamel(WordLine line, Word word) =>
        char.IsAsciiLetter(line.Text[word.Start]) && word.Start > 0 && char.IsAsciiLetter(line.Text[word.Start - 1]);

    private static string Prefix(string first, string second)
    {
        var length = 0;
        while (length < Math.Min(first.Length, second.Length) && first[length] == second[length])
        {
            length++;
        }

        return first[..length];
    }

    private static string Reverse(string text) => string.Create(text.Length, text, (span, source) =>
    {
        source.CopyTo(span);
        span.Reverse();
    });

    /// <summary>FNV-1a over UTF-16, six hexadecimal digits: stable over runs and machines.</summary>
    private static string Hash(string text)
    {
        var hash = 2_166_136_261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16_777_619u);
        }

        return (hash & 0xFF_FFFF).ToString("x6", CultureInfo.InvariantCulture);
    }
}
