using System.Collections.Immutable;
using ArchCompiler.Core.Binding.Kinds;
using ArchCompiler.Core.Binding.Properties;
using ArchCompiler.Core.Binding.Services;
using ArchCompiler.Core.Catalog;
using ArchCompiler.Core.Diagrams;

namespace ArchCompiler.Core.Binding.Copies;

/// <summary>
/// Joins copies to what they copy, by the arrow between them or else by their names: a standby becomes a member of the
/// service, a read replica follows it. A copy of which the drawing does not say whose it is stays apart, unclear.
/// </summary>
internal sealed class CopyFolder(CopyReader reader, CopyGrounds grounds, Statements statements)
{
    /// <summary>Of more of a kind nobody can tell by their names which one is meant.</summary>
    private const int MostAround = 64;

    private readonly Dictionary<string, Candidate> byNode = new(StringComparer.Ordinal);
    private ILookup<string, DiagramEdge> edges = Enumerable.Empty<DiagramEdge>().ToLookup(edge => edge.From.Text);

    /// <summary>The participants after joining.</summary>
    public ImmutableArray<Draft> Fold(ImmutableArray<Draft> drafts, ImmutableArray<DiagramEdge> drawn)
    {
        var known = drafts.Where(draft => draft.Kind.Copies is not null).Select(Read).ToList();
        if (!known.Exists(one => one.Reading.IsCopy))
        {
            return drafts;
        }

        foreach (var one in known)
        {
            foreach (var id in one.Draft.NodeIds)
            {
                byNode[id] = one;
            }
        }

        edges = drawn.Where(edge => edge.Stroke is not "invisible")
            .SelectMany(edge => new[] { (edge.From.Text, edge), (edge.To.Text, edge) })
            .ToLookup(pair => pair.Text, pair => pair.edge, StringComparer.Ordinal);
        var sources = known.Where(one => !one.Reading.IsCopy)
            .SelectMany(one => new[] { (Key: PlaceOf(one), one), (Key: $"{PlaceOf(one)}\n{one.Rest}", one) })
            .ToLookup(pair => pair.Key, pair => pair.one, StringComparer.Ordinal);
        Joined joined = new();
        foreach (var copy in known.Where(one => one.Reading.IsCopy && MayJoin(one.Draft)))
        {
            Join(copy, sources, joined);
        }

        return joined.Apply(drafts);
    }

    /// <summary>Ids of the nodes that are drawn as members of others, with those.</summary>
    public IReadOnlyDictionary<string, string> Find(
        ImmutableArray<BoundNode> nodes, ImmutableArray<DiagramEdge> drawn) =>
        Fold([.. nodes.Select(node => new Draft(node.Kinds[0], [node]))], drawn)
            .SelectMany(draft => draft.Copies.Select(copy => (copy.Id, Of: draft.Nodes[0].Id)))
            .DistinctBy(pair => pair.Id)
            .ToDictionary(pair => pair.Id, pair => pair.Of, StringComparer.Ordinal);

    private Candidate Read(Draft draft) => new(draft, reader.Read(draft.Nodes[0].Label, draft.Kind));

    private bool MayJoin(Draft draft) =>
        draft.Nodes.All(node =>
            statements.Text(node.Id, UniversalProperties.Fold) is not ("false" or "no" or "off"));

    private void Join(Candidate copy, ILookup<string, Candidate> sources, Joined joined)
    {
        var near = Near(copy).Where(one => PlaceOf(one) == PlaceOf(copy) && Fits(one, copy)).ToList();
        var found = near.Count > 0 ? Narrow(near, copy) : ByName(copy, sources);
        if (found is not [var source])
        {
            if (found.Count > 1 && copy.Reading.Role is not CopyRole.Trial
                && FormOf(copy, RoleOf(copy, found[0])) is not (CopyForm.Zone or CopyForm.Separate))
            {
                joined.Unclear.Add(copy.Draft);
            }

            return;
        }

        var role = RoleOf(copy, source);
        if (role is CopyRole.Trial)
        {
            if (source.Reading.Role is CopyRole.Source)
            {
                joined.Trials.Add(copy.Draft);
            }

            return;
        }

        switch (FormOf(copy, role))
        {
            case CopyForm.Member:
            case CopyForm.Zone when grounds.AreApart(source.Draft, copy.Draft) && AsksNoMore(copy, source):
                joined.Members.Add((source.Draft, copy.Draft, role));
                break;
            case CopyForm.Follower:
                joined.Followers[copy.Draft] = source.Draft;
                break;
        }
    }

