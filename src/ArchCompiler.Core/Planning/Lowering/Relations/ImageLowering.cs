using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// A registry drawn to a container service keeps its image. What else runs code pulls from it by its role, and who is
/// drawn to push may do that.
/// </summary>
internal sealed class ImageLowering : IRelationLowering
{
    public bool ReachesExisting(RelationStep step) => true;

    public bool TryLower(RelationStep step)
    {
        if (step.Kind is not RelationKind.Deploys
            || step.FromDraft is not { Kind: ConstructKinds.ContainerRegistry } registry)
        {
            return false;
        }

        var tasks = step.Plan.WorkloadsOf(step.To).Where(w => w.Kind == ConstructKinds.ContainerService).ToList();
        if (Pushes(step.Relation) || (tasks.Count == 0 && step.ToDraft?.Kind == ConstructKinds.InstanceGroup))
        {
            return Use(step, registry);
        }

        if (tasks.Count == 0)
        {
            step.Plan.LeaveOut(step.Relation, LoweringDiagnostics.NotRealisable(step.Relation, step.From, step.To));
        }
        else if (Registries(step).Skip(1).Any())
        {
            step.Plan.LeaveOut(step.Relation, ImageDiagnostics.SeveralImages(step.Relation, step.To));
        }
        else if (ImageOf(step.To) is { } image && IsStated(step.To, image))
        {
            step.Plan.LeaveOut(step.Relation, ImageDiagnostics.ImageIsStated(step.Relation, step.To, image.Name));
        }
        else
        {
            Run(step, registry, tasks);
        }

        return true;
    }

    private static bool Pushes(Relation relation) => relation.IsReversed && relation.Access.HasFlag(Access.Write);

    private static IEnumerable<string> Registries(RelationStep step) =>
        step.Plan.Architecture.RelationsInto(step.To)
            .Where(r => r.Kind is RelationKind.Deploys && !Pushes(r))
            .Where(r => step.Plan.Architecture.FindService(r.From) is { } from
                && step.Plan.Of(from) is { Kind: ConstructKinds.ContainerRegistry })
            .Select(r => r.From)
            .Distinct(StringComparer.Ordinal);

    private static PropertyDeclaration? ImageOf(Service service) =>
        service.Kind.Properties.FirstOrDefault(p => p.Argument is "image" or "container_image");

    private static bool IsStated(Service service, PropertyDeclaration property) =>
        service.Properties.Find(property.Name) is { Source: not PropertySource.Default };

    private static bool Use(RelationStep step, ConstructDraft registry)
    {
        var name = Pushes(step.Relation) ? AccessName.Write : AccessName.Read;
        step.Plan.WaysOut.Call(step.To, step.From, step.IsFar, step.Origins);
        ClientEnvironment.Give(step.To, step.From, registry, step.Plan);
        return AccessGrants.Add(step.To, step.From, name, step.Relation, step.Plan);
    }

    private static void Run(RelationStep step, ConstructDraft registry, List<ConstructDraft> tasks)
    {
        var tag = step.Plan.Add(new PlanVariable(
            $"{step.To.Id}_image_tag",
            VariableType.Text,
            "Tag of the image in the registry, which must hold it before the containers start.",
            PlanValue.Of("latest"))
        {
            Pattern = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}",
        });
        foreach (var service in tasks)
        {
            step.Attach("image", service, registry, new Argument("tag", tag));
            if (service.Find("execution_role") is PlanValue.Reference execution
                && step.Plan.Find(execution.Construct) is { } role)
            {
                var pull = step.From.Kind.Realisation?.FindAccess(AccessName.Read)?.Statements ?? [];
                Roles.Grant("Pull", role, pull, registry, step.Origins, step.Plan);
                step.Plan.WaysOut.Call(step.To, step.From, step.IsFar, step.Origins);
            }

            if (service.Find("image") is PlanValue.Variable image)
            {
                step.Plan.Variables.Replace(new PlanVariable(
                    image.Name,
                    VariableType.Text,
                    "Image that the containers run in place of the registry's; empty for that of the registry.",
                    PlanValue.Of("")));
            }
        }
    }
}
