using System.Collections.Immutable;

namespace ArchCompiler.Core.Diagnostics;

/// <summary>
/// The drawn elements a diagnostic is about, by id: what waivers and baselines key on, since ids survive moved lines.
/// </summary>
/// <param name="Type">What sort of element the ids name.</param>
/// <param name="Ids">Drawn ids, in drawing order; empty for the diagram as a whole.</param>
public sealed record Subject(SubjectType Type, ImmutableArray<string> Ids)
{
    /// <summary>The diagram as a whole.</summary>
    public static Subject Diagram { get; } = new(SubjectType.Diagram, []);

    /// <summary>Some nodes.</summary>
    public static Subject Nodes(params IEnumerable<string> ids) => new(SubjectType.Node, [.. ids]);

    /// <summary>Some edges.</summary>
    public static Subject Edges(params IEnumerable<string> ids) => new(SubjectType.Edge, [.. ids]);

    /// <summary>A group.</summary>
    public static Subject Group(string id) => new(SubjectType.Group, [id]);
}
