using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Reliability;

/// <summary>
/// Instances heal only where a group counts and replaces them. archc makes one of every instance; its size is the
/// author's.
/// </summary>
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
        if (service.Stated(PropertyNames.MinSize) is { } size)
        {
            return size < 2
                ? [Report(service, architecture, $"may shrink to {NamesInMessages.Count(size, "instance")}")]
                : [];
        }

        return [Report(service, architecture, "is not drawn in a group") with { IsSafeByDefault = true }];
    }

    private static Finding Report(Service service, Architecture architecture, string what) =>
        Finding.About(
            service,
            architecture,
            $"'{service.DrawnName}' {what}",
            "an instance that fails is replaced only by a group that counts them, and alone it is away until then",
            $"state `minSize=2` or more for {service.FirstNodeId}") with
        {
            Fixes = DrawingFix.State(architecture, service, PropertyNames.MinSize, "2"),
        };
}
