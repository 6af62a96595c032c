using System.Text.RegularExpressions;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Constructs;

/// <summary>
/// What containers are started from and write to: their images, which are public unless a registry is drawn to them or
/// stated, and their logs.
/// </summary>
internal static partial class ImagePulls
{
    /// <summary>Asks for the ways that ECS needs to start a service's containers.</summary>
    public static void Account(Service service, PlanBuilder plan)
    {
        var because = Origins.Of(service).Because("ECS starts its containers").ToList();
        foreach (var tasks in plan.WorkloadsOf(service).Where(w => w.Kind == ConstructKinds.ContainerService))
        {
            plan.WaysOut.Call(service, "logs", ["logs"], because);
            var isFromRegistry = plan.Carries(tasks, "image") || LetPullStated(service, tasks, plan);
            if (!isFromRegistry || tasks.Items("sidecars").Length > 0)
            {
                plan.WaysOut.Ask(service, "public images", because);
            }
        }
    }

    /// <summary>
    /// Lets ECS pull an image that the drawing states by its address in a registry of AWS; false where it states none.
    /// </summary>
    private static bool LetPullStated(Service service, ConstructDraft tasks, PlanBuilder plan)
    {
        if (Stated(service) is not { } image || Address.Match(image) is not { Success: true } address
            || tasks.Find("execution_role") is not PlanValue.Reference execution)
        {
            return false;
        }

        var because = Origins.Of(service).Because("ECS pulls its image").ToList();
        plan.WaysOut.Call(service, "images", ["ecr.api", "ecr.dkr"], because);
        plan.WaysOut.Fetch(service, "layers of images", because);
        plan.Add(new Grant(
            "PullToken", execution.Construct, ["ecr:GetAuthorizationToken"], [PlanValue.Of("*")], [], [.. because]));
        plan.Add(new Grant(
            "Pull",
            execution.Construct,
            ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
            [
                new PlanValue.Join(
                [
                    PlanValue.Of("arn:"),
                    new PlanValue.Ambient(AmbientValue.Partition),
                    PlanValue.Of($":ecr:{address.Groups["region"].Value}:{address.Groups["account"].Value}"),
                    PlanValue.Of($":repository/{address.Groups["name"].Value}"),
                ]),
            ],
            [],
            [.. because]));
        return true;
    }

    private static string? Stated(Service service) =>
        service.Kind.Properties.FirstOrDefault(p => p.Argument is "image" or "container_image") is { } property
            ? service.Properties.Text(property.Name)
            : null;

    [GeneratedRegex(
        @"^(?<account>[0-9]{12})\.dkr\.ecr\.(?<region>[a-z0-9-]+)\.amazonaws\.com(\.cn)?"
            + @"/(?<name>[a-z0-9._/-]+)([:@].*)?$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Address { get; }
}
