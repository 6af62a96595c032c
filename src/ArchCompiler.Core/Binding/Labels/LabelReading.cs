using System.Collections.Immutable;

namespace ArchCompiler.Core.Binding.Labels;

/// <summary>What a label says of the kind of its shape.</summary>
/// <param name="Senses">
/// What it names, several for a shape that bundles services; empty when it names nothing known.
/// </param>
/// <param name="Title">The part of it to call the thing by.</param>
internal sealed record LabelReading(ImmutableArray<Sense> Senses, string Title)
{
    /// <summary>Whether its first clause says so; a later line may speak of what the thing talks to.</summary>
    public bool IsFirst { get; init; }

    /// <summary>
    /// Whether it speaks of a program first, so that the service named behind it is what the program runs on.
    /// </summary>
    public bool IsProgramFirst { get; init; }

    /// <summary>Whether it names a thing by its own name.</summary>
    public bool IsNamed => !Senses.IsEmpty && Senses[0].IsName;

    /// <summary>Whether it tells something done rather than a thing: "Validate and clean", "File upload".</summary>
    public bool IsAction { get; init; }

    /// <summary>Whether it begins with something done, so that what follows is what it is done to.</summary>
    public bool StartsAsAction { get; init; }

    /// <summary>The generic word for a resource that ends the phrase behind a name: "Bedrock queue".</summary>
    public Sense? Ending { get; init; }

    /// <summary>Whether it tells what the named thing leaves behind: "GuardDuty findings".</summary>
    public bool IsData { get; init; }

    /// <summary>Whether what it names stands in parentheses only.</summary>
    public bool IsQualifier { get; init; }

    /// <summary>Whether the clause that names it says nothing else.</summary>
    public bool IsWhole { get; init; }

    /// <summary>
    /// The generic word that ends its phrase, and so says what the thing is; null where a word only describes another
    /// ("device registry" is no device).
    /// </summary>
    public Sense? Generic => Senses is [{ IsName: false, EndsPhrase: true } sense, ..] ? sense : null;

    /// <summary>Whether it says something, if only by a generic word.</summary>
    public bool SaysSomething => !Senses.IsEmpty;
}
