using System.Globalization;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Graph;

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
