namespace ArchCompiler.Emitters.Documents;

/// <summary>One form that the documents are written in.</summary>
/// <param name="Folder">Folder of its templates below <c>docs/</c>.</param>
/// <param name="Prefix">Path of its files below the target's folder, empty or ending in a slash.</param>
/// <param name="Ending">Ending of its pages' files, which is also their templates'.</param>
/// <param name="Start">File name of the first page.</param>
/// <param name="Writer">Its writer.</param>
internal sealed record DocumentFormat(
    string Folder, string Prefix, string Ending, string Start, IDocumentWriter Writer)
{
    /// <summary>What GitHub and editors show.</summary>
    public static DocumentFormat Markdown { get; } = new("markdown", "", ".md", "README.md", new Markdown());

    /// <summary>What any browser shows.</summary>
    public static DocumentFormat Html { get; } = new("html", "site/", ".html", "index.html", new Html());

    /// <summary>Name of a template of this format.</summary>
    public string Template(string name) => $"docs/{Folder}/{name}{Ending}.scriban";
}
