using System.Globalization;

namespace ArchCompiler.Testing;

/// <summary>The lines in which two texts differ: what they share at both ends is left out.</summary>
public static class LineDiff
{
    /// <summary>
    /// Removed lines with <c>-</c>, added ones with <c>+</c>, under the number of the first line that differs.
    /// </summary>
    public static IEnumerable<string> Of(string[] before, string[] after)
    {
        var head = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail =
            before[head..].Reverse().Zip(after[head..].Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return before[head..^tail].Select(line => $"-{line}")
            .Concat(after[head..^tail].Select(line => $"+{line}"))
            .Prepend(string.Create(CultureInfo.InvariantCulture, $"@ line {head + 1}"));
    }
}
