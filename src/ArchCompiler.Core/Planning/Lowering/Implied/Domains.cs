using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.ExistingThings;

namespace ArchCompiler.Core.Planning.Lowering.Implied;

/// <summary>
/// The public name of the site: the drawn zone's, else a variable; and certificates for names below it.
/// </summary>
internal static class Domains
{
    private const string Placeholder = "example.com";

    /// <summary>
    /// The zone that resolves the site's names, null when none is drawn. One that resolves nothing comes after one that
    /// does, so that it takes no name from it.
    /// </summary>
    public static ConstructDraft? Zone(PlanBuilder plan) =>
        plan.OfKind(ConstructKinds.DnsZone).MinBy(zone => plan.Architecture.FindService(zone.Id) is { } drawn
            && DrawnHosts.Resolves(drawn, plan.Architecture) ? 0 : 1);

    public static PlanValue Name(PlanBuilder plan) =>
        Zone(plan)?.Find("domain_name") ?? plan.Add(new PlanVariable(
            "domain_name",
            VariableType.Text,
            "Public name of the site. Set it to a domain you own before you apply.",
            PlanValue.Of(plan.Labels.Hosts.Domain ?? Placeholder))
        {
            Pattern = "[a-z0-9.-]+",
        });

    /// <summary>The name by which a service is reached below the site's name: <c>alb-origin.example.com</c>.</summary>
    public static PlanValue HostBelow(string label, PlanBuilder plan) =>
        new PlanValue.Join([PlanValue.Of($"{label}."), Name(plan)]);

    /// <summary>
    /// The name under which a service answers: the one that is drawn; else the first that visitors come to, a CDN
    /// before others, has the site's own name; a further one a name below it, and what only a CDN asks the name of an
    /// origin.
    /// </summary>
    public static PlanValue HostOf(Service service, PlanBuilder plan)
    {
        var sharers = plan.SharedNames.SharersOf(service);
        var label = Slug.Of(sharers.Count > 0 ? sharers[0] : service.Id, 40);
        var entries = plan.Entries;
        return plan.Labels.Hosts.Of(service) is { } drawn && Below(drawn, plan) is { } name ? name
            : entries.Length > 0 && (entries[0] == service.Id || sharers.Contains(entries[0])) ? Name(plan)
            : !entries.Contains(service.Id) && plan.Architecture.Exposure.FacesInternet(service)
                ? HostBelow($"{label}-origin", plan)
            : HostBelow(label, plan);
    }

    /// <summary>A drawn name as one below the site's, null where it is none of its zone.</summary>
    public static PlanValue? Below(string host, PlanBuilder plan)
    {
        var domain = plan.Labels.Hosts.Domain;
        return host == domain ? Name(plan)
            : domain is not null && host.EndsWith($".{domain}", StringComparison.Ordinal)
                ? HostBelow(host[..^(domain.Length + 1)], plan)
            : Zone(plan) is null ? PlanValue.Of(host)
            : null;
    }

    /// <summary>Whether a drawn zone resolves to a service.</summary>
    public static bool IsResolved(Service service, Architecture architecture) =>
        architecture.RelationsInto(service)
            .Any(relation => architecture.FindService(relation.From)?.Kind.Has(Capabilities.ResolvesNames) is true);

    /// <summary>
    /// Ids of the services that visitors come to by name: those that a zone resolves to, else those that the internet
    /// reaches.
    /// </summary>
    public static ImmutableArray<string> EntriesOf(Architecture architecture) =>
    [
        .. architecture.Services
            .Where(service => service.Kind.Has(Capabilities.InternetEntry | Capabilities.RequestTarget)
                && !service.Kind.Has(Capabilities.Network))
            .Where(service => IsResolved(service, architecture)
                || (!service.Kind.Has(Capabilities.DeliversContent) && architecture.Exposure.IsPublic(service)))
            .OrderBy(service => IsResolved(service, architecture) ? 0 : 1)
            .ThenBy(service => service.Kind.Has(Capabilities.DeliversContent) ? 0 : 1)
            .ThenBy(service => service.Kind.Has(Capabilities.VpcAttached) ? 0 : 1)
            .ThenBy(service => service.Id, StringComparer.Ordinal)
            .Select(service => service.Id),
    ];

    /// <summary>A validated certificate for a name.</summary>
    public static ConstructDraft Certificate(
        ConstructDraft owner, PlanValue host, PlanScope scope, IEnumerable<Origin> origins, PlanBuilder plan)
    {
        var certificate = plan.AddImplied(
            $"{owner.Id}_certificate",
            owner.Id,
            ConstructKinds.Certificate,
            scope,
            origins.Because("it answers over TLS"));
        return certificate
            .Set("domain_name", host)
            .Set("zone_id", Zone(plan)?.Output("zone_id"))
            .Set("certificate_arn", ExistingIdentities.CertificateOf(owner.Id, plan) ?? plan.Add(new PlanVariable(
                $"{owner.Id}_certificate_arn",
                VariableType.Text,
                "An existing certificate to use. Empty: one is requested and validated by DNS.",
                PlanValue.Of(""))));
    }
}
