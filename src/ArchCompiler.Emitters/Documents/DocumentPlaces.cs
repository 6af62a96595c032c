using System.Collections.Frozen;
using System.Globalization;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Emitters.Documents;

/// <summary>
/// Where things stand in one format of the documents: relative URLs from the top of the format's folder.
/// </summary>
/// <param name="architecture">What is documented.</param>
/// <param name="ending">Ending of a page's file, with its dot.</param>
/// <param name="drawing">URL of the drawing, to which a line is added as <c>#L12</c>; null where there is none.</param>
internal sealed class DocumentPlaces(Architecture architecture, string ending, string? drawing)
{
    private const int LongestName = 60;
    private const int HeadOfLongName = 50;

    private readonly FrozenDictionary<string, string> names = NamePages(architecture);

    /// <summary>The file of a page.</summary>
    public string Page(string name) => name + ending;

    /// <summary>The file of a service's page.</summary>
    public string Service(Service service) => $"services/{names[service.Id]}{ending}";

    /// <summary>Where to read about a participant: a service's own page, else the inventory.</summary>
    public string Participant(Participant participant) =>
        participant is Service service ? Service(service) : Page(PageNames.Inventory) + "#others";

    /// <summary>The first line of the drawing in its file.</summary>
    public int FirstLine { get; } = architecture.Diagram.Source.GetPosition(architecture.Diagram.Span.Start).Line;

    /// <summary>The last line of the drawing in its file.</summary>
    public int LastLine { get; } = LastLineOf(architecture);

    /// <summary>The number of the line that a span begins on; of the drawing's end, the last.</summary>
    public int LineOf(SourceSpan span) =>
        Math.Clamp(architecture.Diagram.Source.GetPosition(span.Start).Line, FirstLine, LastLine);

    /// <summary>URL of the line that a span begins on, null where the drawing's place is not known.</summary>
    public string? Line(SourceSpan span) =>
        drawing is null ? null : string.Create(CultureInfo.InvariantCulture, $"{drawing}#L{LineOf(span)}");

    private static int LastLineOf(Architecture architecture)
    {
        var span = architecture.Diagram.Span;
        return architecture.Diagram.Source.GetPosition(Math.Max(span.Start, span.End - 1)).Line;
    }

    // File systems that do not tell case apart, and limits on names, would let two services share a page.
    private static FrozenDictionary<string, string> NamePages(Architecture architecture)
    {
        NumberedNames files = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> pages = new(StringComparer.Ordinal);
        foreach (var service in architecture.Services)
        {
            var wish = service.Id.Length <= LongestName ? service.Id : Shorten(service.Id);
            pages[service.Id] = files.Take(wish, '-');
        }

        return pages.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Shorten(string id) => $"{id[..HeadOfLongName]}-{Core.Planning.Slug.Hash(id)}";
}
