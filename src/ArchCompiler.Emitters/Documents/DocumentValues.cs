using ArchCompiler.Core.Planning;
using ArchCompiler.Core.Text;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.Documents;

/// <summary>Makes values for document templates. All text goes as a value of the plan, so that it is escaped.</summary>
internal static class DocumentValues
{
    private const int LongestTitle = 160;

    /// <summary>Text that an author or the provider wrote.</summary>
    public static ScriptValue Text(string? text) => ScriptValue.Of(text is null ? null : PlanValue.Of(text));

    /// <summary>A title, cut where it would fill a page.</summary>
    public static ScriptValue Title(string text) => Text(Short(text));

    /// <summary>Several texts.</summary>
    public static ScriptValue Texts(params IEnumerable<string> texts) => ScriptValue.Of(texts.Select(Text));

    /// <summary>A count.</summary>
    public static ScriptValue Count(int number) => ScriptValue.Of((decimal)number);

    /// <summary>Text that leads somewhere.</summary>
    public static ScriptValue Link(string text, string? href) =>
        ScriptValue.Of(("text", Text(Short(text))), ("href", ScriptValue.Of(href)));

    /// <summary>The line that a span begins on.</summary>
    public static ScriptValue Line(DocumentPlaces places, SourceSpan span) =>
        Link($"line {PlanNumber(places.LineOf(span))}", places.Line(span));

    private static string Short(string text) => PlainText.Shorten(text, LongestTitle);

    private static string PlanNumber(int number) =>
        number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
