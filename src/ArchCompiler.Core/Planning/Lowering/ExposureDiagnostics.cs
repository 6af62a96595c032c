using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Exposures;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What lowering has to say of who reaches what from outside.</summary>
internal static class ExposureDiagnostics
{
    public static Diagnostic OutsiderActs(Relation relation, Participant from, Participant to, Participant outsider) =>
        LoweringDiagnostics.About(
            relation,
            "ARC303",
            Severity.Warning,
            $"The edge from '{from.Title}' to '{to.Title}' opens nothing, "
            + $"since '{outsider.Title}' is not something archc deploys.") with
        {
            Brief = $"'{outsider.Title}' is not deployed",
            Remedy = $"Say what it is with {StatementForm.Of(outsider.Nodes[0], "service", "…")}.",
        };

    public static Diagnostic StoreFacesOutsider(Relation relation, Participant from, Participant to) =>
        LoweringDiagnostics.About(
            relation,
            "ARC305",
            Severity.Error,
            $"The edge from '{from.Title}' to '{to.Title}' would open a data store to the internet, "
            + "which archc does not do.") with
        {
            Brief = "would open a data store to the internet",
            Remedy = "Draw what speaks for the store between them.",
        };

    public static Diagnostic PublicWayIntoPrivate(Door door, Participant from, Service to) =>
        LoweringDiagnostics.About(
            door.Relation,
            "ARC312",
            Severity.Error,
            $"'{from.Title}' comes from the internet and '{to.Title}' is drawn as private, so nothing is opened.") with
        {
            Brief = "comes from the internet, and what it leads to is drawn as private",
            Remedy = $"Draw a load balancer in a public subnet between them, or draw '{to.Title}' in a public subnet.",
        };

    public static Diagnostic NoIpv6(Service service, bool isNetworkExisting) =>
        LoweringDiagnostics.About(
            service,
            "ARC349",
            Severity.Warning,
            $"'{service.Title}' answers at IPv4 addresses alone, since "
            + (isNetworkExisting ? "its network exists and keeps its ranges." : "no visitor comes to it.")) with
        {
            Brief = "answers at IPv4 addresses alone",
            Remedy = service.Properties.Find("addresses") is { Source: PropertySource.Label }
                ? "Take the word that asks for IPv6 out of its label, or add "
                    + $"{StatementForm.Of(service.Nodes[0], "addresses", "ipv4")}."
                : $"Take {StatementForm.Of(service.Nodes[0], "addresses", "dualstack")} out.",
        };

    public static Diagnostic NobodyReaches(Relation relation, Participant from, Service to) =>
        LoweringDiagnostics.About(
            relation,
            "ARC313",
            Severity.Error,
            $"'{from.Title}' cannot reach '{to.Title}': {to.Kind.Title} has no endpoint that answers to it.") with
        {
            Brief = $"{to.Kind.Title} has no endpoint that answers to it",
            Remedy = "Draw what speaks for it between them: an API, a load balancer, a CDN.",
        };

    public static Diagnostic ApiIsPublic(Service service) =>
        LoweringDiagnostics.About(
            service,
            "ARC317",
            Severity.Error,
            $"'{service.Title}' is private, and what archc deploys for {service.Kind.Title} is an HTTP API, "
            + "which the internet reaches.") with
        {
            Brief = $"{service.Kind.Title} can be deployed only as a public API",
            Remedy = "Draw an internal load balancer in its place, "
                + "or deploy a private REST API beside what archc emits.",
        };

    public static Diagnostic NobodyCalls(Relation relation, Service from, Participant to) =>
        LoweringDiagnostics.About(
            relation,
            "ARC319",
            Severity.Error,
            $"'{from.Title}' runs no code that could call '{to.Title}', and archc knows no other way out of it.") with
        {
            Brief = $"no way out of {from.Kind.Title} to what is not deployed",
            Remedy = "Draw what calls it between them, such as a function.",
        };

    public static Diagnostic NobodyComes(Service service) =>
        LoweringDiagnostics.About(
            service,
            "ARC314",
            Severity.Note,
            $"Nothing drawn leads to '{service.Title}' from the internet, so it is internal.") with
        {
            Remedy = "Draw who uses it, or state `scheme: internet-facing`.",
        };
}