    /// <summary>Whether one may be a copy of the other: where both name an engine it is the same.</summary>
    private static bool Fits(Candidate source, Candidate copy) =>
        source.Engine is not { } engine || copy.Engine is not { } other || engine == other;

    /// <summary>Those of the same kind that an arrow joins to a copy, or to another copy beside it.</summary>
    private List<Candidate> Near(Candidate copy)
    {
        var near = Others(copy).Where(one => !one.Reading.IsCopy).Distinct().ToList();
        return near.Count > 0 ? near
            : [.. Others(copy).SelectMany(Others).Where(one => !one.Reading.IsCopy).Distinct()];
    }

    private IEnumerable<Candidate> Others(Candidate one) =>
        one.Draft.NodeIds
            .SelectMany(id => edges[id].Select(edge => edge.From.Text == id ? edge.To.Text : edge.From.Text))
            .Where(byNode.ContainsKey)
            .Select(id => byNode[id])
            .Where(other => other != one && other.Draft.Kind == one.Draft.Kind);

    private static List<Candidate> Narrow(List<Candidate> near, Candidate copy) =>
        near.Count > 1 && near.Where(one => one.Rest == copy.Rest).ToList() is [_] named ? named : near;

    /// <summary>
    /// The one of the same name; for a copy without a name the only one there is, or the only one called primary; for
    /// one with a name that nothing else has, a nameless primary.
    /// </summary>
    private static List<Candidate> ByName(Candidate copy, ILookup<string, Candidate> sources)
    {
        if (Fitting($"{PlaceOf(copy)}\n{copy.Rest}") is { Count: > 0 } named && copy.Rest.Length > 0)
        {
            return Primary(named);
        }

        var around = Fitting(PlaceOf(copy));
        return copy.Rest.Length == 0 ? Primary(around)
            : around is [{ Rest: "", Reading.Role: CopyRole.Source }] ? around
            : [.. around.Where(one => one.Rest.Length > 0 && one.IsCalled(copy))];

        List<Candidate> Fitting(string key) => [.. sources[key].Where(one => Fits(one, copy)).Take(MostAround)];
    }

    private static string PlaceOf(Candidate one) => $"{one.Draft.Kind.Id}\n{CopyGrounds.Of(one.Draft)}";

    private static List<Candidate> Primary(List<Candidate> found) =>
        found.Count > 1 && found.Where(one => one.Reading.Role is CopyRole.Source).ToList() is [_] primary
            ? primary
            : found;

    /// <summary>What a copy is for, where its words leave that to the arrows.</summary>
    private CopyRole RoleOf(Candidate copy, Candidate source)
    {
        var between = copy.Draft.NodeIds.SelectMany(id => edges[id])
            .Where(edge => Leads(edge, source.Draft))
            .Select(edge => reader.ReadArrow(edge.Label?.Text))
            .FirstOrDefault(said => said is not null);
        return copy.Reading.Role switch
        {
            CopyRole.Replica when between is CopyRole.InStep && !IsRead(copy, source) => CopyRole.Standby,
            CopyRole.Replica => CopyRole.Reader,
            CopyRole.Either when between is CopyRole.Behind || IsRead(copy, source) => CopyRole.Reader,
            CopyRole.Either => CopyRole.Standby,
            var said => said ?? CopyRole.Standby,
        };
    }

