using System.Collections.Immutable;

namespace ArchCompiler.Cli.Output;

/// <summary>What a run of <c>archc generate</c> is to write, and how carefully.</summary>
/// <param name="Targets">Names of the targets.</param>
/// <param name="Folder">The output folder.</param>
internal sealed record GenerationOptions(ImmutableArray<string> Targets, string Folder)
{
    /// <summary>Write nothing, only compare.</summary>
    public bool IsCheck { get; init; }

    /// <summary>Overwrite and remove also what archc did not write or what was edited.</summary>
    public bool IsForced { get; init; }

    /// <summary>Accept what is left out, and what is wrong with the output itself.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Write nothing while anything is left out or validation would fail.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Print what is left out as JSON.</summary>
    public bool IsJson { get; init; }

    /// <summary>The templates to lay out with.</summary>
    public required UserTemplates Templates { get; init; }

    /// <summary>The day to print on documents, null for none.</summary>
    public DateOnly? Date { get; init; }
}
