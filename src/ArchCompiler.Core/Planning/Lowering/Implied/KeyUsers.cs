namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>
/// Lets services of AWS that act by themselves, without a role, use the key of what they read from or put into.
/// </summary>
internal static class KeyUsers
{
    /// <summary>
    /// Lets a service principal use the key that encrypts a construct; nothing where no key of the customer's does.
    /// </summary>
    public static void LetIn(string principal, ConstructDraft encrypted, PlanBuilder plan)
    {
        if (encrypted.Find("kms_key") is PlanValue.Reference reference && plan.Find(reference.Construct) is { } key)
        {
            key.Append("event_services", PlanValue.Of(principal));
        }
    }
}
