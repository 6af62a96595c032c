using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Templates.Parsing;
using ArchCompiler.Templates.Syntax;

namespace ArchCompiler.Templates;

/// <summary>A text with holes, read once and rendered as often as wanted. Immutable.</summary>
public sealed class Template
{
    private Template(
        SourceText source, ImmutableArray<Statement> frontMatter, ImmutableArray<Statement> body, HashSet<string> words)
    {
        Source = source;
        FrontMatter = frontMatter;
        Body = body;
        Words = words;
    }

    /// <summary>The whole text, with the path that messages name.</summary>
    public SourceText Source { get; }

    /// <summary>The strings that stand in it, among them the names of what it may include.</summary>
    public IReadOnlySet<string> Words { get; }

    internal ImmutableArray<Statement> FrontMatter { get; }

    internal ImmutableArray<Statement> Body { get; }

    /// <summary>Where the front matter first assigns a variable; the beginning of the text where it does not.</summary>
    public SourceSpan PlaceOf(string variable) =>
        FrontMatter.AssignmentsOf(variable).FirstOrDefault()?.Span ?? default;

    /// <summary>Names of the members of the objects that the front matter writes down for a variable.</summary>
    public ImmutableArray<string> MembersOf(string variable) =>
    [
        .. FrontMatter.AssignmentsOf(variable).Select(assign => assign.Value).OfType<Expression.ObjectOf>()
            .SelectMany(members => members.Members.Select(member => member.Key))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Reads a template; null, and why, where it is not well-formed.</summary>
    /// <param name="path">The path that messages name.</param>
    /// <param name="text">The whole text; may begin with a front matter between two lines of <c>+++</c>.</param>
    public static Staged<Template?> Parse(string path, string text) => Parse(new(path, text));

    /// <summary>Reads a template; null, and why, where it is not well-formed.</summary>
    public static Staged<Template?> Parse(SourceText source)
    {
        try
        {
            HashSet<string> words = new(StringComparer.Ordinal);
            var front = FrontMatterReader.Read(source);
            var head = front is { } script ? TemplateParser.ParseScript(source, script.Start, script.End) : [];
            return new(new(source, head, TemplateParser.ParseBody(source, front?.Next ?? 0, words), words), []);
        }
        catch (TemplateException refusal)
        {
            return new(null, [refusal.Diagnostic]);
        }
    }
}
