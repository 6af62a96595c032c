using System.Collections.Immutable;
using System.Globalization;
using ArchCompiler.Reporting;

namespace ArchCompiler.Testing.Samples;

/// <summary>What each stage's file in <c>expected</c> holds.</summary>
public static class SampleStage
{
    /// <summary>The text files that a sample may expect, by name.</summary>
    public static ImmutableArray<string> TextFiles { get; } =
        ["architecture.txt", "diagnostics.txt", "diagram.txt", "plan.txt"];

    /// <summary>The content of one of <see cref="TextFiles"/>.</summary>
    public static string Text(string file, ImmutableArray<Compilation> compilations) => file switch
    {
        "diagram.txt" => Join(compilations, compilation => DiagramDump.Write(compilation.Read.Value)),
        "architecture.txt" => Join(compilations, compilation => ArchitectureDump.Write(compilation.Bound.Value)),
        "plan.txt" => Join(compilations, compilation => PlanDump.Write(compilation.Planned.Value)),
        "diagnostics.txt" => Diagnostics(compilations),
        _ => throw new ArgumentOutOfRangeException(nameof(file), file, "no stage writes this file"),
    };

    /// <summary>The files of a target, by their path below <c>expected</c>.</summary>
    public static IEnumerable<(string Path, byte[] Content)> Artifacts(
        ImmutableArray<Compilation> compilations, string target) =>
        compilations.SelectMany(compilation => compilation.Emit(target, Beside(compilation)).Value)
            .Select(artifact => ($"{target}/{artifact.Path}", artifact.Content.ToArray()));

    // Expectations of a target stand two folders below the drawing.
    private static EmissionOptions Beside(Compilation compilation) =>
        new() { SourceLink = $"../../{Uri.EscapeDataString(compilation.Source.Path)}" };

    private static string Diagnostics(ImmutableArray<Compilation> compilations)
    {
        var items = compilations.SelectMany(compilation =>
            compilation.Diagnostics.Concat(compilation.Checked.Diagnostics)
                .OrderBy(diagnostic => diagnostic.Span.Start)
                .Select(diagnostic => new ReportItem(compilation.Source, diagnostic)));
        using StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new TextReporter().Write(Report.Of([.. items], compilations.Select(compilation => compilation.Checked)).Joined(), text);
        return text.ToString();
    }

    private static string Join(ImmutableArray<Compilation> compilations, Func<Compilation, string> write) =>
        string.Join('\n', compilations.Select(write));
}
