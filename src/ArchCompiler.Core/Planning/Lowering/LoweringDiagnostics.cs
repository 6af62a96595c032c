using System.Globalization;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Exposures;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>What lowering has to say.</summary>
internal static class LoweringDiagnostics
{
    public static Diagnostic NoConstruct(Service service) =>
        About(
            service,
            "ARC301",
            Severity.Error,
            $"archc cannot deploy '{service.Title}' yet: it knows {service.Kind.Title}, "
            + "but has no construct for it.") with
        {
            Brief = $"no construct for {service.Kind.Title} yet",
            Remedy = "Deploy it beside what archc emits; `--partial` accepts that it is left out.",
        };

    public static Diagnostic NotRealisable(Relation relation, Participant from, Participant to) =>
        About(
            relation,
            "ARC302",
            Severity.Error,
            $"The edge from '{from.Title}' to '{to.Title}' cannot be realised: archc knows no way "
            + $"in which {from.Kind.Title} {Verb(relation.Kind)} {to.Kind.Title}.") with
        {
            Brief = $"no way in which {from.Kind.Title} {Verb(relation.Kind)} {to.Kind.Title}",
            Remedy = "Draw what stands between them, or state what the edge means with `relation`; "
                + "`--partial` accepts that it is left out.",
        };

    public static Diagnostic OutsiderActs(Relation relation, Participant from, Participant to, Participant outsider) =>
        About(
            relation,
            "ARC303",
            Severity.Warning,
            $"The edge from '{from.Title}' to '{to.Title}' opens nothing, "
            + $"since '{outsider.Title}' is not something archc deploys.") with
        {
            Brief = $"'{outsider.Title}' is not deployed",
            Remedy = $"Say what it is with {StatementForm.Of(outsider.Nodes[0], "service", "…")}.",
        };

    public static Diagnostic NothingBehind(Service service, string missing) =>
        About(
            service,
            "ARC304",
            Severity.Warning,
            $"'{service.Title}' has no {missing[(missing.IndexOf(' ', StringComparison.Ordinal) + 1)..]}.") with
        {
            Remedy = $"Draw an edge from it to {missing}.",
        };

    public static Diagnostic NothingToServe(Service service) =>
        About(
            service,
            "ARC304",
            Severity.Error,
            $"'{service.Title}' has no origin to serve from, and cannot exist without one.") with
        {
            Brief = $"{service.Kind.Title} without an origin to serve from",
            Remedy = "Draw an edge from it to a bucket, a load balancer or an API.",
        };

