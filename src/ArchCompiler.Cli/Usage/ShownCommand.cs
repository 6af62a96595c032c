using System.Collections.Immutable;
using System.CommandLine;

namespace ArchCompiler.Cli.Usage;

/// <summary>A command whose help ends with lines to copy.</summary>
internal sealed class ShownCommand(string name, string description, params ImmutableArray<Example> examples)
    : Command(name, description)
{
    /// <summary>The lines, the most wanted first.</summary>
    public ImmutableArray<Example> Examples { get; } = examples;
}
