using ArchCompiler.Contracts;
using ArchCompiler.Emitters;

namespace ArchCompiler.Reporting;

/// <summary>Lists the templates that can be replaced, for <c>archc templates list</c>.</summary>
public static class TemplatesReporter
{
    /// <summary>One line a template: its name, whose it is, and the outputs that its front matter names.</summary>
    public static void WriteText(TemplateLibrary library, TextWriter output)
    {
        var name = library.Names.Select(template => template.Length).DefaultIfEmpty().Max();
        foreach (var template in library.Names)
        {
            var line = $"{template.PadRight(name)}  {Whose(library, template),-8}  "
                + string.Join(", ", library.OutputsOf(template));
            output.Write(line.TrimEnd() + "\n");
        }
    }

    /// <summary>The contract of <c>archc templates list --format json</c>.</summary>
    public static void WriteJson(TemplateLibrary library, TextWriter output)
    {
        output.Write(JsonText.Write(isIndented: true, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", JsonText.SchemaVersion);
            json.WriteObjects("templates", library.Names, template =>
            {
                json.WriteString("name", template);
                json.WriteOptional("target", Targets.Names.FirstOrDefault(name => name == template.Split('/')[0]));
                json.WriteString("source", Whose(library, template));
                json.WriteOptional("file", library.Own?.Has(template) is true ? library.Source(template)?.Path : null);
                json.WriteTexts("outputs", library.OutputsOf(template));
            });
            json.WriteEndObject();
        }) + "\n");
    }

    private static string Whose(TemplateLibrary library, string template) =>
        library.Own?.Has(template) is true ? "own" : "built-in";
}
