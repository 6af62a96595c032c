namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>What stands between a thing and its copy in another region: AWS keeps the one as the other is.</summary>
internal sealed class FarCopyLowering : IRelationLowering
{
    public bool ReachesFar(RelationStep step) => true;

    public bool TryLower(RelationStep step) =>
        step.IsFar
        && step.Plan.FarCopies.AreJoined(step.From, step.To)
        && step.NeedsNothing("AWS keeps one as the other is", step.FromDraft, step.ToDraft);
}
