using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Diagrams;

/// <summary>
/// Reads a comment that is meant for archc: <c>archc: ID key=value …</c> or <c>archc: waive RULE ID… reason="…"</c>.
/// Every notation with
/// comments uses it, so that a directive reads alike everywhere.
/// </summary>
public static class DirectiveReader
{
    private const string Mark = "archc:";
    private const string WaiveWord = "waive";

    /// <summary>Reads a comment.</summary>
    /// <param name="source">The source it stands in.</param>
    /// <param name="comment">The comment without its opening sign; one line.</param>
    /// <returns>What it says, with what is wrong with it; null where the comment is none of archc's.</returns>
    public static Staged<Directive>? Read(SourceText source, SourceSpan comment)
    {
        ArgumentNullException.ThrowIfNull(source);
        var text = source[comment];
        var start = text.Length - text.AsSpan().TrimStart().Length;
        if (!text.AsSpan(start).StartsWith(Mark, StringComparison.Ordinal))
        {
            return NearDirective.Of(text, start, comment.Start) is { } near ? new(new([], []), [near]) : null;
        }

        var words = new DirectiveWords(text, comment.Start, start + Mark.Length);
        List<Diagnostic> diagnostics = [];
        var directive = ReadWords([.. words.Read(diagnostics)], new(comment.Start + start, Mark.Length), diagnostics);
        return new(directive, [.. diagnostics]);
    }

    private static Directive ReadWords(
        IReadOnlyList<DirectiveWord> words, SourceSpan mark, List<Diagnostic> diagnostics)
    {
        if (words.Count == 0 || words[0].Value is not null)
        {
            diagnostics.Add(DirectiveDiagnostics.NoSubject(words.Count == 0 ? mark : words[0].Key.Span));
            return new([], []);
        }

        return string.Equals(words[0].Key.Text, WaiveWord, StringComparison.Ordinal)
            ? new([], ReadWaiver(words, diagnostics) is { } waiver ? [waiver] : [])
            : new([.. ReadProperties(words, diagnostics)], []);
    }

    private static List<PropertyAssignment> ReadProperties(
        IReadOnlyList<DirectiveWord> words, List<Diagnostic> diagnostics)
    {
        var subject = words[0].Key;
        List<PropertyAssignment> properties = [];
        foreach (var word in words.Skip(1))
        {
            if (word.Value is { } value)
            {
                properties.Add(new(subject, word.Key, value, PropertyPlace.Statement));
            }
            else
            {
                diagnostics.Add(DirectiveDiagnostics.NotAnAssignment(word.Key));
            }
        }

        if (words.Count == 1)
        {
            diagnostics.Add(DirectiveDiagnostics.NoProperties(subject));
        }

        return properties;
    }

    private static Waiver? ReadWaiver(IReadOnlyList<DirectiveWord> words, List<Diagnostic> diagnostics)
    {
        var names = words.Skip(1).Where(word => word.Value is null).Select(word => word.Key).ToList();
        if (names.Count == 0)
        {
            diagnostics.Add(DirectiveDiagnostics.WaiverWithoutRule(words[0].Key.Span, DirectiveDiagnostics.WaiverLine));
            return null;
        }

        var draft = new WaiverDraft(
            names[0], [.. names.Skip(1)], words[0].Key.Span.To(words[^1].Span), DirectiveDiagnostics.WaiverLine);
        foreach (var word in words.Skip(1))
        {
            if (word.Value is { } value)
            {
                draft.Take(word.Key, value, diagnostics);
            }
        }

        return draft.Finish(diagnostics);
    }
}
