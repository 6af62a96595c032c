using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Testing;

/// <summary>
/// A diagram whose comments say what the compiler should report about it, in a form that still renders. A comment under
/// the line has carets under the exact span, an id and perhaps words of the message; <c>%%! SEC002</c> asks for the id
/// anywhere on the line above, which serves spans in the first columns.
/// </summary>
/// <param name="Source">The source, markers included: they are comments.</param>
/// <param name="Expected">What its markers ask for.</param>
public sealed partial record MarkedSource(SourceText Source, ImmutableArray<Expectation> Expected)
{
    [GeneratedRegex(
        @"^\s*(%%|#)\s*(?<carets>\^+)\s+(?<id>[A-Z]{3,4}\d{3})(:\s*(?<words>.+))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Carets { get; }

    [GeneratedRegex(@"^\s*(%%|#)!\s*(?<id>[A-Z]{3,4}\d{3})(:\s*(?<words>.+))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex WholeLine { get; }

    /// <summary>The source of a text with markers.</summary>
    public static MarkedSource Parse(string path, string content)
    {
        var expected = ImmutableArray.CreateBuilder<Expectation>();
        var target = 1;
        foreach (var (number, line) in content.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (Carets.Match(line) is { Success: true, Groups: var spanned })
            {
                var carets = spanned["carets"];
                expected.Add(new(spanned["id"].Value, target, carets.Index + 1, carets.Length, spanned["words"].Value));
            }
            else if (WholeLine.Match(line) is { Success: true, Groups: var whole })
            {
                expected.Add(new(whole["id"].Value, target, null, null, whole["words"].Value));
            }
            else
            {
                target = number + 1;
            }
        }

        return new(new(path, content), expected.ToImmutable());
    }

    /// <summary>
    /// What differs between the markers and what was reported, in both directions; empty where all is as marked.
    /// </summary>
    public IEnumerable<string> Compare(IEnumerable<(string Id, SourceSpan Span, string Message)> reported)
    {
        List<Expectation> open = [.. Expected];
        foreach (var (id, span, message) in reported)
        {
            if (!open.Remove(open.Find(e => e.Matches(id, Source, span, message)) ?? Unmarked))
            {
                var place = Source.GetPosition(span.Start);
                yield return $"not marked: {id} at {place.Line}:{place.Column} over '{Source[span]}': {message}";
            }
        }

        foreach (var expectation in open)
        {
            yield return $"not reported: {expectation}";
        }
    }

    private static Expectation Unmarked { get; } = new("", 0, null, null, "");
}
