using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>What copies in other regions have in common.</summary>
internal static class FarCopying
{
    /// <summary>Hangs a copy on its source, with the key that it is kept under.</summary>
    /// <param name="service">The copy.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="isKeyAsked">Whether AWS asks for a key of the copy's region whatever the source is under.</param>
    public static void Join(Service service, PlanBuilder plan, bool isKeyAsked = false)
    {
        if (plan.FarCopies.SourceOf(service) is { } source
            && plan.Of(service) is { } copy
            && plan.Of(source) is { } original)
        {
            var isKeyNeeded = isKeyAsked || original.Find("kms_key") is not null;
            plan.Add(new Attachment(
                $"{original.Id}_replica_{copy.Id}",
                "replica",
                original.Id,
                copy.Id,
                [new("region", copy.Scope.Region), .. KeyOf(service, copy, isKeyNeeded, plan)],
                [.. Origins.Of(service)]));
        }
    }

    /// <summary>The ARN of a copy in its region, from what stands behind the account in it.</summary>
    public static PlanValue ArnIn(Service service, ConstructDraft copy, params IEnumerable<PlanValue> rest) =>
        new PlanValue.Join(
        [
            PlanValue.Of("arn:"), new PlanValue.Ambient(AmbientValue.Partition),
            PlanValue.Of($":{service.Kind.Realisation?.KeyService}:"),
            copy.Scope.Region, PlanValue.Of(":"), new PlanValue.Ambient(AmbientValue.AccountId), .. rest,
        ]);

    /// <summary>
    /// A copy of what a customer's key encrypts is under such a key too (DynamoDB guide, "Encrypting global tables"):
    /// the drawn one, else one of its own.
    /// </summary>
    private static IEnumerable<Argument> KeyOf(Service service, ConstructDraft copy, bool isNeeded, PlanBuilder plan)
    {
        if (copy.Find("kms_key") is null && isNeeded)
        {
            var key = plan.AddImplied(
                $"{copy.Id}_key",
                copy.Id,
                ConstructKinds.Key,
                copy.Scope,
                Origins.Of(service).Because("a copy of what is encrypted has a key in its own region"));
            key.Append("via_services", (service.Kind.Realisation?.KeyUsers ?? []).Select(PlanValue.Of));
            copy.Set("kms_key", key.Output("arn"));
        }

        return copy.Find("kms_key") is { } used ? [new("kms_key", used)] : [];
    }
}
