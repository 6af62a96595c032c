using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// Code signs with a key: the key is one that can, and the code may. A key has one use (AWS KMS developer guide, "Key
/// usage"), so one that is drawn to encrypt as well does not sign.
/// </summary>
internal sealed class SignsLowering : IRelationLowering
{
    public bool ReachesFar(RelationStep step) => true;

    public bool TryLower(RelationStep step)
    {
        if (step.Kind is not RelationKind.Signs
            || !step.FromRunsCode
            || step.ToDraft is not { Kind: ConstructKinds.Key } key)
        {
            return false;
        }

        // A key and its copies in other regions are of one sort and one use.
        var source = step.Plan.FarCopies.SourceOf(step.To) ?? step.To;
        if (step.Plan.FarCopies.AllOf(source).Any(one => Encrypts(one, step.Plan.Architecture)))
        {
            step.Plan.LeaveOut(step.Relation, PresenceDiagnostics.KeyHasOneUse(step.Relation, step.To));
            return true;
        }

        (step.Plan.Of(source) ?? key).Set("signing_spec", step.Plan.Add(new PlanVariable(
            $"{source.Id}_signing_spec",
            VariableType.Text,
            "Sort of the key pair that signs.",
            PlanValue.Of("RSA_2048"))
        {
            Allowed =
            [
                "RSA_2048", "RSA_3072", "RSA_4096", "ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521",
            ],
        }));
        AccessGrants.Add(step.From, step.To, AccessName.Invoke, step.Relation, step.Plan);
        step.Plan.WaysOut.Call(step.From, step.To, step.IsFar, step.Origins);
        ClientEnvironment.Give(step);
        return true;
    }

    private static bool Encrypts(Service key, Architecture architecture) =>
        architecture.RelationsFrom(key).Any(relation => relation.Kind is RelationKind.Encrypts)
        || architecture.RelationsInto(key).Any(relation => relation.Kind is RelationKind.Accesses);
}
