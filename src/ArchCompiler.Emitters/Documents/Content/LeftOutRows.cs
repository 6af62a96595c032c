using System.Globalization;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Emission;
using ArchCompiler.Templates;
using static ArchCompiler.Emitters.Documents.DocumentValues;

namespace ArchCompiler.Emitters.Documents.Content;

/// <summary>What is left out that archc was asked to deploy, as rows of a table.</summary>
internal sealed class LeftOutRows(DocumentFacts facts, DocumentPlaces places)
{
    /// <summary>The rows, in the order of the list.</summary>
    public ScriptValue All => ScriptValue.Of(facts.Input.LeftOut.Items.Where(item => !item.IsOutside).Select(Row));

    private ScriptValue Row(LeftOutItem item) => ScriptValue.Of(
        ("what", What(item)),
        ("type", Text(item.IsDrawn ? Word(item.Type) : "text")),
        ("reason", Text(item.Reason)),
        ("rule", Text(item.Diagnostic?.Id)),
        ("line", LineOf(item)));

    private ScriptValue What(LeftOutItem item) => item switch
    {
        { IsDrawn: false } => Link(item.Id, null),
        { Type: SubjectType.Edge } => Link(item.Name, places.Page(PageNames.Contract)),
        _ when facts.FindDrawn(item.Id) is { } participant =>
            Link(RelationWords.TitleOf(participant), places.Participant(participant)),
        _ => Link(item.Title.Length > 0 ? item.Title : item.Id, null),
    };

    // A place in the project file is none of the drawing's.
    private ScriptValue LineOf(LeftOutItem item) => item.Source.Path == facts.Architecture.Diagram.Source.Path
        ? Line(places, item.Span)
        : Link(
            string.Create(
                CultureInfo.InvariantCulture,
                $"line {item.Line} of {item.Source.Path[(item.Source.Path.LastIndexOfAny(['/', '\\']) + 1)..]}"),
            null);

    private static string Word(SubjectType type) => type switch
    {
        SubjectType.Node => "node",
        SubjectType.Edge => "connection",
        SubjectType.Group => "frame",
        _ => "drawing",
    };
}
