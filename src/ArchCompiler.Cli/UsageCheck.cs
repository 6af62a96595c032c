using System.CommandLine;
using System.CommandLine.Completions;
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
        ParseErrorAction => Unmatched(parsed).Concat(
            parsed.Errors.Where(error => error.SymbolResult is not CommandResult || parsed.UnmatchedTokens.Count == 0)
                .Select(error => WrongValue(error.SymbolResult) ?? error.Message)),
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

    /// <summary>Words that a command has no place for; what follows an unknown option is probably its value.</summary>
    private static IEnumerable<string> Unmatched(ParseResult parsed)
    {
        var words = parsed.UnmatchedTokens;
        var options = words.Where(word => word is ['-', _, ..]).ToList();
        return options.Count > 0
            ? options.Select(word => NoOption(parsed, word))
            : words.Select(word => $"'archc {parsed.CommandResult.Command.Name}' has no place for '{word}'.");
    }

    /// <summary>What is said of a value that is none of those that may stand there; null where that is right.</summary>
    private static string? WrongValue(SymbolResult? result)
    {
        var (symbol, allowed) = result switch
        {
            OptionResult { Option: var option } when option.ValueType == typeof(string) => (
                option.Name, option.HelpName?.Split('|') ?? []),
            ArgumentResult { Argument: var argument } => (
                argument.Name, [.. argument.GetCompletions(CompletionContext.Empty).Select(item => item.Label)]),
            _ => ("", Array.Empty<string>()),
        };
        var strange = result?.Tokens.FirstOrDefault(token => !allowed.Contains(token.Value));
        return allowed.Length < 2 || strange is not { } wrong ? null
            : Nearest.To(wrong.Value, allowed) is { } nearest
            ? $"'{wrong.Value}' is no value of {symbol}; did you mean '{nearest}'?"
            : $"'{wrong.Value}' is no value of {symbol}; there are {string.Join(", ", allowed)}.";
    }

    /// <summary>Options that the command does not have: the parser takes them for paths.</summary>
    private static IEnumerable<string> Strangers(ParseResult parsed) => ArgumentsBeforeLiteral(parsed)
        .Where(word => word is ['-', _, ..])
        .Select(word => $"{NoOption(parsed, word)} A path like that stands after '--'.");

    private static string NoOption(ParseResult parsed, string word)
    {
        var known = parsed.CommandResult.Command.Options.Select(option => option.Name).Append("--help");
        return Nearest.To(word, known) is { } nearest
            ? $"there is no option '{word}' here; did you mean '{nearest}'?"
            : $"there is no option '{word}' here.";
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
