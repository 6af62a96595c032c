using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Diagnostics;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Cli;

/// <summary>
/// What is wrong with a command line before any command looks at it: what the parser finds, and what it would let pass
/// as the name of a file.
/// </summary>
internal static class UsageCheck
{
    /// <summary>The mistakes, each a sentence; none where help or the version was asked for.</summary>
    public static IEnumerable<string> Of(ParseResult parsed) => parsed.Action switch
    {
        ParseErrorAction when UnknownCommand(parsed) is { } unknown => [unknown],
        ParseErrorAction => parsed.Errors.Select(error => error.Message),
        var action when action != parsed.CommandResult.Command.Action => [],
        _ => Strangers(parsed).Concat(Blanks(parsed)),
    };

    /// <summary>What is said of a word where a command's name is wanted; null where none stands there.</summary>
    private static string? UnknownCommand(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count == 0 || parsed.UnmatchedTokens is not [{ Length: > 0 } word, ..])
        {
            return null;
        }

        var known = command.Subcommands.Select(sub => sub.Name).ToList();
        return Nearest.To(word, known) is { } nearest
            ? $"there is no command '{word}'; did you mean '{nearest}'?"
            : $"there is no command '{word}'; there are {string.Join(", ", known)}.";
    }

    /// <summary>Options that the command does not have: the parser takes them for paths.</summary>
    private static IEnumerable<string> Strangers(ParseResult parsed)
    {
        var known = parsed.CommandResult.Command.Options.Select(option => option.Name).ToList();
        return ArgumentsBeforeLiteral(parsed)
            .Where(word => word is ['-', _, ..])
            .Select(word => Nearest.To(word, known) is { } nearest
                ? $"there is no option '{word}' here; did you mean '{nearest}'? A path like that stands after '--'."
                : $"there is no option '{word}' here. A path like that stands after '--'.");
    }

    private static IEnumerable<string> ArgumentsBeforeLiteral(ParseResult parsed)
    {
        var literal = parsed.Tokens.SkipWhile(token => token.Type is not TokenType.DoubleDash)
            .Count(token => token.Type is TokenType.Argument);
        return parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .SkipLast(literal)
            .Select(token => token.Value);
    }

    private static IEnumerable<string> Blanks(ParseResult parsed) =>
        from symbol in parsed.CommandResult.Children
        where symbol.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))
        select $"what is given for {NameOf(symbol)} is empty.";

    private static string NameOf(SymbolResult result) => result switch
    {
        OptionResult { Option: var option } => $"'{option.Name}'",
        ArgumentResult { Argument: var argument } => argument.Name,
        _ => throw new UnreachableException(),
    };
}
