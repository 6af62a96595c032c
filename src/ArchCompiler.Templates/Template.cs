using System.Collections.Immutable;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Templates.Parsing;
using ArchCompiler.Templates.Syntax;

namespace ArchCompiler.Templates;

/// <summary>A text with holes, read once and rendered as often as wanted. Immutable.</summary>
public sealed class Template
{
    private Template(SourceText source, ImmutableArray<Statement> frontMatter, ImmutableArray<Statement> body)
    {
        Source = source;
        FrontMatter = frontMatter;
        Body = body;
    }

    /// <summary>The path that messages name.</summary>
    public string Path => Source.Path;

    internal SourceText Source { get; }

    internal ImmutableArray<Statement> FrontMatter { get; }

    internal ImmutableArray<Statement> Body { get; }

    /// <summary>Reads a template; null, and why, where it is not well-formed.</summary>
    /// <param name="path">The path that messages name.</param>
    /// <param name="text">The whole text; may begin with a front matter between two lines of <c>+++</c>.</param>
    public static Staged<Template?> Parse(string path, string text)
    {
        SourceText source = new(path, text);
        try
        {
            var front = FrontMatterReader.Read(source);
            var head = front is { } script ? TemplateParser.ParseScript(source, script.Start, script.End) : [];
            return new(new(source, head, TemplateParser.ParseBody(source, front?.Next ?? 0)), []);
        }
        catch (TemplateException refusal)
        {
            return new(null, [refusal.Diagnostic]);
        }
    }
}
