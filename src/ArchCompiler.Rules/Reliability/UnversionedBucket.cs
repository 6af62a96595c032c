using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Reliability;

/// <summary>Old versions undo what overwrote or deleted an object, and replication needs them.</summary>
public sealed class UnversionedBucket : ServiceRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "REL009", "unversioned-bucket", Pillar.Reliability, Severity.Error,
        "Buckets keep old versions", "REL09-BP01");

    /// <inheritdoc/>
    protected override bool IsSubject(Service service, Architecture architecture) =>
        service.Kind.Has(Capabilities.ObjectStore) && service.Kind.FindProperty(PropertyNames.Versioning) is not null;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(Service service, Architecture architecture)
    {
        if (!service.States(PropertyNames.Versioning))
        {
            yield return Report(service, architecture) with
            {
                IsSafeByDefault = service.HasByDefault(PropertyNames.Versioning),
            };
        }
    }

    private static Finding Report(Service service, Architecture architecture) =>
        Finding.About(
            service,
            architecture,
            $"'{service.DrawnName}' keeps no old versions of its objects",
            "without versions an overwrite or a deletion cannot be undone, and nothing can be replicated",
            $"state `versioning=true` for {service.FirstNodeId}") with
        {
            Fixes = DrawingFix.State(architecture, service, PropertyNames.Versioning, "true"),
        };
}
