using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.Documents;

/// <summary>One page to be laid out.</summary>
/// <param name="Template">Name of its template without folder and ending.</param>
/// <param name="File">Its file below the format's folder.</param>
/// <param name="Title">Its title.</param>
/// <param name="Globals">What only this page is given.</param>
internal sealed record DocumentPage(
    string Template, string File, string Title, IEnumerable<(string Name, ScriptValue Value)> Globals)
{
    /// <summary>Relative path from the page to the top of its folder.</summary>
    public string Root => string.Concat(Enumerable.Repeat("../", File.Count(c => c == '/')));
}
