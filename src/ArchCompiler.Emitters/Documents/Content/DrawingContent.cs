using ArchCompiler.Templates;
using static ArchCompiler.Emitters.Documents.DocumentValues;

namespace ArchCompiler.Emitters.Documents.Content;

/// <summary>The drawing's text line by line, so that everything else can point into it.</summary>
internal sealed class DrawingContent(DocumentFacts facts)
{
    /// <summary>What the page's template is given.</summary>
    public IEnumerable<(string Name, ScriptValue Value)> Globals()
    {
        var diagram = facts.Architecture.Diagram;
        var first = diagram.Source.GetPosition(diagram.Span.Start).Line;
        var last = diagram.Source.GetPosition(Math.Max(diagram.Span.Start, diagram.Span.End - 1)).Line;
        return [("lines_of_source", ScriptValue.Of(Enumerable.Range(first, last - first + 1).Select(Line)))];

        ScriptValue Line(int number) => ScriptValue.Of(
            ("number", Count(number)), ("text", Text(diagram.Source[diagram.Source.GetLineSpan(number)])));
    }
}
