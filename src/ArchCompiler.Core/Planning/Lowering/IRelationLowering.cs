namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>Realises one sort of relation.</summary>
internal interface IRelationLowering
{
    /// <summary>Realises a relation, or leaves it to the next by answering false.</summary>
    bool TryLower(RelationStep step);
}
