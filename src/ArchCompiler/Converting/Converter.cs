using System.Collections.Immutable;
using ArchCompiler.Core.Conversion;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Emission;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid;
using ArchCompiler.Mermaid.Writing;
using ArchCompiler.Yaml;

namespace ArchCompiler.Converting;

/// <summary>
/// Writes an architecture in another notation, so that it is read as the same architecture: from Mermaid to YAML and
/// back. What is of layout alone stays behind: styles, lengths, shapes, links.
/// </summary>
public static class Converter
{
    /// <summary>More than Mermaid draws unless a page allows it.</summary>
    private const int MostEdges = 500;

    /// <summary>More characters than Mermaid draws unless a page allows it.</summary>
    private const int MostCharacters = 50_000;

    /// <summary>
    /// The text of an architecture in a notation. It is read again before it is given: an error is said where it would
    /// be read as something else, and the text is for nobody then.
    /// </summary>
    /// <param name="compilation">The architecture; its reading must be complete.</param>
    /// <param name="notation">The notation to write.</param>
    /// <param name="context">What the text will be compiled with.</param>
    public static Staged<string> Convert(Compilation compilation, Notation notation, CompilationContext context)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        var drawn = Draftsman.Draw(compilation.Bound.Value);
        var (blueprint, renamed) = IdFitting.Fit(
            drawn, notation is Notation.Mermaid ? WritableIds.IsWritable : ArchitectureIds.IsId);
        var text = notation is Notation.Mermaid ? ToMermaid(blueprint, context) : ArchitectureWriter.Write(blueprint);
        var places = Places(compilation.Read.Value);
        ImmutableArray<Diagnostic> said =
        [
            .. Difference(compilation, text, notation, context, isRenamed: renamed.Count > 0) is { } difference
                ? [ConversionDiagnostics.MeansSomethingElse(notation, difference)]
                : Array.Empty<Diagnostic>(),
            .. renamed.Select(pair => ConversionDiagnostics.Renamed(
                places.GetValueOrDefault(pair.Key), pair.Key, pair.Value, notation)),
            .. notation is Notation.Mermaid && blueprint.Relations.Length > MostEdges
                ? [ConversionDiagnostics.TooManyEdges(blueprint.Relations.Length, MostEdges)]
                : Array.Empty<Diagnostic>(),
            .. notation is Notation.Mermaid && text.Length > MostCharacters
                ? [ConversionDiagnostics.TooLong(text.Length, MostCharacters)]
                : Array.Empty<Diagnostic>(),
        ];
        return new(text, said);
    }

    /// <summary>A flowchart of an architecture for people alone, with nothing of what is stated beside it.</summary>
    public static Picture Draw(Architecture architecture)
    {
        var (blueprint, renamed) = IdFitting.Fit(Draftsman.Draw(architecture), WritableIds.IsWritable);
        return new(FlowchartWriter.Write(blueprint.Bare(), []), renamed);
    }

    /// <summary>
    /// A drawing that says what each thing is by its label alone where that suffices: kinds are stated only of what
    /// would else be read as something else.
    /// </summary>
    private static string ToMermaid(Blueprint blueprint, CompilationContext context)
    {
        HashSet<string> stated = new(StringComparer.Ordinal);
        while (true)
        {
            var text = FlowchartWriter.Write(blueprint, stated);
            var before = stated.Count;
            stated.UnionWith(Misread(blueprint, text, context));
            if (stated.Count == before)
            {
                return text;
            }
        }
    }

    private static string? Difference(
        Compilation compilation, string text, Notation notation, CompilationContext context, bool isRenamed)
    {
        SourceText source = new(notation is Notation.Yaml ? "drawing.yaml" : "drawing.mmd", text);
        return Notations.Read(source) is [{ Value.IsComplete: true } read]
            ? isRenamed
                ? null
                : Meaning.Difference(compilation.Bound.Value, new Compilation(read, context).Bound.Value)
            : text.Split('\n')[0];
    }

    private static IEnumerable<string> Misread(Blueprint blueprint, string text, CompilationContext context)
    {
        var read = new Compilation(new MermaidFrontend().Read(new("drawing.mmd", text))[0], context);
        var again = Draftsman.Draw(read.Bound.Value);
        var kinds = again.Boundaries.Concat(again.Participants)
            .ToDictionary(element => element.Id, element => element.Kinds, StringComparer.Ordinal);
        return blueprint.Boundaries.Concat(blueprint.Participants)
            .Where(element => !kinds.GetValueOrDefault(element.Id, []).SequenceEqual(element.Kinds))
            .Select(element => element.Id);
    }

    private static Dictionary<string, SourceSpan> Places(Diagram diagram) =>
        diagram.Nodes.Concat<DiagramElement>(diagram.Groups).Concat(diagram.Edges)
            .DistinctBy(element => element.Id.Text)
            .ToDictionary(element => element.Id.Text, element => element.Id.Span, StringComparer.Ordinal);
}
