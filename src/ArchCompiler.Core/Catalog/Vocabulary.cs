using System.Collections.Immutable;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Catalog;

/// <summary>The words of diagrams that name no service: what arrows and frames say, in several languages.</summary>
/// <param name="Verbs">Words on arrows (<c>catalog/verbs.yaml</c>).</param>
/// <param name="Groups">Words on frames (<c>catalog/groups.yaml</c>).</param>
public sealed record Vocabulary(ImmutableArray<Verb> Verbs, ImmutableArray<GroupWord> Groups)
{
    /// <summary>No words at all.</summary>
    public static Vocabulary Empty { get; } = new([], []);
}

/// <summary>A word on an arrow.</summary>
/// <param name="Words">Lower-case forms, several languages together.</param>
/// <param name="Relation">What it suggests, null when it only says how.</param>
/// <param name="Access">Which access it asks for, null when it says nothing of it.</param>
public sealed record Verb(ImmutableArray<string> Words, RelationKind? Relation, Access? Access);

/// <summary>A word on a frame.</summary>
/// <param name="Words">Lower-case forms, several languages together.</param>
/// <param name="Kind">The boundary it suggests.</param>
/// <param name="IsStrong">False for a word that yields to other evidence ("layer", "tier").</param>
public sealed record GroupWord(ImmutableArray<string> Words, BoundaryKind Kind, bool IsStrong);
