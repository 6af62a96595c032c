using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>A registry; one that copies another of another region has its name, by which ECR finds it.</summary>
internal sealed class RegistryLowering : IConstructLowering
{
    private const int LongestName = 40;

    public string Construct => ConstructKinds.ContainerRegistry;

    public void Create(Service service, PlanBuilder plan) =>
        PlainLowering.Start(service, Construct, plan).Set(
            "repository_name", plan.FarCopies.SourceOf(service) is { } source ? NameOf(source) : null);

    public void Complete(Service service, PlanBuilder plan)
    {
    }

    /// <summary>The name of a registry's repository.</summary>
    public static PlanValue NameOf(Service registry) => new PlanValue.Join(
        [new PlanValue.Ambient(AmbientValue.ProjectName), PlanValue.Of($"-{Slug.Of(registry.Id, LongestName)}")]);
}
