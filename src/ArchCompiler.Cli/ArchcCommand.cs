using System.CommandLine;
using System.CommandLine.Parsing;
using ArchCompiler.Cli.Commands;
using ArchCompiler.Cli.Usage;

namespace ArchCompiler.Cli;

/// <summary>
/// The <c>archc</c> command: from arguments to an exit code, with everything else in the host's hands.
/// </summary>
public static class ArchcCommand
{
    // A path that begins with @ is a path, and no file to read more arguments from.
    private static ParserConfiguration Parsing { get; } = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs one command line.</summary>
    public static int Run(IReadOnlyList<string> arguments, Host host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var guarded = host.Guarded();
        using var progress = guarded.Progress;
        var exitCode = Try(
            () => Invoke(Create(guarded).Parse(OrHelp(arguments), Parsing), guarded), arguments, guarded);
        var flushed = Try(
            () =>
            {
                guarded.Output.Flush();
                return ExitCode.Fine;
            },
            arguments,
            guarded);
        return flushed == ExitCode.Fine ? exitCode : flushed;
    }

    // Who says nothing asks what there is to say.
    private static IReadOnlyList<string> OrHelp(IReadOnlyList<string> arguments) =>
        arguments.Count == 0 ? ["--help"] : arguments;

    private static int Try(Func<int> work, IReadOnlyList<string> arguments, Host host)
    {
        try
        {
            return work();
        }
        catch (UsageException problem)
        {
            host.Say(problem.Message);
            return ExitCode.Usage;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            host.Say($"a file cannot be read or written: {exception.Message}");
            return ExitCode.Usage;
        }
        catch (Exception exception)
        {
            Fault.Report(exception, arguments, host);
            return ExitCode.Fault;
        }
    }

    private static int Invoke(ParseResult parsed, Host host)
    {
        var errors = UsageCheck.Of(parsed).ToList();
        if (errors.Count == 0)
        {
            return parsed.Invoke(
                new() { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false });
        }

        foreach (var error in errors)
        {
            host.Say(error);
        }

        host.Say($"see 'archc {string.Join(' ', CommandPath(parsed).Append("--help"))}'");
        return ExitCode.Usage;
    }

    private static List<string> CommandPath(ParseResult parsed)
    {
        List<string> path = [];
        for (SymbolResult? at = parsed.CommandResult; at is not null; at = at.Parent)
        {
            if (at is CommandResult { Command: not RootCommand and { Name: var name } })
            {
                path.Insert(0, name);
            }
        }

        return path;
    }

    /// <summary>All commands, on a host.</summary>
    internal static RootCommand Create(Host host) => CommandTree.Showing(
        new RootCommand(
            "Compiles a drawing of an AWS architecture: checks it, explains it, and writes what deploys it.")
        {
            InitCommand.Create(host),
            ValidateCommand.Create(host),
            GenerateCommand.Create(host),
            FixCommand.Create(host),
            WatchCommand.Create(host),
            ExplainCommand.Create(host),
            GraphCommand.Create(host),
            SyntaxCommand.Create(host),
            ConvertCommand.Create(host),
            RulesCommand.Create(host),
            ServicesCommand.Create(host),
            TemplatesCommand.Create(host),
            ConfigCommand.Create(host),
            SchemaCommand.Create(host),
            CompletionCommand.Create(host),
            HookCommand.Create(host),
            DoctorCommand.Create(host),
            ManCommand.Create(host),
        });
}
