using System.Collections.Immutable;
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
    private const string Own = "archc";
    private const string Nodes = "nodes";
    private const string Waivers = "waivers";
    private static readonly string[] MermaidKeys = [Own, "title", "config", "displayMode"];

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
        switch (mapping?.Find(Own))
        {
            case DrawnValue.Mapping own:
                ReadOwn(own, log);
                break;
            case { } other when !JsonScalar.IsNothing(other):
                log.AddOwn([FrontMatterDiagnostics.NotAMapping(Own, other.Span)]);
                break;
        }

        log.AddOwn((mapping?.Entries ?? []).Select(entry => entry.Key)
            .Where(key => !MermaidKeys.Contains(key.Text) && Nearest.To(key.Text, [Own]) is not null)
            .Select(FrontMatterDiagnostics.Misspelt));

        var title = mapping?.Find("title") is { } value && !JsonScalar.IsNothing(value)
            ? new Name(JsonScalar.Print(value), value.Span)
            : (Name?)null;
        return new(found.Rest, title);
    }

    private static void ReadOwn(DrawnValue.Mapping own, ReadingLog log)
    {
        List<Diagnostic> diagnostics = [];
        foreach (var node in Mapping(own.Find(Nodes), Nodes, diagnostics))
        {
            log.Properties.AddRange(Mapping(node.Value, node.Key.Text, diagnostics)
                .Select(entry => new PropertyAssignment(node.Key, entry.Key, entry.Value, PropertyPlace.FrontMatter)));
        }

        var waivers = own.Find(Waivers);
        if (waivers is not (null or DrawnValue.Sequence) && !JsonScalar.IsNothing(waivers))
        {
            diagnostics.Add(FrontMatterDiagnostics.NotAList(Waivers, waivers.Span));
        }

        foreach (var item in (waivers as DrawnValue.Sequence)?.Items ?? [])
        {
            if (WaiverReader.Read(item, diagnostics) is { } waiver)
            {
                log.Waivers.Add(waiver);
            }
        }

        log.AddOwn(diagnostics);
        log.Settings = new([.. own.Entries.Where(entry => entry.Key.Text is not (Nodes or Waivers))], own.Span);
    }

    private static ImmutableArray<DrawnEntry> Mapping(
        DrawnValue? value, string key, List<Diagnostic> diagnostics)
    {
        if (value is not (null or DrawnValue.Mapping) && !JsonScalar.IsNothing(value))
        {
            diagnostics.Add(FrontMatterDiagnostics.NotAMapping(key, value.Span));
        }

        return (value as DrawnValue.Mapping)?.Entries ?? [];
    }
}
