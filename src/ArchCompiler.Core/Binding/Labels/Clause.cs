using System.Text.RegularExpressions;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>One clause of a label, taken apart once however much is asked of it.</summary>
/// <param name="text">The clause as written.</param>
/// <param name="finder">What finds the known phrases.</param>
internal sealed partial class Clause(string text, HitFinder finder)
{
    /// <summary>The clause as written.</summary>
    public string Text => text;

    /// <summary>Its words; what a template would put in ("${env} API") is none.</summary>
    public WordLine Line => field ??= WordLine.Parse(
        text.Contains('{', StringComparison.Ordinal) ? PlaceholderPattern.Replace(text, " ") : text);

    /// <summary>The known phrases, in order, up to the first preposition.</summary>
    public List<Hit> Hits => field ??= finder.Find(Line);

    /// <summary>Whether each of its words is in a known phrase.</summary>
    public bool[] Known => field ??= CoverHits();

    private bool[] CoverHits()
    {
        var covered = new bool[Line.Words.Length];
        foreach (var hit in Hits)
        {
            Array.Fill(covered, true, hit.First, hit.Last - hit.First + 1);
        }

        return covered;
    }

    [GeneratedRegex(@"[$%#]\{[^{}]*\}|\{\{[^{}]*\}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex PlaceholderPattern { get; }
}
