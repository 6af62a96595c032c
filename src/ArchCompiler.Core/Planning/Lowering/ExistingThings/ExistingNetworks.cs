using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.ExistingThings;

/// <summary>
/// A network that exists already: its subnets, ways out and endpoints are there as they are; what is drawn into it uses
/// the subnets that the drawing states or variables ask for.
/// </summary>
internal static class ExistingNetworks
{
    private static readonly ImmutableArray<(SubnetTier Tier, string Word, string What)> Tiers =
    [
        (SubnetTier.Public, "public", "public subnets, which have a way to the internet gateway"),
        (SubnetTier.Application, "app", "private subnets that programs run in, with a way out"),
        (SubnetTier.Data, "data", "private subnets that databases stand in"),
    ];

    /// <summary>
    /// That a network exists: it says so, or a subnet in it or its own shape does; null where it is made.
    /// </summary>
    public static Existing? Find(Boundary? network, PlanBuilder plan)
    {
        if (network?.Existing is { } stated)
        {
            return stated;
        }

        var shapes = plan.Architecture.Services.Where(service => service.Existing is not null
            && service.Kind.Realisation?.Part is NetworkPart.Whole or NetworkPart.Subnet
            && (network is null ? plan.Regions.Of(service) == plan.Here : service.Boundaries.Contains(network.Id)));
        return shapes.FirstOrDefault() is { } shape
                ? shape.Kind.Realisation?.Part is NetworkPart.Whole ? shape.Existing : new(Id: null)
            : DrawnSubnets.In(network, plan).Any(subnet => subnet.Existing is not null) ? new(Id: null)
            : null;
    }

    /// <summary>Makes a network one that is only referred to.</summary>
    public static void Start(
        ConstructDraft draft,
        Existing existing,
        Boundary? boundary,
        IReadOnlyCollection<string> zones,
        PlanBuilder plan)
    {
        draft.IsExisting = true;
        var form = ExistingForm.Of(ConstructKinds.Network) ?? throw new System.Diagnostics.UnreachableException();
        var id = existing.Id is { } stated ? form.Read(stated) : null;
        PlanVariable variable = new(
            $"{draft.Id}_{form.Suffix}",
            VariableType.Text,
            $"{form.What}, which exists already.",
            id is null ? null : PlanValue.Of(id))
        { Pattern = form.Pattern };
        draft.Set("id", plan.Add(variable)).Set("zone_suffixes", PlanValue.Of(zones.Select(PlanValue.Of)));
        if (variable.Default is null && boundary is not null)
        {
            plan.ReportOnce(ExistingDiagnostics.Asked(boundary, variable.Name));
        }
    }

    /// <summary>Asks for the subnets of each tier that something stands in.</summary>
    public static void Settle(PlanBuilder plan)
    {
        foreach (var network in plan.OfKind(ConstructKinds.Network).Where(network => network.IsExisting))
        {
            plan.Stand(network.Scope);
            var drawn = DrawnSubnets.In(plan.Architecture.FindBoundary(network.Id), plan);
            foreach (var (tier, word, what) in Tiers.Where(tier => network.IsOn($"has_{tier.Word}")))
            {
                ImmutableArray<PlanValue> ids =
                [
                    .. drawn.Where(subnet => subnet.Tier == tier && subnet.Existing?.Id is not null)
                        .SelectMany(subnet => (subnet.Existing?.Id ?? "").Split(
                            (char[])[',', ' '], StringSplitOptions.RemoveEmptyEntries))
                        .Distinct(StringComparer.Ordinal).Select(PlanValue.Of),
                ];
                network.Set($"{word}_ids", plan.Add(new PlanVariable(
                    $"{network.Id}_{word}_subnet_ids",
                    VariableType.TextList,
                    $"Ids of its {what}, one a zone.",
                    ids.IsEmpty ? null : PlanValue.Of(ids))));
            }
        }
    }
}
