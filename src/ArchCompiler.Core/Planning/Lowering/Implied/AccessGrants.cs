using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Relations;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>Turns the access sets of the catalog into grants.</summary>
internal static class AccessGrants
{
    private static readonly ImmutableArray<string> DecryptActions = ["kms:Decrypt"];
    private static readonly ImmutableArray<string> EncryptActions = ["kms:Decrypt", "kms:GenerateDataKey"];

    /// <summary>Lets a service do something to another; false when the other's kind has no such access.</summary>
    public static bool Add(Participant caller, Service target, AccessName name, Relation relation, PlanBuilder plan) =>
        Add(caller, target, name, Origins.Of(relation), plan, UseKeys(relation, target, name, plan));

    /// <summary>Lets a service do something to another; false when the other's kind has no such access.</summary>
    public static bool Add(
        Participant caller,
        Service target,
        AccessName name,
        ImmutableArray<Origin> origins,
        PlanBuilder plan,
        KeyFilter? keys = null)
    {
        if (plan.Of(target) is not { } construct || target.Kind.Realisation?.FindAccess(name) is not { } access)
        {
            return false;
        }

        var user = CallerAccess.UserOf(caller, target, plan);
        foreach (var role in plan.RolesOf(caller))
        {
            foreach (var (index, statement) in access.Statements.Index())
            {
                var number = index == 0 ? "" : (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
                var sid = $"{plan.SidOf(target)}{name}{number}{PartOf(keys)}";
                plan.Add(Grant(sid, role, statement, construct, origins, user, keys));
            }

            KeyUsers.Name(role, construct, name);
        }

        return true;
    }

    /// <summary>Lets a service use the key that encrypts what it reads or writes, through that service alone.</summary>
    public static void AddKeyUse(
        Participant caller, Service target, bool writes, Relation relation, PlanBuilder plan) =>
        AddKeyUse(caller, target, writes, Origins.Of(relation), plan);

    /// <summary>Lets a service use the key that encrypts what it reads or writes, through that service alone.</summary>
    public static void AddKeyUse(
        Participant caller, Service target, bool writes, ImmutableArray<Origin> origins, PlanBuilder plan)
    {
        if (plan.Of(target) is not { } store
            || store.Find("kms_key") is not { } key
            || target.Kind.Realisation is not { KeyService: { } service } realisation)
        {
            return;
        }

        var via = new PlanValue.Join(
            [PlanValue.Of($"{service}."), store.Scope.Region, PlanValue.Of(".amazonaws.com")]);
        foreach (var role in plan.RolesOf(caller))
        {
            plan.Add(new Grant(
                $"{plan.SidOf(target)}Key",
                role.Id,
                !writes ? DecryptActions : realisation.KeyWrite.IsEmpty ? EncryptActions : realisation.KeyWrite,
                [key],
                [new("StringEquals", "kms:ViaService", via)],
                origins));
        }
    }

    /// <summary>A statement of the catalog as a grant, about some objects alone where an edge names them.</summary>
    public static Grant Grant(
        string sid,
        ConstructDraft role,
        AccessStatement statement,
        ConstructDraft target,
        ImmutableArray<Origin> origins,
        string? user = null,
        KeyFilter? keys = null) =>
        new(
            sid,
            role.Id,
            statement.Actions,
            [
                .. statement.Resources.SelectMany(resource =>
                    PatternsOf(resource, ConstructDeclaration.Keys, (keys ?? KeyFilter.None).Patterns)
                        .Select(pattern => Placeholders.Fill(resource, target, user, pattern))),
            ],
            [
                .. statement.Conditions
                    .Where(c => !Holds(c.Value, ConstructDeclaration.Prefixes) || keys is { Prefixes.Length: > 0 })
                    .Select(c => new GrantCondition(c.Operator, c.Key, ValueOf(c.Value, target, user, keys))),
            ],
            origins);

    private static KeyFilter UseKeys(Relation relation, Service target, AccessName name, PlanBuilder plan)
    {
        if (target.Kind.Realisation?.FindAccess(name) is { } access
            && access.Statements.Any(s => s.Resources.Any(r => Holds(r, ConstructDeclaration.Keys))))
        {
            plan.Labels.Parts.Use(relation, EdgePart.Keys);
            return relation.Keys;
        }

        return KeyFilter.None;
    }

    private static PlanValue ValueOf(string text, ConstructDraft target, string? user, KeyFilter? keys) =>
        Holds(text, ConstructDeclaration.Prefixes) && keys is not null
            ? PlanValue.Of(keys.Prefixes.Select(prefix => Placeholders.Fill(text, target, user, $"{prefix}*")))
            : Placeholders.Fill(text, target, user);

    private static IEnumerable<string?> PatternsOf(string text, string name, IEnumerable<string?> patterns) =>
        Holds(text, name) ? patterns : [null];

    private static bool Holds(string text, string name) => text.Contains($"{{{name}}}", StringComparison.Ordinal);

    /// <summary>What tells a statement about some objects from one about all.</summary>
    private static string PartOf(KeyFilter? keys) => keys is { IsNone: false } ? Slug.Hash($"{keys}") : "";
}
