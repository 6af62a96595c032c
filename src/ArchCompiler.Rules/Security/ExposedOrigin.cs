using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Rules;

namespace ArchCompiler.Rules.Security;

/// <summary>An origin that also answers callers other than its CDN makes what guards the CDN worthless.</summary>
public sealed class ExposedOrigin : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "SEC005", "exposed-origin", Pillar.Security, Severity.Error,
        "An origin cannot be reached around its CDN", "SEC05-BP02");

    /// <inheritdoc/>
    public override bool Applies(Architecture architecture) => Origins(architecture).Any();

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Architecture architecture)
    {
        var paths = RequestPaths.Of(architecture);
        return Origins(architecture).SelectMany(s => Check(s, architecture, paths));
    }

    private static IEnumerable<Service> Origins(Architecture architecture) => architecture.Services.Where(s =>
        !s.Kind.Has(Capabilities.DeliversContent)
        && architecture.RelationsInto(s).Any(r => IsFromCdn(r, architecture)));

    private static bool IsFromCdn(Relation relation, Architecture architecture) =>
        relation.Kind is RelationKind.Requests or RelationKind.Accesses
        && architecture.FindService(relation.From) is { } from
        && from.Kind.Has(Capabilities.DeliversContent);

    private static IEnumerable<Finding> Check(Service service, Architecture architecture, RequestPaths paths)
    {
        var isStore = service.Kind.Has(Capabilities.StoresData);
        var callers = isStore ? paths.FromPeople(service) : paths.FromOutside(service);
        var around = callers.FirstOrDefault(r => IsServed(r, service));
        if (around is not null)
        {
            yield return Report(
                service, architecture, "is reached from outside around its CDN", "take this edge out") with
            {
                Span = around.Span,
                Path = [architecture.Find(around.From)?.FirstNodeId ?? around.From, service.FirstNodeId],
            };
        }
        else if (service.Kind.Realisation is not null)
        {
            yield return Report(
                service,
                architecture,
                "could be reached around its CDN",
                "nothing to do: archc admits the CDN alone") with
            {
                IsSafeByDefault = true,
            };
        }
    }

    // Somebody who only puts files into a bucket does not go around what serves them.
    private static bool IsServed(Relation relation, Service service) =>
        !service.Kind.Has(Capabilities.StoresData) || !relation.Access.HasFlag(Access.Write) || relation.Label is null;

    private static Finding Report(Service service, Architecture architecture, string what, string remedy) =>
        Finding.About(
            service,
            architecture,
            $"'{service.DrawnName}' {what}",
            "a web ACL that can be bypassed protects nothing",
            remedy);
}
