using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering.Relations;

/// <summary>
/// A drawn volume is one block device on each instance it is drawn with: a volume lives in one zone and on one instance
/// (Amazon EBS user guide, "Attach an Amazon EBS volume").
/// </summary>
internal static class Volumes
{
    /// <summary>Puts the device on an instance group, encrypted by the key that is drawn for the volume.</summary>
    public static bool Put(RelationStep step, Service volume, ConstructDraft group)
    {
        var plan = step.Plan;
        var number = Devices(step, group).IndexOf(volume.Id);
        var path = PlanValue.Of($"/mnt/{Slug.Of(volume.Id, 40)}");
        ConstructDraft holder = new(volume.Id, ConstructKinds.BlockVolume, PlanScope.Home);
        PropertyArguments.Give(volume, holder, plan);
        holder.Set("device", PlanValue.Of($"/dev/sd{(char)('f' + number)}"))
            .Set("mount_path", path)
            .Set("kms_key", KeyOf(volume, plan)?.Output("arn"));
        plan.Add(new Attachment(
            $"{group.Id}_volume_{volume.Id}",
            "volume",
            group.Id,
            volume.Id,
            holder.Freeze().Arguments,
            [.. Origins.Of(volume), .. step.Origins]));
        foreach (var tasks in plan.OfKind(ConstructKinds.ContainerService)
            .Where(c => c.Find("instances") is PlanValue.Text text && text.Value == group.Id))
        {
            step.Attach("host-volume", tasks, holder, new("host_path", path), new("mount_path", path));
        }

        return true;
    }

    /// <summary>
    /// A key drawn for a volume also encrypts the root devices of the instances that the volume is drawn with.
    /// </summary>
    public static bool Encrypt(RelationStep step, ConstructDraft key)
    {
        var groups = Holders(step.To, step.Plan).ToList();
        foreach (var group in groups)
        {
            Encrypt(step, group, key);
        }

        return groups.Count > 0;
    }

    /// <summary>
    /// A key drawn for instances encrypts their root devices; Auto Scaling, which starts them, has to be let use it.
    /// </summary>
    public static bool Encrypt(RelationStep step, ConstructDraft group, ConstructDraft key)
    {
        group.Set("root_kms_key", key.Output("arn"));
        key.Append("launch_roles", group.Output("scaling_role_arn"));
        step.Attach("key", group, key);
        return true;
    }

    /// <summary>The instance groups that a volume is drawn with.</summary>
    public static IEnumerable<ConstructDraft> Holders(Service volume, PlanBuilder plan) =>
        plan.Architecture.RelationsFrom(volume).Select(r => r.To)
            .Concat(plan.Architecture.RelationsInto(volume).Select(r => r.From))
            .Distinct(StringComparer.Ordinal)
            .Select(plan.Architecture.FindService).OfType<Service>()
            .Select(plan.Of).OfType<ConstructDraft>()
            .Where(d => d.Kind == ConstructKinds.InstanceGroup);

    /// <summary>The volumes of a group, by id, so that a device name does not depend on the order of lines.</summary>
    private static List<string> Devices(RelationStep step, ConstructDraft group)
    {
        var architecture = step.Plan.Architecture;
        var instances = architecture.FindService(group.Id) ?? step.To;
        return [.. architecture.RelationsFrom(instances).Select(r => r.To)
            .Concat(architecture.RelationsInto(instances).Select(r => r.From))
            .Where(id => architecture.FindService(id)?.Kind.Realisation?.Construct == ConstructKinds.BlockVolume)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
    }

    private static ConstructDraft? KeyOf(Service volume, PlanBuilder plan) =>
        plan.Architecture.RelationsInto(volume)
            .Where(r => r.Kind is RelationKind.Encrypts)
            .Select(r => plan.Architecture.FindService(r.From)).OfType<Service>()
            .Select(plan.Of)
            .FirstOrDefault(d => d is not null);
}
