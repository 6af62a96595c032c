using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Properties;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Settings;

namespace ArchCompiler.Core.Binding.Copies;

/// <summary>
/// Finds what an arrow alone makes the copy of something: one between two of a kind that AWS can copy to another
/// region, or to another of the same, whatever is written on it, since a store does nothing to another but copy. Of
/// those that are joined one is the source: one that nothing leads to before others, one at home before others, else
/// the first drawn.
/// </summary>
internal sealed class DrawnFollowers
{
    private const string Engine = "engine";
    private const string Second = "the second region";
    private readonly Dictionary<string, Service> services;
    private readonly Dictionary<string, string> regions = new(StringComparer.Ordinal);
    private readonly string? home;
    private readonly string? second;

    private DrawnFollowers(
        ImmutableArray<Service> services, ImmutableArray<Boundary> boundaries, ProjectSettings settings)
    {
        var frames = boundaries.Where(boundary => boundary.IsRegional).ToList();
        var usual = settings.Usual ?? settings;
        var homeFrame = Boundary.FindHome(frames, settings);
        this.services = services.ToDictionary(service => service.Id, StringComparer.Ordinal);
        second = usual.ReplicaRegion ?? settings.ReplicaRegion;
        home = usual.Region ?? (homeFrame is null
            ? services.Select(service => service.RegionCode).FirstOrDefault(code => code is not null)
            : homeFrame.Code);
        var unnamed = frames.Find(frame => frame.Code is null && frame != homeFrame);
        foreach (var frame in frames)
        {
            regions[frame.Id] = frame == homeFrame ? ""
                : frame.Code is { } code ? Named(code)
                : frame == unnamed ? Second
                : frame.Id;
        }
    }

    /// <summary>The services, with what each follows by an arrow, and the relations to those.</summary>
    public static (ImmutableArray<Service> Services, ImmutableArray<Relation> Relations) Settle(
        ImmutableArray<Service> services,
        ImmutableArray<Relation> relations,
        ImmutableArray<Boundary> boundaries,
        ProjectSettings settings)
    {
        if (!services.Any(service => service.Kind.Has(Capabilities.CopiedFar)))
        {
            return (services, relations);
        }

        DrawnFollowers found = new(services, boundaries, settings);
        var sources = found.Find(relations);
        return sources.Count == 0 ? (services, relations) : (
            [.. services.Select(service => sources.GetValueOrDefault(service.Id) is { } source
                ? found.Follow(service, source)
                : service)],
            [.. relations.Select(relation => IsCopying(relation, sources) ? Copying(relation)
                : sources.GetValueOrDefault(relation.To) is { } source && IsReader(source.Kind) ? Limit(relation)
                : relation)]);
    }

    /// <summary>Whether a relation stands between a copy and what it follows, either way.</summary>
    private static bool IsCopying(Relation relation, Dictionary<string, Service> sources) =>
        relation is { Kind: RelationKind.Accesses or RelationKind.Mounts, IsUndecided: false }
        && (sources.GetValueOrDefault(relation.To)?.Id == relation.From
            || sources.GetValueOrDefault(relation.From)?.Id == relation.To);

    /// <summary>The relation as what it is: a store does nothing to its copy but copy.</summary>
    private static Relation Copying(Relation relation) => relation with
    {
        Id = relation.Id.Replace(
            $"-{RelationNames.Of(relation.Kind)}-",
            $"-{RelationNames.Of(RelationKind.Replicates)}-",
            StringComparison.Ordinal),
        Kind = RelationKind.Replicates,
        Access = Access.None,
    };

    private Dictionary<string, Service> Find(ImmutableArray<Relation> relations)
    {
        var arrows = Arrows(relations).ToList();
        var led = arrows.Select(arrow => arrow.To.Id).ToHashSet(StringComparer.Ordinal);
        var near = arrows.Concat(arrows.Select(arrow => (From: arrow.To, To: arrow.From)))
            .ToLookup(arrow => arrow.From.Id, arrow => arrow.To, StringComparer.Ordinal);
        Dictionary<string, Service> sources = new(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var first in arrows.Select(arrow => arrow.From).Where(service => seen.Add(service.Id)))
        {
            var joined = Joined(first, near, seen)
                .OrderBy(one => led.Contains(one.Id) ? 1 : 0)
                .ThenBy(one => RegionOf(one).Length == 0 ? 0 : 1)
                .ThenBy(one => one.Span.Start)
                .ToList();
            foreach (var copy in IsSingle(first.Kind)
                ? joined.Skip(1).Take(1)
                : joined.Skip(1).DistinctBy(RegionOf).Where(copy => RegionOf(copy) != RegionOf(joined[0])))
            {
                sources[copy.Id] = joined[0];
            }
        }

        return sources;
    }

    private IEnumerable<(Service From, Service To)> Arrows(ImmutableArray<Relation> relations)
    {
        foreach (var relation in relations.Where(relation => !relation.IsUndecided))
        {
            if (services.GetValueOrDefault(relation.From) is { Follows: null, Existing: null } from
                && services.GetValueOrDefault(relation.To) is { Follows: null, Existing: null } to
                && from.Kind == to.Kind
                && from.Kind.Has(Capabilities.CopiedFar)
                && (IsSingle(from.Kind) || RegionOf(from) != RegionOf(to))
                && IsSameEngine(from, to))
            {
                yield return (from, to);
            }
        }
    }

    private static List<Service> Joined(Service first, ILookup<string, Service> near, HashSet<string> seen)
    {
        List<Service> joined = [first];
        for (var i = 0; i < joined.Count; i++)
        {
            joined.AddRange(near[joined[i].Id].Where(next => seen.Add(next.Id)));
        }

        return joined;
    }

    /// <summary>Where both name an engine it is the same.</summary>
    private static bool IsSameEngine(Service from, Service to) =>
        !from.Properties.IsDrawn(Engine) || !to.Properties.IsDrawn(Engine)
        || from.Properties.Text(Engine) == to.Properties.Text(Engine);

    /// <summary>A copy that is a resource of its own has what the one has that it follows.</summary>
    private Service Follow(Service copy, Service source) => copy with
    {
        Follows = source.Id,
        IsFarCopy = RegionOf(copy) != RegionOf(source),
        Properties = IsReader(copy.Kind)
            ? copy.Properties.Inherit(source.Properties, copy.Kind.Copies?.Sets)
            : copy.Properties,
    };

    /// <summary>Whether a copy of a kind answers only who reads.</summary>
    private static bool IsReader(ServiceKind kind) => kind.Copies?.Reader is CopyForm.Follower || IsSingle(kind);

    /// <summary>Whether AWS keeps one copy of it, in its region or another.</summary>
    private static bool IsSingle(ServiceKind kind) => kind.Has(Capabilities.CopiedOnce);

    private static Relation Limit(Relation relation) =>
        relation.Kind is not (RelationKind.Accesses or RelationKind.Mounts)
            ? relation
            : relation with
            {
                Access = Access.Read,
                IsToReader = true,
                IsUndecided = relation.IsUndecided
                    || ((relation.Said & (Access.Write | Access.Delete | Access.Manage)) is not Access.None
                        && !relation.Said.HasFlag(Access.ReadWrite)),
            };

    private string RegionOf(Service service) => service switch
    {
        { RegionCode: { } code } => Named(code),
        { Region: { } frame } => regions.GetValueOrDefault(frame, ""),
        _ => "",
    };

    private string Named(string code) => code == home ? "" : code == second ? Second : code;
}
