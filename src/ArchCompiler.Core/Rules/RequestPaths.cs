using System.Collections.Immutable;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Rules;

/// <summary>
/// Where requests come in from outside and what they reach. Users, the internet, name servers and gateways of the
/// network stand outside: what they lead to is an entry. Where no outsider is drawn, public services that nothing calls
/// are the entries.
/// </summary>
public sealed class RequestPaths
{
    private readonly Architecture architecture;
    private readonly HashSet<string> outside = new(StringComparer.Ordinal);
    private readonly HashSet<string> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> cameFrom = new(StringComparer.Ordinal);

    private RequestPaths(Architecture architecture) => this.architecture = architecture;

    /// <summary>Services that take requests straight from outside, in drawing order.</summary>
    public IEnumerable<Service> Entries => architecture.Services.Where(IsEntry);

    /// <summary>Follows the requests of an architecture; linear in its relations.</summary>
    public static RequestPaths Of(Architecture architecture)
    {
        var paths = new RequestPaths(architecture);
        paths.FollowOutside();
        paths.FollowInside();
        return paths;
    }

    /// <summary>Whether a service takes requests straight from outside.</summary>
    public bool IsEntry(Service service) => entries.Contains(service.Id);

    /// <summary>Whether requests from outside reach a service, directly or through others.</summary>
    public bool IsReached(Service service) => cameFrom.ContainsKey(service.Id);

    /// <summary>Relations by which requests come straight from outside.</summary>
    public IEnumerable<Relation> FromOutside(Service service) =>
        architecture.RelationsInto(service).Where(r => outside.Contains(r.From) && IsStep(r.Kind));

    /// <summary>
    /// The same without other systems, which call as programs do: by users, by the internet, by a name that resolves
    /// to it.
    /// </summary>
    public IEnumerable<Relation> FromPeople(Service service) =>
        FromOutside(service).Where(r =>
            architecture.Find(r.From) is not Other other || !other.Kind.Has(Capabilities.RequestTarget));

    /// <summary>Drawn ids of one way from outside to a service, itself last; empty where it is not reached.</summary>
    public ImmutableArray<string> PathTo(Service service)
    {
        var path = new List<string>();
        for (var id = IsReached(service) ? service.Id : null; id is not null; id = cameFrom.GetValueOrDefault(id))
        {
            path.Add(architecture.Find(id)?.FirstNodeId ?? id);
        }

        path.Reverse();
        return [.. path];
    }

    private static bool IsStep(RelationKind kind) => kind is RelationKind.Requests or RelationKind.Accesses
        or RelationKind.Invokes or RelationKind.Publishes or RelationKind.Resolves or RelationKind.External;

    private static bool IsFlow(RelationKind kind) =>
        IsStep(kind) || kind is RelationKind.Subscribes or RelationKind.Mounts;

    private void FollowOutside()
    {
        var outsiders = architecture.Others.Where(o => o.Kind.Has(Capabilities.InternetEntry))
            .Select(o => o.Id)
            .ToList();
        var starts = outsiders.Concat(
            architecture.Services.Where(s => IsUncalled(s) && IsTransparent(s)).Select(s => s.Id));
        Follow(
            starts, IsStep, id => architecture.FindService(id) is { } service && IsTransparent(service), outside.Add);
        entries.UnionWith(cameFrom.Keys.Where(id => !outside.Contains(id) && architecture.FindService(id) is not null));
        if (outsiders.Count == 0)
        {
            entries.UnionWith(architecture.Services.Where(s => IsUncalled(s) && IsPublic(s)).Select(s => s.Id));
        }
    }

    private void FollowInside() =>
        Follow([.. entries, .. cameFrom.Keys.Where(id => !outside.Contains(id))], IsFlow, _ => true, _ => true);

    private void Follow(
        IEnumerable<string> starts,
        Func<RelationKind, bool> follows,
        Func<string, bool> goesOn,
        Func<string, bool> visit)
    {
        var queue = new Queue<string>();
        foreach (var start in starts)
        {
            cameFrom.TryAdd(start, null);
            queue.Enqueue(start);
        }

        while (queue.TryDequeue(out var id))
        {
            visit(id);
            foreach (var to in RelationsFrom(id).Where(r => follows(r.Kind)).Select(r => r.To))
            {
                if (cameFrom.TryAdd(to, id) && goesOn(to))
                {
                    queue.Enqueue(to);
                }
            }
        }
    }

    private IEnumerable<Relation> RelationsFrom(string id) =>
        architecture.Find(id) is { } participant ? architecture.RelationsFrom(participant) : [];

    private bool IsUncalled(Service service) => !architecture.RelationsInto(service).Any(r => IsFlow(r.Kind));

    private bool IsTransparent(Service service) =>
        service.Kind.Has(Capabilities.Network)
        || architecture.RelationsFrom(service).Any(r => r.Kind is RelationKind.Resolves);

    private static bool IsPublic(Service service) =>
        service.Kind.Has(Capabilities.PublicEndpoint | Capabilities.InternetEntry);
}
