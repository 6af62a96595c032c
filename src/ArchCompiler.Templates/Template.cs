using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Templates.Reading;
using Scriban.Syntax;

namespace ArchCompiler.Templates;

/// <summary>A text with holes in Scriban's language, read once and rendered as often as wanted. Immutable.</summary>
public sealed class Template
{
    internal Template(SourceText source, Scriban.Template parsed, TemplateSyntax syntax)
    {
        Source = source;
        Parsed = parsed;
        Words = syntax.Words;
        Names = syntax.Names;
    }

    /// <summary>The whole text, with the path that messages name.</summary>
    public SourceText Source { get; }

    /// <summary>The strings that stand in it, among them the names of what it may include.</summary>
    public IReadOnlySet<string> Words { get; }

    /// <summary>The variables that it assigns, for suggestions.</summary>
    internal IReadOnlySet<string> Names { get; }

    internal Scriban.Template Parsed { get; }

    /// <summary>Where the front matter first assigns a variable; the beginning of the text where it does not.</summary>
    public SourceSpan PlaceOf(string variable) =>
        AssignmentsOf(variable).FirstOrDefault()?.Span.In(Source) ?? default;

    /// <summary>Names of the members of the objects that the front matter writes down for a variable.</summary>
    public ImmutableArray<string> MembersOf(string variable) =>
    [
        .. AssignmentsOf(variable).Select(assign => assign.Value)
            .OfType<ScriptObjectInitializerExpression>()
            .SelectMany(written => written.Members)
            .Select(MemberNames.Of)
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
            return new(TemplateReader.Read(source), []);
        }
        catch (TemplateException refusal)
        {
            return new(null, [refusal.Diagnostic]);
        }
    }

    private IEnumerable<ScriptAssignExpression> AssignmentsOf(string variable) =>
        SyntaxWalk.From(Parsed.Page?.FrontMatter)
            .Select(found => found.Node)
            .OfType<ScriptAssignExpression>()
            .Where(assign => assign.Target is ScriptVariable target
                && string.Equals(target.Name, variable, StringComparison.Ordinal));
}
