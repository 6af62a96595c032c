using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Catalog;

/// <summary>
/// "Between this kind and any kind that has these capabilities, an edge means this relation, from this kind to the
/// other", whichever way it was drawn. The first declaration that fits holds.
/// </summary>
/// <param name="Relation">What the edge means.</param>
/// <param name="On">Capabilities that the other kind must have; none fits any.</param>
/// <param name="Kind">Id of the one kind at the other end, null for any.</param>
/// <param name="IsInverse">True when the relation runs from the other kind to this one (an instance reads a
/// secret).</param>
public sealed record ControlDeclaration(
    RelationKind Relation, Capabilities On, string? Kind = null, bool IsInverse = false);
