using ArchCompiler.Core.Exposures;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Constructs;
using ArchCompiler.Core.Planning.Lowering.Relations;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>Opens the doors of the exposure that a relation asks for: what is no door there opens nowhere.</summary>
internal static class Sources
{
    private const decimal ClearPort = 80;
    private const string RangePattern = "[0-9.]+/[0-9]+";

    /// <summary>Opens what a relation asks for from outside the architecture; false where it opens nothing.</summary>
    public static bool Open(Relation relation, Service service, PlanBuilder plan)
    {
        var isOpened = false;
        foreach (var door in plan.Architecture.Exposure.DoorsOf(relation))
        {
            if (EndOf(door.Source, plan) is { } end && plan.SecurityGroupOf(service) is not null)
            {
                var id = $"{NameOf(door.Source)}_to_{service.Id}";
                Open(service, id, end, relation, plan);
                if (end is FlowEnd.Internet && plan.Of(service)?.IsOn(BalancerLowering.DualStack) is true)
                {
                    Open(service, $"{id}_ipv6", new FlowEnd.Internet(IsIpv6: true), relation, plan);
                }

                isOpened = true;
            }
        }

        return isOpened;
    }

    private static void Open(Service service, string id, FlowEnd end, Relation relation, PlanBuilder plan)
    {
        Paths.OpenTo(service, id, end, relation, plan);
        if (end is not FlowEnd.Prefix && plan.Of(service) is { } draft && Redirects(service, draft))
        {
            draft.Set("redirects", PlanValue.Of(value: true));
            Paths.OpenTo(service, $"{id}_clear", end, relation, plan, PlanValue.Of(ClearPort));
        }
    }

    /// <summary>
    /// Whether who comes in clear is sent to the encrypted port: people type names without a scheme, and browsers try
    /// that port first. What comes through CloudFront does not: it asks by the encrypted one alone.
    /// </summary>
    private static bool Redirects(Service service, ConstructDraft draft) =>
        draft is { Kind: ConstructKinds.RequestBalancer, IsExisting: false }
        && service.Properties.Text(PropertyNames.Protocol) == "https"
        && service.Properties.Number("port") != ClearPort;

    /// <summary>The way in that the drawing asks for and forbids by a relation, null where there is none.</summary>
    public static Door? FindContradiction(Relation relation, PlanBuilder plan) =>
        plan.Architecture.Exposure.FindContradiction(relation);

    private static FlowEnd? EndOf(Source source, PlanBuilder plan) => source switch
    {
        Source.Internet => new FlowEnd.Internet(),
        Source.ContentNetwork => new FlowEnd.Prefix(
            new PlanValue.Ambient(AmbientValue.ContentDeliveryPrefix) { At = plan.Here }),
        Source.Network network => new FlowEnd.Range(RangeOf(network, plan)),
        Source.Caller => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string NameOf(Source source) => source switch
    {
        Source.Internet => "internet",
        Source.ContentNetwork content => content.Distribution.Id,
        Source.Network network => network.Id,
        Source.Caller caller => caller.Service.Id,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The range of a network of others: drawn, or for the operator to say.</summary>
    private static PlanValue RangeOf(Source.Network network, PlanBuilder plan) =>
        plan.Add(new PlanVariable(
            $"{network.Id}_source_cidr",
            VariableType.Text,
            $"IPv4 range from which {PlanText.Describe(network.Title)} comes in by its private way.",
            network.Cidr is { } cidr ? PlanValue.Of(cidr) : null)
        {
            Pattern = RangePattern,
        });
}
