using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.PerformanceEfficiency;

/// <summary>Files that users fetch come from the edge, not straight from the bucket.</summary>
public sealed class ContentWithoutCdn : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "PERF001", "content-without-cdn", Pillar.PerformanceEfficiency, Severity.Warning,
        "Static content is served by a CDN", "PERF04-BP02");

    /// <inheritdoc/>
    public override bool Applies(Architecture architecture) =>
        Subjects(architecture, RequestPaths.Of(architecture)).Any();

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Architecture architecture)
    {
        var paths = RequestPaths.Of(architecture);
        return Subjects(architecture, paths)
            .Where(s => !IsServed(s, architecture))
            .Select(s => Report(s, paths.FromPeople(s).First(IsFetch), architecture));
    }

    private static IEnumerable<Service> Subjects(Architecture architecture, RequestPaths paths) =>
        architecture.Services.Where(s =>
            s.Kind.Has(Capabilities.ObjectStore) && (IsServed(s, architecture) || paths.FromPeople(s).Any(IsFetch)));

    private static bool IsServed(Service service, Architecture architecture) =>
        architecture.RelationsInto(service)
            .Any(r => architecture.FindService(r.From) is { } from && from.Kind.Has(Capabilities.DeliversContent));

    // An edge that says that files are only put there serves nothing.
    private static bool IsFetch(Relation relation) => relation.Label is null || !relation.Access.HasFlag(Access.Write);

    private static Finding Report(Service service, Relation relation, Architecture architecture) =>
        new(
            architecture.SubjectOf(service),
            relation.Span,
            $"'{service.DrawnName}' is fetched from directly, with no CDN between",
            "each fetch goes the whole way to the region and is paid for as traffic out of it",
            $"draw a CDN before {service.FirstNodeId}")
        {
            Caption = "straight from outside",
            Path = [architecture.Find(relation.From)?.FirstNodeId ?? relation.From, service.FirstNodeId],
        };
}
