using ArchCompiler.Core.Catalog;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>
/// Who a key's policy names: services of AWS that act by themselves, without a role, on what the key encrypts, and
/// roles that use the key itself. Whoever uses it through a service has that from the grants of his own edges, which
/// the policy lets count: a key that named all of them would be one with all of their roles, and a large drawing could
/// not be divided into stacks.
/// </summary>
internal static class KeyUsers
{
    // Who reads for visitors only reads, and says for which distribution and not for which account.
    private const string Reader = "cloudfront.amazonaws.com";

    /// <summary>
    /// Lets a service principal use the key that encrypts a construct; nothing where no key of the customer's does.
    /// </summary>
    public static void LetIn(string principal, ConstructDraft encrypted, PlanBuilder plan)
    {
        if (encrypted.Find("kms_key") is not PlanValue.Reference reference
            || plan.Find(reference.Construct) is not { } key)
        {
            return;
        }

        if (principal == Reader)
        {
            key.Set("is_read_by_distributions", PlanValue.Of(true));
        }
        else
        {
            key.Append("event_services", PlanValue.Of(principal));
        }
    }

    /// <summary>
    /// Names a role that uses a key itself; one of another region, or that the operator attaches a policy to, the
    /// account's policies name.
    /// </summary>
    public static void Name(ConstructDraft role, ConstructDraft key, AccessName access)
    {
        if (key is not { Kind: ConstructKinds.Key, IsExisting: false })
        {
            return;
        }

        if (role.Scope != key.Scope || role.Kind == ConstructKinds.ClientPolicy)
        {
            key.Set("is_used_by_policies", PlanValue.Of(true));
            return;
        }

        key.Append(
            access switch
            {
                AccessName.Invoke => "signing_roles",
                AccessName.Write => "encrypting_roles",
                _ => "decrypting_roles",
            },
            role.Output("arn"));
    }
}
