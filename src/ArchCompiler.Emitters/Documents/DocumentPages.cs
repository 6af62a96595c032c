using ArchCompiler.Emitters.Documents.Content;

namespace ArchCompiler.Emitters.Documents;

/// <summary>The pages of one format, with what each is given.</summary>
internal sealed class DocumentPages(DocumentFacts facts, DocumentFormat format)
{
    private readonly DocumentPlaces places = new(facts.Architecture, format.Ending, DrawingOf(facts, format));

    /// <summary>The pages, in reading order.</summary>
    public IEnumerable<DocumentPage> All() =>
    [
        new("overview", format.Start, "Overview", new OverviewContent(facts, places).Globals()),
        .. PageNames.Sections.Select(Section),
        .. Services(),
        .. format == DocumentFormat.Html ? [Drawing()] : Array.Empty<DocumentPage>(),
    ];

    private DocumentPage Section((string Name, string Title) section) => new(
        section.Name,
        places.Page(section.Name),
        section.Title,
        section.Name switch
        {
            PageNames.Inventory => new InventoryContent(facts, places).Globals(),
            PageNames.Contract => new ContractContent(facts, places).Globals(),
            PageNames.Network => new NetworkContent(facts, places).Globals(),
            PageNames.Data => new DataContent(facts, places).Globals(),
            PageNames.Findings => new FindingsContent(facts, places).Globals(),
            PageNames.Parameters => new ParametersContent(facts).Globals(),
            PageNames.Operations => new OperationsContent(facts, places).Globals(),
            _ => throw new System.Diagnostics.UnreachableException(),
        });

    private IEnumerable<DocumentPage> Services()
    {
        ServiceContent content = new(facts, places);
        return facts.Architecture.Services.Select(service => new DocumentPage(
            PageNames.Service, places.Service(service), RelationWords.TitleOf(service), content.Globals(service)));
    }

    private DocumentPage Drawing() => new(
        PageNames.Drawing, places.Page(PageNames.Drawing), "Drawing", new DrawingContent(facts, places).Globals());

    // A site carries the drawing with it; Markdown stands beside it in the repository, if anyone knows where. Hosts
    // show lines of Markdown only where they are told to show it plain.
    private static string? DrawingOf(DocumentFacts facts, DocumentFormat format) => facts.Input.SourceLink switch
    {
        _ when format == DocumentFormat.Html => PageNames.Drawing + format.Ending,
        { } link when link.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            || link.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase) => link + "?plain=1",
        var link => link,
    };
}
