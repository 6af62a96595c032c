using System.Text.RegularExpressions;
using ArchCompiler.Core.Text;
using Scriban.Parsing;

namespace ArchCompiler.Templates.Reading;

/// <summary>Has Scriban read a template, and says in our words what is wrong with it.</summary>
internal static partial class TemplateReader
{
    private const int DeepestExpression = 250;

    private static readonly ParserOptions Options = new() { ExpressionDepthLimit = DeepestExpression };
    private static readonly LexerOptions Plain = new() { Mode = ScriptMode.Default };
    private static readonly LexerOptions WithFrontMatter = new() { Mode = ScriptMode.FrontMatterAndContent };

    /// <summary>The template; throws where it is not well-formed.</summary>
    public static Template Read(SourceText source)
    {
        var parsed = Scriban.Template.Parse(
            source.Text, source.Path, Options, Marker().IsMatch(source.Text) ? WithFrontMatter : Plain);
        return parsed.HasErrors
            ? throw ParserWords.Say(source, parsed.Messages, DeepestExpression)
            : new(source, parsed, TemplateSyntax.Of(source, parsed.Page));
    }

    [GeneratedRegex("^\\+\\+\\+[ \t]*\r?\n")]
    private static partial Regex Marker();
}
