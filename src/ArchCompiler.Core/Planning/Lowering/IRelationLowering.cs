namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>Realises one sort of relation.</summary>
internal interface IRelationLowering
{
    /// <summary>Whether what it makes works where the two ends are in different regions or networks.</summary>
    bool ReachesFar(RelationStep step) => false;

    /// <summary>Whether what it makes works where an end exists already, so that nothing is changed there.</summary>
    bool ReachesExisting(RelationStep step) => false;

    /// <summary>Realises a relation, or leaves it to the next by answering false.</summary>
    bool TryLower(RelationStep step);
}
