using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;

namespace ArchCompiler;

/// <summary>Says what text of a drawing was saved twice in two encodings, and offers what stood there once.</summary>
internal static class EncodingCheck
{
    /// <summary>The diagram, with what there is to say of its text.</summary>
    public static Staged<Diagram> Check(Staged<Diagram> read)
    {
        var (source, span) = (read.Value.Source, read.Value.Span);
        var found = TwiceEncoded.Find(source.Text, span);
        return found.IsEmpty
            ? read
            : read with { Diagnostics = [.. read.Diagnostics, Say(source, Runs(found))] };
    }

    // What stands side by side was one text.
    private static ImmutableArray<Name> Runs(ImmutableArray<Name> found)
    {
        var runs = ImmutableArray.CreateBuilder<Name>();
        foreach (var one in found)
        {
            if (runs.Count > 0 && runs[^1].Span.End == one.Span.Start)
            {
                runs[^1] = new(runs[^1].Text + one.Text, runs[^1].Span.To(one.Span));
            }
            else
            {
                runs.Add(one);
            }
        }

        return runs.ToImmutable();
    }

    private static Diagnostic Say(SourceText source, ImmutableArray<Name> runs)
    {
        var first = runs[0];
        var more = runs.Length > 1 ? FormattableString.Invariant($", and so are {runs.Length - 1} more") : "";
        return new(
            "ARC128",
            Severity.Note,
            first.Span,
            $"'{source[first.Span]}' is '{first.Text}', saved once in UTF-8 and again in another code page{more}.")
        {
            Remedy = "save the file as UTF-8, once",
            Fixes = [new("Restore text that was encoded twice", FixSafety.Safe,
                [.. runs.Select(run => new TextEdit(run.Span, run.Text))])],
        };
    }
}
