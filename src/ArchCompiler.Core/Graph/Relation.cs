using System.Collections.Immutable;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Core.Graph;

/// <summary>A directed, classified connection between two participants, made from one or more drawn edges.</summary>
/// <param name="Id">Stable id: <c>from-kind-to</c>, with a suffix where two would be equal.</param>
/// <param name="From">Id of the participant that acts.</param>
/// <param name="To">Id of the participant acted on.</param>
/// <param name="Kind">What it means.</param>
/// <param name="Edges">
/// The drawn edges, in drawing order; several after folding replicas or closing a path over a spliced node.
/// </param>
/// <param name="Span">Where its first edge was drawn.</param>
public sealed record Relation(
    string Id, string From, string To, RelationKind Kind, ImmutableArray<DiagramEdge> Edges, SourceSpan Span)
{
    /// <summary>Which way data goes.</summary>
    public Access Access { get; init; }

    /// <summary>Protocol stated on the edge: <c>https</c>, <c>tcp</c> …; null where nothing is said.</summary>
    public string? Protocol { get; init; }

    /// <summary>Port stated on the edge.</summary>
    public int? Port { get; init; }

    /// <summary>HTTP method stated on the edge, in capitals; null for any.</summary>
    public string? Method { get; init; }

    /// <summary>Path or host stated on the edge, which tells two targets behind one listener apart.</summary>
    public string? Path { get; init; }

    /// <summary>Name stated on the edge that its requests are for; null for any.</summary>
    public string? Host { get; init; }

    /// <summary>What tells its requests from others to the same place; null where nothing does.</summary>
    public Route? Route => Method is null && Path is null && Host is null ? null : new(Method, Path) { Host = Host };

    /// <summary>Names of the events that it carries; empty for all.</summary>
    public ImmutableArray<string> Events { get; init; } = [];

    /// <summary>Sources of the events that it carries, as the events name them; empty for all.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Which of the messages, events or changes it carries.</summary>
    public EventFilter Filter { get; init; } = EventFilter.None;

    /// <summary>
    /// Words of its label that are neither a verb nor of a form that means something; null where all are.
    /// </summary>
    public string? UnreadWords { get; init; }

    /// <summary>What the verbs of its label do with data, whatever the relation makes of it.</summary>
    public Access Said { get; init; }

    /// <summary>IPv4 range stated on the edge: where its traffic comes from.</summary>
    public string? Cidr { get; init; }

    /// <summary>After what it is gone along, where that is not always.</summary>
    public Outcome Outcome { get; init; }

    /// <summary>How the way is gone: its order, its condition, its pause.</summary>
    public Passage Passage { get; init; } = Passage.Plain;

    /// <summary>Who of several answers; null where nothing is said.</summary>
    public Routing? Routing { get; init; }

    /// <summary>Which objects of a store it is about.</summary>
    public KeyFilter Keys { get; init; } = KeyFilter.None;

    /// <summary>When it happens, as an expression of EventBridge; null where nothing is said.</summary>
    public string? Schedule { get; init; }

    /// <summary>
    /// True when nobody can tell what its label means between these two: it was asked about, and nothing is made of it.
    /// </summary>
    public bool IsUndecided { get; init; }

    /// <summary>True when all its edges lead to a drawn copy that answers only who reads.</summary>
    public bool IsToReader { get; init; }

    /// <summary>True when a word says that something is put there: deployed, pushed, uploaded.</summary>
    public bool Ships { get; init; }

    /// <summary>
    /// True when nothing says what it means: neither the kinds at its ends, nor a word, nor the author.
    /// </summary>
    public bool IsUnknown { get; init; }

    /// <summary>Cleaned text of the first edge that has one.</summary>
    public string? Label { get; init; }

    /// <summary>True when the meaning runs against the drawn arrow.</summary>
    public bool IsReversed { get; init; }

    /// <summary>True when drawn dotted: kept for documentation.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Ids of spliced services that the path runs through, in order.</summary>
    public ImmutableArray<string> Via { get; init; } = [];
}
