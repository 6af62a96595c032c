using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>
/// Who draws a key to encrypt by means to hold the keys himself: it also encrypts what no arrow asks one for, as far
/// as that is never replaced by it. Where several are drawn in a region, their arrows alone say what each is for.
/// </summary>
internal static class DrawnKeys
{
    private const string Key = "kms_key";

    /// <summary>What others ask for the key of: topics and secrets.</summary>
    public static void GiveToServices(IEnumerable<Service> services, PlanBuilder plan)
    {
        var keys = KeysOf(plan);
        foreach (var service in services)
        {
            if (service.Kind.Realisation is { IsUnderDrawnKey: true } realisation
                && realisation.Construct != ConstructKinds.Function
                && plan.Of(service) is { IsExisting: false } draft
                && draft.Find(Key) is null
                && !plan.FarCopies.IsCopied(service)
                && keys.TryGetValue(draft.Scope, out var key))
            {
                draft.Set(Key, key.Output("arn"));
                key.Append("via_services", realisation.KeyUsers.Select(PlanValue.Of));
            }
        }
    }

    /// <summary>What nobody asks for the key of: logs, and what functions are told by their environment.</summary>
    public static void GiveToTheRest(IEnumerable<Service> services, PlanBuilder plan)
    {
        var keys = KeysOf(plan);
        if (keys.Count == 0)
        {
            return;
        }

        foreach (var logged in plan.OfKind(ConstructKinds.LogGroup).Concat(plan.OfKind(ConstructKinds.WebAcl)))
        {
            if (logged.Find(Key) is null && keys.TryGetValue(logged.Scope, out var key))
            {
                logged.Set(Key, key.Output("arn"));
                key.Set("log_encryption", PlanValue.Of(value: true));
            }
        }

        foreach (var service in services)
        {
            if (service.Kind.Realisation is { IsUnderDrawnKey: true, Construct: ConstructKinds.Function } realisation
                && plan.Of(service) is { IsExisting: false } function
                && function.Find(Key) is null
                && function.Entries("environment").Length > 0
                && keys.TryGetValue(function.Scope, out var key))
            {
                function.Set(Key, key.Output("arn"));
                key.Append("via_services", realisation.KeyUsers.Select(PlanValue.Of));
            }
        }
    }

    /// <summary>The one key of each region that is drawn to encrypt something there.</summary>
    private static Dictionary<PlanScope, ConstructDraft> KeysOf(PlanBuilder plan) =>
        plan.Architecture.Services
            .Where(service => plan.Of(service) is { Kind: ConstructKinds.Key, IsExisting: false }
                && plan.Architecture.RelationsFrom(service).Any(r => r.Kind is RelationKind.Encrypts))
            .Select(plan.Of).OfType<ConstructDraft>()
            .GroupBy(key => key.Scope)
            .Where(found => found.Take(2).Count() == 1)
            .ToDictionary(found => found.Key, found => found.First());
}
