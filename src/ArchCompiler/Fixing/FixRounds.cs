using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Fixing;

/// <summary>
/// Applies the fixes of findings to a source, round after round: fixes that would touch each other wait for the next,
/// in which the source is compiled again. A fix after which the same is found still is taken back and not tried again.
/// Nothing else in the source changes by a byte.
/// </summary>
public static class FixRounds
{
    private const int MostRounds = 10;
    private const int MostTrials = 3 * MostRounds;

    /// <summary>The source with its fixes applied.</summary>
    /// <param name="source">The source.</param>
    /// <param name="context">What its diagrams are compiled with.</param>
    /// <param name="least">The least safe fixes to apply.</param>
    public static FixedSource Apply(SourceText source, CompilationContext context, FixSafety least)
    {
        List<string> titles = [];
        List<OfferedFix> futile = [];
        HashSet<(string, string, string, string)> refused = [];
        var (current, (found, drawn)) = (source, Look(source, context));
        var rounds = 0;
        for (var trials = 0; trials < MostTrials; trials++)
        {
            var chosen = Choose(current, found, least, refused);
            if (chosen.IsEmpty || rounds == MostRounds)
            {
                return new(current, [.. titles]) { Futile = [.. futile], HasMore = !chosen.IsEmpty };
            }

            var edits = Edits(chosen, current);
            SourceText edited = new(current.Path, TextEdit.Apply(current.Text, edits.Reverse()));
            var (foundNow, drawnNow) = Look(edited, context);
            var survivors = IsSafe(chosen) && !drawn.IsKeptIn(drawnNow)
                ? Breaking(current, chosen, drawn, context)
                : [.. chosen.Where(offer => offer.IsStillAmong(foundNow, edits))];
            if (survivors.Count > 0)
            {
                futile.AddRange(survivors.Where(offer => refused.Add(offer.KeyIn(current))));
                continue;
            }

            titles.AddRange(chosen.Select(offer => offer.Fix.Title));
            (current, found, drawn) = (edited, foundNow, drawnNow);
            rounds++;
        }

        return new(current, [.. titles]) { Futile = [.. futile], HasMore = true };
    }

    /// <summary>
    /// The fixes of this round, in source order: none of them touches another, and none stands already.
    /// </summary>
    private static ImmutableArray<OfferedFix> Choose(
        SourceText source,
        ImmutableArray<Diagnostic> found,
        FixSafety least,
        HashSet<(string, string, string, string)> refused)
    {
        var chosen = ImmutableArray.CreateBuilder<OfferedFix>();
        TakenPlaces taken = new();
        foreach (var diagnostic in found.OrderBy(d => d.Span.Start))
        {
            if (diagnostic is { Waiver: null, IsSafeByDefault: false }
                && diagnostic.Fixes.FirstOrDefault(fix => fix.Safety <= least) is { } fix
                && !fix.Edits.Any(edit => taken.Touch(edit) || StandsAlready(edit, source.Text))
                && new OfferedFix(diagnostic, fix) is var offer
                && !refused.Contains(offer.KeyIn(source)))
            {
                chosen.Add(offer);
                foreach (var edit in fix.Edits)
                {
                    taken.Add(edit);
                }
            }
        }

        return chosen.ToImmutable();
    }

    private static (ImmutableArray<Diagnostic> Found, Drawn Drawn) Look(SourceText source, CompilationContext context)
    {
        var all = Compilation.Of(source, context);
        return (
            [.. all.SelectMany(one => one.Diagnostics.Concat(one.Checked.Diagnostics))],
            Drawn.In([.. all.Select(one => one.Read.Value)]));
    }

    private static bool IsSafe(ImmutableArray<OfferedFix> chosen) =>
        chosen.All(offer => offer.Fix.Safety is FixSafety.Safe);

    /// <summary>
    /// The fixes that would change what is drawn: those that do by themselves, all where it is only together or where
    /// there are too many to try.
    /// </summary>
    private static List<OfferedFix> Breaking(
        SourceText source, ImmutableArray<OfferedFix> chosen, Drawn drawn, CompilationContext context)
    {
        var breaking = chosen.Length > MostTrials ? [] : chosen.Where(offer =>
        {
            SourceText edited = new(source.Path, TextEdit.Apply(source.Text, Edits([offer], source).Reverse()));
            return !drawn.IsKeptIn(Look(edited, context).Drawn);
        }).ToList();
        return breaking.Count > 0 ? breaking : [.. chosen];
    }

    /// <summary>A line that was put in where it is to be put in once more.</summary>
    private static bool StandsAlready(TextEdit edit, string text) =>
        edit.Span.Length == 0
        && edit.NewText.Contains('\n', StringComparison.Ordinal)
        && (text.AsSpan(edit.Span.Start).StartsWith(edit.NewText)
            || text.AsSpan(0, edit.Span.Start).EndsWith(edit.NewText));

    /// <summary>Edits in source order and in the line ends of the source.</summary>
    private static ImmutableArray<TextEdit> Edits(ImmutableArray<OfferedFix> chosen, SourceText source)
    {
        var edits = chosen.SelectMany(offer => offer.Fix.Edits);
        return
        [
            .. (source.Text.Contains("\r\n", StringComparison.Ordinal)
                ? edits.Select(edit => edit with { NewText = edit.NewText.ReplaceLineEndings("\r\n") })
                : edits)
            .OrderBy(edit => edit.Span.Start),
        ];
    }

    /// <summary>The places of chosen edits, none of which touches another.</summary>
    private sealed class TakenPlaces
    {
        private readonly SortedSet<(int Start, int End)> places = [];
        private readonly HashSet<TextEdit> edits = [];

        /// <summary>
        /// Two insertions at one place are both made, in order, unless they are the same; anything else that meets
        /// waits.
        /// </summary>
        public bool Touch(TextEdit edit)
        {
            var span = edit.Span;
            foreach (var place in places.GetViewBetween((0, 0), (span.End, int.MaxValue)).Reverse())
            {
                if (place.End < span.Start)
                {
                    break;
                }

                if (span.Length > 0 || place.End > place.Start)
                {
                    return true;
                }
            }

            return edits.Contains(edit);
        }

        public void Add(TextEdit edit)
        {
            places.Add((edit.Span.Start, edit.Span.End));
            edits.Add(edit);
        }
    }
}
