using System.Globalization;
using ArchCompiler.Core.Emission;
using ArchCompiler.Templates;
using static ArchCompiler.Emitters.Documents.DocumentValues;

namespace ArchCompiler.Emitters.Documents;

/// <summary>Lays out the pages of one format.</summary>
internal sealed class PageWriter(DocumentFacts facts, DocumentFormat format, TemplateRun run)
{
    private readonly string title = DocumentTitle.Of(facts.Plan);
    private readonly int leftOut = facts.Input.LeftOut.Count;

    /// <summary>The pages as files.</summary>
    public IEnumerable<Artifact> Write() => new DocumentPages(facts, format).All().Select(Write);

    private Artifact Write(DocumentPage page) =>
        Artifact.OfText(format.Prefix + page.File, Render(page).TrimEnd('\n') + "\n");

    private string Render(DocumentPage page) =>
        run.Render(format.Template(page.Template), ModelOf(page), page.File, []);

    private TemplateModel ModelOf(DocumentPage page)
    {
        DocumentFunctions functions = new(format.Writer, facts.Words, page.Root);
        return new()
        {
            Globals = Frame(page).Concat(page.Globals)
                .ToDictionary(global => global.Name, global => global.Value, StringComparer.Ordinal),
            Write = functions.Write,
            Functions = functions.All,
        };
    }

    private IEnumerable<(string Name, ScriptValue Value)> Frame(DocumentPage page) =>
    [
        ("title", Title(title)),
        ("page_title", Title(page.Title)),
        ("page", ScriptValue.Of(page.Template)),
        ("root", ScriptValue.Of(page.Root)),
        ("start", ScriptValue.Of(format.Start)),
        ("drawer", ScriptValue.Of(SiteAssets.PlaceOfDrawer(facts.Input.SharedAssets))),
        ("sections", ScriptValue.Of(PageNames.Sections.Select(section => ScriptValue.Of(
            ("name", ScriptValue.Of(section.Name)),
            ("link", Link(section.Title, section.Name + format.Ending)))))),
        ("left_out", Count(leftOut)),
        ("targets", Texts(facts.Addresses.Titles)),
        ("source", Link(
            NameOf(facts.Architecture.Diagram.Source.Path),
            format == DocumentFormat.Html ? PageNames.Drawing + format.Ending : facts.Input.SourceLink)),
        ("date", Text(facts.Input.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
    ];

    private static string NameOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
