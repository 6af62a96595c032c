using System.Text.RegularExpressions;
using ArchCompiler.Core.Text;
using Scriban;
using Scriban.Parsing;

namespace ArchCompiler.Templates.Reading;

/// <summary>
/// What Scriban's parser says, in our words. One mistake often gives several messages, and the one that names its cause
/// need not be the first.
/// </summary>
internal static partial class ParserWords
{
    /// <summary>The refusal that a template's messages amount to.</summary>
    public static TemplateException Say(SourceText source, LogMessageBag messages, int depth)
    {
        List<LogMessage> errors = [.. messages.Where(message => message.Type is ParserMessageType.Error)];
        var cause = errors.Find(error => Causes.Any(cause => error.Message.Contains(cause, StringComparison.Ordinal)))
            ?? errors[0];
        var span = NoFrontMatterEnd().IsMatch(cause.Message)
            ? new(0, LexerOptions.DefaultFrontMatterMarker.Length)
            : cause.Span.In(source);
        return cause.Message.Contains("depth limit", StringComparison.Ordinal)
            ? TemplateDiagnostics.OverLimit(source, span, "templates are nested too deep", depth)
            : TemplateDiagnostics.Malformed(source, span, Reworded(cause.Message));
    }

    private static readonly string[] Causes =
        ["depth limit", "not terminated by", "Unexpected escape character", "Expecting at least", "Invalid hex number"];

    private static readonly (Regex Said, string Ours)[] Rewordings =
    [
        (NoEnd(), "The '$1' that is open here has no 'end'."),
        (StrayEnd(), "Nothing is open here that 'end' could close."),
        (NoIn(), "Expected 'in' after the variable of 'for', found '$1'."),
        (NoValue(), "Expected a value, found '$1'."),
        (NoEndOfLine(), "Expected the end of the statement, found '$1'."),
        (NoParenthesis(), "Expected ')' to close the parenthesis, found '$1'."),
        (NoBracket(), "Expected ']' to close the bracket, found '$1'."),
        (OpenString(), "The string that begins before this has no end. Close it with $1."),
        (Escape(), @"The escape '\$1' has no meaning. Write \\ for a backslash."),
        (StrayElse(), "Nothing is open here that 'else' or 'when' could continue."),
        (NoFrontMatterEnd(), "The front matter that begins here has no end. Close it with a line of +++."),
        (LoopMember(), "'for' has no '$1'."),
        (Unexpected(), "'$1' has no meaning here."),
    ];

    private static string Reworded(string message)
    {
        foreach (var (said, ours) in Rewordings)
        {
            if (said.Match(message) is { Success: true } match)
            {
                return match.Result(ours).Replace("'\\n'", "the end of the line", StringComparison.Ordinal)
                    .Replace("'\n'", "the end of the line", StringComparison.Ordinal)
                    .Replace("'<eof>'", "the end of the text", StringComparison.Ordinal);
            }
        }

        return $"This cannot be read: {message.TrimEnd('.')}.";
    }

    [GeneratedRegex("^Error while parsing (\\w+) statement: The (?:<end>|`end\\w*`)[^.]*was not found")]
    private static partial Regex NoEnd();

    [GeneratedRegex("without a corresponding beginning of a block")]
    private static partial Regex StrayEnd();

    [GeneratedRegex("Expecting 'in' word instead of `([^`]*)`")]
    private static partial Regex NoIn();

    [GeneratedRegex("Expecting (?:an )?<expression>[^`]*instead of `([^`]*)`")]
    private static partial Regex NoValue();

    [GeneratedRegex("Invalid token found `([^`]*)`\\. Expecting <EOL>")]
    private static partial Regex NoEndOfLine();

    [GeneratedRegex("Invalid token `([^`]*)`\\. Expecting a closing `\\)`")]
    private static partial Regex NoParenthesis();

    [GeneratedRegex("Unexpected `([^`]*)`\\. Expecting '\\]'")]
    private static partial Regex NoBracket();

    [GeneratedRegex("not terminated by a (.)")]
    private static partial Regex OpenString();

    [GeneratedRegex("Unexpected escape character `([^`]*)`")]
    private static partial Regex Escape();

    [GeneratedRegex("condition must be preceded by another")]
    private static partial Regex StrayElse();

    [GeneratedRegex("End of frontmatter")]
    private static partial Regex NoFrontMatterEnd();

    [GeneratedRegex("The loop variable <[^.>]*\\.([^>]*)> is not supported")]
    private static partial Regex LoopMember();

    [GeneratedRegex("Unexpected token (?:found )?`?([^`]*?)`?(?: while.*|\\s*)$")]
    private static partial Regex Unexpected();
}
