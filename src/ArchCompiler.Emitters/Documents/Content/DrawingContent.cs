using ArchCompiler.Templates;
using static ArchCompiler.Emitters.Documents.DocumentValues;

namespace ArchCompiler.Emitters.Documents.Content;

/// <summary>The drawing's text line by line, so that everything else can point into it.</summary>
internal sealed class DrawingContent(DocumentFacts facts, DocumentPlaces places)
{
    /// <summary>What the page's template is given.</summary>
    public IEnumerable<(string Name, ScriptValue Value)> Globals()
    {
        var source = facts.Architecture.Diagram.Source;
        var lines = Enumerable.Range(places.FirstLine, places.LastLine - places.FirstLine + 1);
        return [("lines_of_source", ScriptValue.Of(lines.Select(Line)))];

        ScriptValue Line(int number) => ScriptValue.Of(
            ("number", Count(number)), ("text", Text(source[source.GetLineSpan(number)])));
    }
}