    public static Diagnostic StoreFacesOutsider(Relation relation, Participant from, Participant to) =>
        About(
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
        About(
            door.Relation,
            "ARC312",
            Severity.Error,
            $"'{from.Title}' comes from the internet and '{to.Title}' is drawn as private, so nothing is opened.") with
        {
            Brief = "comes from the internet, and what it leads to is drawn as private",
            Remedy = $"Draw a load balancer in a public subnet between them, or draw '{to.Title}' in a public subnet.",
        };

    public static Diagnostic NobodyReaches(Relation relation, Participant from, Service to) =>
        About(
            relation,
            "ARC313",
            Severity.Error,
            $"'{from.Title}' cannot reach '{to.Title}': {to.Kind.Title} has no endpoint that answers to it.") with
        {
            Brief = $"{to.Kind.Title} has no endpoint that answers to it",
            Remedy = "Draw what speaks for it between them: an API, a load balancer, a CDN.",
        };

    public static Diagnostic NoEvent(Relation relation, Participant from, string words) =>
        About(
            relation,
            "ARC315",
            Severity.Error,
            $"'{words}' names no event of '{from.Title}' that archc can match, and no time.") with
        {
            Brief = $"'{words}' names no event that archc can match",
            Remedy = "Write the event's name as it stands in the event (`OrderPlaced`, `order.placed`), "
                + "or state the arrow's `events` or `schedule`.",
        };

    public static Diagnostic ApiIsPublic(Service service) =>
        About(
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

    public static Diagnostic HostsAreNotToldApart(Relation relation, Participant from) =>
        About(
            relation,
            "ARC318",
            Severity.Error,
            $"'{from.Title}' cannot tell requests apart by the name '{relation.Host}'.") with
        {
            Brief = $"{from.Kind.Title} does not tell hosts apart",
            Remedy = "Tell targets apart by path, or draw a load balancer.",
        };

    public static Diagnostic NobodyCalls(Relation relation, Service from, Participant to) =>
        About(
            relation,
            "ARC319",
            Severity.Error,
            $"'{from.Title}' runs no code that could call '{to.Title}', and archc knows no other way out of it.") with
        {
            Brief = $"no way out of {from.Kind.Title} to what is not deployed",
            Remedy = "Draw what calls it between them, such as a function.",
        };

    public static Diagnostic NothingToTell(Relation relation, Participant from, Participant to) =>
        About(
            relation,
            "ARC321",
            Severity.Warning,
            $"'{from.Title}' watches nothing, so there is nothing to tell '{to.Title}'.") with
        {
            Brief = $"'{from.Title}' watches nothing that it could tell of",
            Remedy = $"Draw an edge from '{from.Title}' to what it watches.",
        };

    public static Diagnostic NoAddress(Relation relation, Participant from, Service to) =>
        About(
            relation,
            "ARC316",
            Severity.Error,
            $"Nothing tells '{from.Title}' where '{to.Title}' is: the port is open, "
            + $"but {to.Kind.Title} has no address that {from.Kind.Title} could know.") with
        {
            Brief = $"the port is open, but {to.Kind.Title} has no address that {from.Kind.Title} could know",
            Remedy = "Draw an internal load balancer between them.",
        };

    public static Diagnostic OtherNetwork(Relation relation, Participant from, Service to) =>
        About(
            relation,
            "ARC316",
            Severity.Error,
            $"'{from.Title}' does not reach '{to.Title}': they are in two networks, "
            + "which nothing that archc makes joins.") with
        {
            Brief = "they are in two networks, which nothing that archc makes joins",
            Remedy = "Draw them in one VPC.",
        };

    public static Diagnostic SeveralImages(Relation relation, Service to) =>
        About(
            relation,
            "ARC322",
            Severity.Error,
            $"'{to.Title}' is drawn with several registries, and runs one image.") with
        {
            Brief = "several registries are drawn to what runs one image",
            Remedy = "Draw the registry of its own image alone, and one service for each image.",
        };

    public static Diagnostic ImageIsStated(Relation relation, Service to, string property) =>
        About(
            relation,
            "ARC323",
            Severity.Warning,
            $"'{to.Title}' states its `{property}`, so it does not run the registry's.") with
        {
            Brief = $"the service states its own `{property}`",
            Remedy = $"Take the `{property}` off the service, or the registry's edge.",
        };

    public static Diagnostic NoVariant(Service service, string word) =>
        About(
            service,
            "ARC324",
            Severity.Error,
            $"archc deploys {service.Kind.Title}, but not as '{word}' as in '{service.Title}'.") with
        {
            Brief = $"{service.Kind.Title} is not deployed as '{word}'",
            Remedy = "Deploy it beside what archc emits, or draw another sort.",
        };

    public static Diagnostic NoFailurePath(Relation relation, Participant from, string reason) =>
        About(relation, "ARC360", Severity.Error, $"'{from.Title}' {reason}.") with
        {
            Brief = $"'{from.Title}' {reason}",
            Remedy = "Draw what is done with what failed where it is noticed, or have code do it.",
        };

    public static Diagnostic ToldByBus(Relation relation, Participant from, Participant to) =>
        About(
            relation,
            "ARC361",
            Severity.Note,
            $"'{from.Title}' tells '{to.Title}' through EventBridge, since it tells others of the same objects "
            + "and S3 takes no rules that overlap: what arrives has the form of EventBridge's events.") with
        {
            Remedy = "Tell them apart by the keys of the objects (`images/*.jpg`), and S3 tells each itself.",
        };

    public static Diagnostic ChoiceLooks(Relation relation, Participant machine, string variable) =>
        About(
            relation,
            "ARC362",
            Severity.Note,
            $"'{machine.Title}' looks for the answer at {variable} of what the state before it gives, "
            + "since the drawing does not say where it stands.") with
        {
            Remedy = "Have the task before it answer with that field, or write a condition on the arrow: `risk > 80`.",
        };

    public static Diagnostic MapIterates(Relation relation, Participant to) =>
        About(
            relation,
            "ARC363",
            Severity.Note,
            $"'{to.Title}' is run for each item of what the state before it gives, which must be a list.") with
        {
            Remedy = "Have the task before it answer with a list.",
        };

    public static Diagnostic NoPassage(Relation relation, Participant to, string reason) =>
        About(relation, "ARC364", Severity.Error, $"The arrow to '{to.Title}' {reason}.") with
        {
            Brief = reason,
            Remedy = "Draw where the ways meet, or write a condition on the arrow.",
        };

    public static Diagnostic NoPolicy(Relation relation, Participant from, string reason) =>
        About(relation, "ARC365", Severity.Error, $"'{from.Title}' {reason}.") with
        {
            Brief = $"'{from.Title}' {reason}",
            Remedy = "Write another policy on the arrow (`primary`, `secondary`, `80 %`, a country), or none.",
        };

    public static Diagnostic NobodyComes(Service service) =>
        About(
            service,
            "ARC314",
            Severity.Note,
            $"Nothing drawn leads to '{service.Title}' from the internet, so it is internal.") with
        {
            Remedy = "Draw who uses it, or state `scheme: internet-facing`.",
        };

    public static Diagnostic NothingToWatch(Relation relation, Participant to) =>
        About(
            relation,
            "ARC306",
            Severity.Warning,
            $"'{to.Title}' publishes no metric that archc knows an alarm for.") with
        {
            Brief = "no metric that archc knows an alarm for",
        };

    public static Diagnostic Unattached(Service service, string onto) =>
        About(
            service,
            "ARC307",
            Severity.Error,
            $"'{service.Title}' hangs on nothing: it exists only as part of {onto}.") with
        {
            Brief = $"exists only as part of {onto}",
            Remedy = $"Draw an edge between it and {onto}.",
        };

    public static Diagnostic NameIsNotLegal(string name, Architecture architecture) =>
        new("ARC308", Severity.Error, architecture.Diagram.Span, string.Create(
            CultureInfo.InvariantCulture,
            $"'{name}' cannot prefix resource names: 3 to 16 of a-z, 0-9 and '-', a letter first."))
        {
            Remedy = "Set `name` in archc.yaml or in the front matter.",
        };

    public static Diagnostic SubnetLeavesNetwork(DrawnSubnet subnet, string network, string range) =>
        new(
            "ARC309",
            Severity.Error,
            subnet.Span,
            $"'{subnet.Title}' ({subnet.Cidr}) does not lie in '{network}' ({range}).")
        {
            Subject = subnet.Subject,
            Remedy = "Give the subnet a range inside the VPC's.",
        };

    public static Diagnostic SubnetsOverlap(DrawnSubnet subnet, DrawnSubnet other) =>
        new(
            "ARC310",
            Severity.Error,
            subnet.Span,
            $"'{subnet.Title}' ({subnet.Cidr}) shares addresses with '{other.Title}' ({other.Cidr}).")
        {
            Subject = subnet.Subject,
            Remedy = "Give each subnet a range of its own.",
        };

    public static Diagnostic EndpointOfNothing(Service service) =>
        About(
            service,
            "ARC320",
            Severity.Error,
            $"'{service.Title}' does not say which service of AWS it leads to.") with
        {
            Brief = "does not say which service of AWS it leads to",
            Remedy = "Name the service in its label, or draw an edge from it to the service.",
        };

    public static Diagnostic EncryptedReplication(Relation relation, Service bucket) =>
        About(
            relation,
            "ARC311",
            Severity.Warning,
            $"'{bucket.Title}' is encrypted with a customer key of its region, "
            + "so new objects are not copied to the second region.") with
        {
            Remedy = "Take the key off the bucket, which S3 then encrypts with its own, "
                + "or copy under a multi-Region key outside archc.",
        };

    internal static Diagnostic About(Service service, string id, Severity severity, string message) =>
        new(id, severity, service.Span, message) { Subject = Subject.Nodes(service.NodeIds) };

    internal static Diagnostic About(Relation relation, string id, Severity severity, string message) =>
        new(id, severity, relation.Span, message)
        {
            Subject = Subject.Edges(relation.Edges.Select(e => Origins.Of(e).Id)),
        };

    private static string Verb(RelationKind kind) => kind switch
    {
        RelationKind.Requests => "sends requests to",
        RelationKind.Accesses => "reads or writes",
        RelationKind.Invokes => "invokes",
        RelationKind.Publishes => "publishes to",
        RelationKind.Subscribes => "delivers to",
        RelationKind.Mounts => "mounts",
        RelationKind.Attaches => "is attached to",
        RelationKind.Resolves => "resolves to",
        RelationKind.Monitors => "monitors",
        RelationKind.Logs => "logs to",
        RelationKind.Traces => "traces",
        RelationKind.Notifies => "notifies",
        RelationKind.Authorizes => "authorizes",
        RelationKind.Encrypts => "encrypts",
        RelationKind.BacksUp => "is backed up to",
        RelationKind.Replicates => "replicates to",
        RelationKind.Orchestrates => "orchestrates",
        RelationKind.Deploys => "deploys to",
        RelationKind.Manages => "works on",
        RelationKind.Precedes => "is followed by",
        RelationKind.Contains => "contains",
        RelationKind.Signs => "signs with",
        RelationKind.Rotates => "rotates",
        _ => "relates to",
    };
}
