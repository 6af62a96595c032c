using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ArchCompiler.Cli.Usage;

/// <summary>The help of a command, with its examples at the end.</summary>
internal sealed class HelpWithExamples(HelpAction inner) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = inner.Invoke(parseResult);
        var examples = CommandTree.ExamplesOf(parseResult.CommandResult.Command);
        if (!examples.IsEmpty)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.Write("Examples:\n");
            foreach (var example in examples)
            {
                output.Write($"  {example.Line}\n      {example.Meaning}\n");
            }

            output.Write("\n");
        }

        return exitCode;
    }
}
