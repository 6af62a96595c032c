using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid.Flowcharts;
using ArchCompiler.Mermaid.Preprocessing;

namespace ArchCompiler.Mermaid;

/// <summary>
/// Reads the front matter: the title that Mermaid shows, and the <c>archc</c> mapping that it ignores.
/// </summary>
/// <param name="Rest">The text after the front matter.</param>
/// <param name="Title">The title, if any.</param>
internal sealed record FrontMatterReader(MappedText Rest, Name? Title)
{
    /// <summary>Reads the front matter of a text, where it has one.</summary>
    public static FrontMatterReader Read(MappedText text, ReadingLog log)
    {
        // Blank lines before it make Mermaid's programming interface refuse the diagram, but not a web page that shows
        // it.
        var start = JsText.SkipBlanks(text.Text, 0);
        var line = start == 0 ? 0 : text.Text.LastIndexOf('\n', start - 1) + 1;
        if (FrontMatter.Find(text.From(line)) is not { } found)
        {
            return new(text, null);
        }

        var read = MermaidYaml.Read(found.Yaml.Text, found.Yaml.ToSource, log);
        log.AddRange(line > 0 ? [MermaidDiagnostics.BlankBeforeFrontMatter(new(text.ToSource(0), 0))] : []);
        var mapping = read as DrawnValue.Mapping;
        if (mapping?.Find("archc") is DrawnValue.Mapping own)
        {
            ReadOwn(own, log);
        }

        var title = mapping?.Find("title") is { } value && !JsonScalar.IsNothing(value)
            ? new Name(JsonScalar.Print(value), value.Span)
            : (Name?)null;
        return new(found.Rest, title);
    }

    private static void ReadOwn(DrawnValue.Mapping own, ReadingLog log)
    {
        List<Diagnostic> diagnostics = [];
        foreach (var node in (own.Find("nodes") as DrawnValue.Mapping)?.Entries ?? [])
        {
            log.Properties.AddRange(((node.Value as DrawnValue.Mapping)?.Entries ?? [])
                .Select(entry => new PropertyAssignment(node.Key, entry.Key, entry.Value, PropertyPlace.FrontMatter)));
        }

        foreach (var item in (own.Find("waivers") as DrawnValue.Sequence)?.Items ?? [])
        {
            if (WaiverReader.Read(item, diagnostics) is { } waiver)
            {
                log.Waivers.Add(waiver);
            }
        }

        log.AddOwn(diagnostics);
        log.Settings = new([.. own.Entries.Where(entry => entry.Key.Text is not ("nodes" or "waivers"))], own.Span);
    }
}
