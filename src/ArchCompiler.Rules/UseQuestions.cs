using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Rules;

/// <summary>Whether anything drawn uses a service.</summary>
internal static class UseQuestions
{
    extension(Architecture architecture)
    {
        /// <summary>
        /// Compute that nothing calls, triggers, places or feeds. What faces the internet, or holds others, needs no
        /// caller here.
        /// </summary>
        public bool IsUncalledCompute(Service service) =>
            service.Kind.HasAny(Capabilities.RunsCode | Capabilities.Traceable)
            && service.Kind.Has(Capabilities.RequestTarget)
            && !service.Kind.HasAny(Capabilities.InternetEntry | Capabilities.PublicEndpoint | Capabilities.Control)
            && architecture.FindFrame(service.Id) is null
            && !architecture.RelationsInto(service).Any(r => IsUse(r.Kind) || r.Kind is RelationKind.Orchestrates)
            && !architecture.RelationsFrom(service).Any(r => IsPoll(r, architecture) || IsPlacement(r, service));

        /// <summary>A collector of logs that no producer is led to, and that has nothing else to do.</summary>
        public bool IsIdleCollector(Service service) =>
            service.Kind.Has(Capabilities.CollectsLogs)
            && !service.Kind.Has(Capabilities.WatchesMetrics)
            && !architecture.RelationsInto(service).Any(r => r.Kind is RelationKind.Logs || IsUse(r.Kind));

        /// <summary>Whether a service takes part in no relation at all.</summary>
        public bool IsAlone(Service service) =>
            !architecture.RelationsFrom(service).Any()
            && !architecture.RelationsInto(service).Any()
            && architecture.FindFrame(service.Id) is null;

        /// <summary>
        /// A store that nothing reads, fills, mounts or copies to; being watched, encrypted or saved is no use.
        /// </summary>
        public bool IsUnusedStore(Service service) =>
            service.Kind.Has(Capabilities.StoresData)
            && !service.Kind.Has(Capabilities.Control)
            && !architecture.RelationsFrom(service).Any(r => IsUse(r.Kind) || !IsControl(architecture, r.To))
            && !architecture.RelationsInto(service).Any(r =>
                IsUse(r.Kind) || r.Kind is RelationKind.Replicates || !IsControl(architecture, r.From));
    }

    private static bool IsControl(Architecture architecture, string id) =>
        architecture.FindService(id) is { } service && service.Kind.Has(Capabilities.Control);

    private static bool IsUse(RelationKind kind) => kind is RelationKind.Requests or RelationKind.Accesses
        or RelationKind.Invokes or RelationKind.Publishes or RelationKind.Subscribes or RelationKind.Mounts
        or RelationKind.Attaches or RelationKind.Resolves or RelationKind.Logs or RelationKind.Deploys
        or RelationKind.Contains or RelationKind.External;

    // What places work on instances, or holds others, is called where they are; work without instances is not.
    private static bool IsPlacement(Relation relation, Service service) =>
        relation.Kind is RelationKind.Orchestrates or RelationKind.Contains
        && !service.Kind.Has(Capabilities.Serverless);

    // A worker that reads a queue or a stream has its trigger there.
    private static bool IsPoll(Relation relation, Architecture architecture) =>
        relation.Kind is RelationKind.Accesses or RelationKind.Subscribes
        && architecture.FindService(relation.To) is { } target
        && target.Kind.Has(Capabilities.Asynchronous);
}
