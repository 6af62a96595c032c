using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Fixing;

/// <summary>A fix with the finding that it is offered for.</summary>
/// <param name="Diagnostic">The finding.</param>
/// <param name="Fix">The fix.</param>
public sealed record OfferedFix(Diagnostic Diagnostic, Fix Fix)
{
    /// <summary>What tells this offer from others wherever edits have moved it to.</summary>
    internal (string Id, string Message, string Title, string Line) KeyIn(SourceText source)
    {
        var line = source.GetLineSpan(source.GetPosition(Diagnostic.Span.Start).Line);
        return (Diagnostic.Id, Diagnostic.Message, Fix.Title, source[line]);
    }

    /// <summary>Whether the same is still found after some edits, so that it was not mended by them.</summary>
    /// <param name="found">What is found afterwards.</param>
    /// <param name="edits">The edits, in source order.</param>
    internal bool IsStillAmong(IEnumerable<Diagnostic> found, ImmutableArray<TextEdit> edits)
    {
        var (first, last) = Moved(Diagnostic.Span.Start, edits);
        return found.Any(other =>
            other.Id == Diagnostic.Id
            && other.Message == Diagnostic.Message
            && other.Span.Start >= first
            && other.Span.Start <= last
            && other.Fixes.Any(fix => fix.Title == Fix.Title));
    }

    /// <summary>Where an offset is after some edits: between what was put in before it and behind it.</summary>
    private static (int First, int Last) Moved(int offset, ImmutableArray<TextEdit> edits)
    {
        var (first, last) = (offset, offset);
        foreach (var (span, text) in edits.TakeWhile(edit => edit.Span.Start <= offset))
        {
            var isBefore = span.End <= offset && span.Start < offset;
            (first, last) = isBefore
                ? (first + text.Length - span.Length, last + text.Length - span.Length)
                : (first + Math.Min(0, span.Start - offset), last + text.Length);
        }

        return (first, last);
    }
}
