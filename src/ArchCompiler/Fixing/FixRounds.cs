using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Fixing;

/// <summary>
/// Applies the fixes of findings to a source, round after round: fixes that would touch each other wait for the next,
/// in which the source is compiled again. Nothing else in the source changes by a byte.
/// </summary>
public static class FixRounds
{
    private const int Most = 10;

    /// <summary>The source with its fixes applied.</summary>
    /// <param name="source">The source.</param>
    /// <param name="context">What its diagrams are compiled with.</param>
    /// <param name="least">The least safe fixes to apply.</param>
    public static FixedSource Apply(SourceText source, CompilationContext context, FixSafety least)
    {
        List<string> titles = [];
        var current = source;
        for (var round = 0; round < Most; round++)
        {
            var fixes = Choose(current, context, least);
            if (fixes.IsEmpty)
            {
                break;
            }

            titles.AddRange(fixes.Select(fix => fix.Title));
            current = new(current.Path, TextEdit.Apply(current.Text, Edits(fixes, current).Reverse()));
        }

        return new(current, [.. titles]);
    }

    /// <summary>The fixes of this round, in source order: none of them touches another.</summary>
    private static ImmutableArray<Fix> Choose(SourceText source, CompilationContext context, FixSafety least)
    {
        var chosen = ImmutableArray.CreateBuilder<Fix>();
        TakenPlaces taken = new();
        foreach (var diagnostic in Compilation.Of(source, context).SelectMany(Said).OrderBy(d => d.Span.Start))
        {
            if (diagnostic is { Waiver: null, IsSafeByDefault: false }
                && diagnostic.Fixes.FirstOrDefault(fix => fix.Safety <= least) is { } fix
                && !fix.Edits.Any(edit => taken.Touch(edit.Span)))
            {
                chosen.Add(fix);
                foreach (var edit in fix.Edits)
                {
                    taken.Add(edit.Span);
                }
            }
        }

        return chosen.ToImmutable();
    }

    private static IEnumerable<Diagnostic> Said(Compilation compilation) =>
        compilation.Diagnostics.Concat(compilation.Checked.Diagnostics);

    /// <summary>Two insertions at one place are both made, in order; anything else that meets waits.</summary>
    private static bool Touches(SourceSpan one, SourceSpan other) =>
        one.Start <= other.End && other.Start <= one.End && !(one.Length == 0 && other.Length == 0);

    /// <summary>Edits in the line ends of the source.</summary>
    private static IEnumerable<TextEdit> Edits(ImmutableArray<Fix> fixes, SourceText source)
    {
        var edits = fixes.SelectMany(fix => fix.Edits);
        return source.Text.Contains("\r\n", StringComparison.Ordinal)
            ? edits.Select(edit => edit with { NewText = edit.NewText.ReplaceLineEndings("\r\n") })
            : edits;
    }

    /// <summary>The places of chosen edits, none of which touches another.</summary>
    private sealed class TakenPlaces
    {
        private readonly SortedSet<(int Start, int End)> places = [];

        /// <summary>Two insertions at one place are both made, in order; anything else that meets waits.</summary>
        public bool Touch(SourceSpan span)
        {
            foreach (var place in places.GetViewBetween((0, 0), (span.End, int.MaxValue)).Reverse())
            {
                if (place.End < span.Start)
                {
                    return false;
                }

                if (span.Length > 0 || place.End > place.Start)
                {
                    return true;
                }
            }

            return false;
        }

        public void Add(SourceSpan span) => places.Add((span.Start, span.End));
    }
}
