using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Reliability;

/// <summary>Instances heal only when a group counts and replaces them, which archc makes of every instance unless told otherwise.</summary>
public sealed class InstanceOutsideGroup : ServiceRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "REL004", "instance-outside-group", Pillar.Reliability, Severity.Error,
        "Instances run in an Auto Scaling group of two or more", "REL11-BP03");

    /// <inheritdoc/>
    protected override bool IsSubject(Service service, Architecture architecture) =>
        service.Kind.Has(Capabilities.Instance) && service.Kind.Realisation is not null;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Service service, Architecture architecture)
    {
        if (service.Denies(PropertyNames.AutoScaling))
        {
            yield return Report(service, architecture, "is kept out of an Auto Scaling group", PropertyNames.AutoScaling, "true");
        }
        else if (service.Stated(PropertyNames.MinSize) < 2)
        {
            var size = service.TextOf(PropertyNames.MinSize);
            yield return Report(service, architecture, $"may shrink to {size} instance(s)", PropertyNames.MinSize, "2");
        }
        else if (!service.Properties.IsDrawn(PropertyNames.MinSize))
        {
            yield return Report(service, architecture, "is not drawn in a group", PropertyNames.AutoScaling, "true")
                with { IsSafeByDefault = true };
        }
    }

    private static Finding Report(Service service, Architecture architecture, string what, string property, string value) =>
        Finding.About(
            service,
            architecture,
            $"'{service.DrawnName}' {what}",
            "an instance that fails is replaced only by a group that counts them",
            $"state `{property}={value}` for {service.FirstNodeId}")
            with { Fixes = DrawingFix.State(architecture, service, property, value) };
}