    /// <summary>
    /// Whether somebody reads from a copy: says so, or has an arrow to it where no zone tells that each only has the
    /// half beside it.
    /// </summary>
    private bool IsRead(Candidate copy, Candidate source)
    {
        var isApart = grounds.AreApart(source.Draft, copy.Draft);
        return copy.Draft.NodeIds.Any(id => edges[id].Any(edge => edge.To.Text == id
            && byNode.GetValueOrDefault(edge.From.Text)?.Draft.Kind != copy.Draft.Kind
            && (!isApart || reader.SaysRead(edge.Label?.Text))));
    }

    private static bool Leads(DiagramEdge edge, Draft to) =>
        to.NodeIds.Contains(edge.From.Text, StringComparer.Ordinal)
        || to.NodeIds.Contains(edge.To.Text, StringComparer.Ordinal);

    private static CopyForm FormOf(Candidate copy, CopyRole role) => copy.Draft.Kind.Copies switch
    {
        null => CopyForm.Separate,
        var copies => role is CopyRole.Standby ? copies.Standby : copies.Reader,
    };

    /// <summary>Whether a copy in another zone has no arrow that the other lacks.</summary>
    private bool AsksNoMore(Candidate copy, Candidate source)
    {
        var known = Ends(source.Draft).ToHashSet();
        return !copy.Draft.Kind.Has(Capabilities.RunsCode)
            || Ends(copy.Draft).All(end => known.Contains(end) || byNode.GetValueOrDefault(end.Id) == source);
    }

    private IEnumerable<(string Id, bool IsTarget)> Ends(Draft draft) =>
        draft.NodeIds.SelectMany(id => edges[id]
            .Select(edge => edge.From.Text == id ? (edge.To.Text, true) : (edge.From.Text, false)));

    private sealed record Candidate(Draft Draft, CopyReading Reading)
    {
        /// <summary>The words that tell it from others of its kind.</summary>
        public string Rest { get; } = string.Join(' ', Reading.Rest);

        /// <summary>The engine that its label names.</summary>
        public string? Engine { get; } = LabelHints.FindChoices(Draft.Nodes[0].Label, Draft.Kind.Properties);

        /// <summary>Whether one name is the other with more words.</summary>
        public bool IsCalled(Candidate copy) =>
            Reading.Rest.All(copy.Reading.Rest.Contains) || copy.Reading.Rest.All(Reading.Rest.Contains);

        public bool Equals(Candidate? other) => other is not null && ReferenceEquals(Draft, other.Draft);

        public override int GetHashCode() => Draft.Nodes[0].Id.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>What was found to belong together.</summary>
    private sealed class Joined
    {
        public List<(Draft Source, Draft Copy, CopyRole Role)> Members { get; } = [];

        public Dictionary<Draft, Draft> Followers { get; } = new(ReferenceEqualityComparer.Instance);

        public HashSet<Draft> Trials { get; } = new(ReferenceEqualityComparer.Instance);

        public HashSet<Draft> Unclear { get; } = new(ReferenceEqualityComparer.Instance);

        public ImmutableArray<Draft> Apply(ImmutableArray<Draft> drafts)
        {
            var members = Members.ToLookup(
                pair => pair.Source, (IEqualityComparer<Draft>)ReferenceEqualityComparer.Instance);
            var gone = Members.Select(pair => pair.Copy).ToHashSet<Draft>(ReferenceEqualityComparer.Instance);
            return
            [
                .. drafts.Where(draft => !gone.Contains(draft)).Select(draft => draft with
                {
                    Copies = [.. draft.Copies, .. members[draft].SelectMany(pair => pair.Copy.Nodes)],
                    Readers = IdsOf(members[draft], isStandby: false),
                    Standbys = IdsOf(members[draft], isStandby: true),
                    Followed = Followers.GetValueOrDefault(draft)?.Nodes[0].Id,
                    IsUnclearCopy = Unclear.Contains(draft),
                    IsTrial = Trials.Contains(draft),
                }),
            ];
        }

        private static ImmutableArray<string> IdsOf(
            IEnumerable<(Draft Source, Draft Copy, CopyRole Role)> members, bool isStandby) =>
            [
                .. members.Where(pair => pair.Role is CopyRole.Standby == isStandby)
                    .SelectMany(pair => pair.Copy.NodeIds),
            ];
    }
}
