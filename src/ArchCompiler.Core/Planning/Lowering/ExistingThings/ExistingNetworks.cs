using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.ExistingThings;

/// <summary>
/// A network that exists already: its subnets, ways out and endpoints are there as they are; what is drawn into it uses
/// the subnets that the drawing states or variables ask for.
/// </summary>
internal static partial class ExistingNetworks
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

        return plan.Labels.Existing.Shapes.FirstOrDefault(service => network is null
                ? plan.Regions.Of(service) == plan.Here
                : service.Boundaries.Contains(network.Id)) is { } shape
                ? shape.Kind.Realisation?.Part is NetworkPart.Whole ? shape.Existing : new(Id: null)
            : plan.Labels.Existing.HasSubnets
                && DrawnSubnets.In(network, plan).Any(subnet => subnet.Existing is not null) ? new(Id: null)
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
        var variable = form.VariableOf(draft.Id, existing);
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
                network.Set($"{word}_ids", Ask(
                    $"{network.Id}_{word}_subnet_ids",
                    $"Ids of its {what}, one a zone.",
                    drawn.Where(subnet => subnet.Tier == tier),
                    plan));
            }
        }
    }

    /// <summary>
    /// The subnets that a service of an existing network is drawn in, where others of the sort are drawn beside them;
    /// null where those of the sort are one.
    /// </summary>
    public static PlanValue? OwnSubnets(Boundary? frame, ConstructDraft network, PlanBuilder plan)
    {
        var drawn = DrawnSubnets.In(plan.Architecture.FindBoundary(network.Id), plan);
        if (frame is null || drawn.FirstOrDefault(subnet => subnet.Span == frame.Span) is not { } own)
        {
            return null;
        }

        var same = drawn.Where(subnet => subnet.Tier == own.Tier).ToLookup(subnet => NameOf(subnet.Title));
        var name = NameOf(own.Title);
        return same.Count < 2
            ? null
            : Ask(
                $"{network.Id}_{(Ascii.IsValid(name) ? name.Replace(' ', '_') : Slug.Hash(name))}_subnet_ids",
                PlanText.Describe($"Ids of the subnets drawn as '{own.Title}', one a zone."),
                same[name],
                plan);
    }

    private static PlanValue Ask(
        string name, string description, IEnumerable<DrawnSubnet> subnets, PlanBuilder plan)
    {
        ImmutableArray<PlanValue> ids =
        [
            .. subnets.Select(subnet => subnet.Existing?.Id).OfType<string>()
                .SelectMany(id => id.Split((char[])[',', ' '], StringSplitOptions.RemoveEmptyEntries))
                .Distinct(StringComparer.Ordinal).Select(PlanValue.Of),
        ];
        return plan.Add(new PlanVariable(
            name, VariableType.TextList, description, ids.IsEmpty ? null : PlanValue.Of(ids)));
    }

    /// <summary>What subnets of several zones are called alike: their title without ids, ranges and zones.</summary>
    private static string NameOf(string title) => string.Join(
        ' ',
        Words.Matches(Places.Replace(title, " ").ToLowerInvariant()).Select(word => word.Value)
            .Where(word => word is not ("az" or "existing" or "subnet" or "subnets")).DefaultIfEmpty("other"));

    [GeneratedRegex(
        @"\bsubnet-[0-9a-f]+\b|\b[0-9]{1,3}(\.[0-9]{1,3}){3}(/[0-9]+)?\b|\b[a-z]{2}(-[a-z]+)+-[0-9][a-f]?\b|\([^)]*\)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Places { get; }

    // A single letter is a zone's, also where it has grown onto a word of another script.
    [GeneratedRegex(@"[a-z]{2,}|[\p{L}-[a-z]]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Words { get; }
}
