using ArchCompiler.Core.Exposures;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Relations;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>Opens the doors of the exposure that a relation asks for: what is no door there opens nowhere.</summary>
internal static class Sources
{
    private const string RangePattern = "[0-9.]+/[0-9]+";

    /// <summary>Opens what a relation asks for from outside the architecture; false where it opens nothing.</summary>
    public static bool Open(Relation relation, Service service, PlanBuilder plan)
    {
        var isOpened = false;
        foreach (var door in plan.Architecture.Exposure.DoorsOf(relation))
        {
            if (EndOf(door.Source, plan) is { } end && plan.SecurityGroupOf(service) is not null)
            {
                Paths.OpenTo(service, $"{NameOf(door.Source)}_to_{service.Id}", end, relation, plan);
                isOpened = true;
            }
        }

        return isOpened;
    }

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
