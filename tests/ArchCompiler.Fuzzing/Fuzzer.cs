using System.Collections.Immutable;
using System.Diagnostics;

namespace ArchCompiler.Fuzzing;

/// <summary>Tries a stage with input after input, and makes what breaks it as small as it stays broken.</summary>
/// <param name="stage">The stage.</param>
/// <param name="corpus">What its inputs are made from.</param>
/// <param name="seed">What they are made by: the same seed and number give the same input.</param>
internal sealed class Fuzzer(Stage stage, ImmutableArray<Input> corpus, int seed)
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(10);
    private readonly Dictionary<string, Failure> failures = new(StringComparer.Ordinal);

    /// <summary>The stage.</summary>
    public Stage Stage => stage;

    /// <summary>How many inputs were tried.</summary>
    public long Count { get; private set; }

    /// <summary>What broke, once for each way to break.</summary>
    public IReadOnlyCollection<Failure> Failures => failures.Values;

    /// <summary>Tries the next input.</summary>
    public void Next()
    {
        var choice = unchecked((seed * 1_000_003) + (int)Count);
        Count++;
        var input = new Mutator(new(choice)).Next(corpus);
        var started = Stopwatch.GetTimestamp();
        var broken = Broken(input, choice);
        if (broken is null && Stopwatch.GetElapsedTime(started) > Slow)
        {
            broken = "takes longer than ten seconds";
        }

        if (broken is not null && !failures.ContainsKey(broken))
        {
            var small = broken.StartsWith("takes", StringComparison.Ordinal) ? input : Shrunk(input, choice, broken);
            failures[broken] = new(stage.Name, choice, broken, small);
        }
    }

    /// <summary>How an input breaks the stage, in words that are the same for the same mistake; null if it does not.</summary>
    private string? Broken(Input input, int choice)
    {
        try
        {
            stage.Try(input, new(choice));
            return null;
        }
        catch (LawBrokenException law)
        {
            return $"law: {law.Message.Split('\n')[0]}{FrameOf(law.Message)}";
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name}: {FrameOf(exception.StackTrace ?? "")}";
        }
    }

    private static string FrameOf(string text) =>
        text.Split('\n').FirstOrDefault(line => line.Contains(" at ArchCompiler.", StringComparison.Ordinal)
            && !line.Contains("Fuzzing", StringComparison.Ordinal))?.Trim() ?? "";

    private Input Shrunk(Input input, int choice, string broken)
    {
        var deadline = Stopwatch.StartNew();
        foreach (var separator in new[] { "\n", "" })
        {
            var parts = separator.Length > 0 ? input.Text.Split('\n') : [.. input.Text.Select(c => c.ToString())];
            for (var size = Math.Max(1, parts.Length / 2); size >= 1; size /= 2)
            {
                for (var at = 0; at + size <= parts.Length && deadline.Elapsed < TimeSpan.FromSeconds(60);)
                {
                    string[] fewer = [.. parts[..at], .. parts[(at + size)..]];
                    var smaller = input with { Text = string.Join(separator, fewer) };
                    if (Broken(smaller, choice) == broken)
                    {
                        (parts, input) = (fewer, smaller);
                    }
                    else
                    {
                        at += size;
                    }
                }
            }
        }

        return input;
    }
}

/// <summary>A way to break a stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Choice">What chooses besides the input.</param>
/// <param name="Broken">How it breaks.</param>
/// <param name="Smallest">The smallest input that does it.</param>
internal sealed record Failure(string Stage, int Choice, string Broken, Input Smallest);
