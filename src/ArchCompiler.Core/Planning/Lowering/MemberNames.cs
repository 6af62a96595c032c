using System.Collections.Frozen;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>
/// Names of database instances. The members of a cluster <c>db</c> are the instances <c>db-1</c>, <c>db-2</c>, of one
/// space of names with all other instances of a region, so that one that is drawn as <c>db_1</c> has a longer name.
/// </summary>
internal sealed class MemberNames(Architecture architecture)
{
    // As long as the templates have it.
    private const int SlugLimit = 40;

    private readonly FrozenSet<string> clusters = architecture.Services
        .Where(service => service.Kind.Realisation?.Construct == ConstructKinds.RelationalCluster)
        .Select(service => Slug.Of(service.Id, SlugLimit)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The draft of what a service becomes, under its name.</summary>
    public ConstructDraft Start(Service service, string kind, PlanScope scope) => new(service.Id, kind, scope)
    {
        Name = NameOf(service, kind),
        Title = service.Title,
    };

    /// <summary>The name of what a service becomes, of which names in AWS are made.</summary>
    private string NameOf(Service service, string kind) =>
        kind is ConstructKinds.RelationalInstance or ConstructKinds.RelationalReplica && IsMember(service.Id)
            ? $"{service.Id}_{Slug.Hash(service.Id)}"
            : service.Id;

    private bool IsMember(string id)
    {
        var slug = Slug.Of(id, SlugLimit);
        var end = slug.LastIndexOf('-');
        return end > 0
            && slug.AsSpan(end + 1).IndexOfAnyExceptInRange('0', '9') < 0
            && clusters.Contains(slug[..end]);
    }
}
