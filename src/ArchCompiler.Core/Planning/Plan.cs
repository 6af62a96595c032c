using System.Collections.Frozen;
using System.Collections.Immutable;
using ArchCompiler.Core.Graph;

namespace ArchCompiler.Core.Planning;

/// <summary>
/// What to create, in no target's language: constructs with decided arguments, and what the edges became.
/// </summary>
public sealed record Plan
{
    /// <summary>What it was lowered from.</summary>
    public required Architecture Architecture { get; init; }

    /// <summary>
    /// Prefix of resource names: 3–16 of a–z, 0–9 and <c>-</c>; the default of the <c>name</c> variable.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>Home region, the default of the <c>region</c> variable.</summary>
    public required string Region { get; init; }

    /// <summary>Second region; null when nothing lives there.</summary>
    public string? ReplicaRegion { get; init; }

    /// <summary>Constructs, by id in ordinal order.</summary>
    public ImmutableArray<Construct> Constructs { get; init; } = [];

    /// <summary>Network paths, by id.</summary>
    public ImmutableArray<Flow> Flows { get; init; } = [];

    /// <summary>Permissions, by principal and statement id.</summary>
    public ImmutableArray<Grant> Grants { get; init; } = [];

    /// <summary>What hangs on what, by id.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    /// <summary>Drawn things that need nothing of their own.</summary>
    public ImmutableArray<NoOp> NoOps { get; init; } = [];

    /// <summary>Drawn things that nothing in the output stands for, in drawing order.</summary>
    public ImmutableArray<Omission> Omissions { get; init; } = [];

    /// <summary>Variables, by name.</summary>
    public ImmutableArray<PlanVariable> Variables { get; init; } = [];

    /// <summary>Variables of the frame, which a target declares where something uses them, by name.</summary>
    public ImmutableArray<PlanVariable> CommonVariables { get; init; } = [];

    /// <summary>The places that it is deployed to, in the order of the project file.</summary>
    public ImmutableArray<PlanEnvironment> Environments { get; init; } = [];

    /// <summary>Outputs, by name.</summary>
    public ImmutableArray<PlanOutput> Outputs { get; init; } = [];

    /// <summary>The regions in which something lives beside home and CloudFront's, the second first.</summary>
    public ImmutableArray<PlanScope> Elsewhere => field.IsDefault
        ? field = PlanScope.Elsewhere(Constructs.Select(c => c.Scope))
        : field;

    private FrozenDictionary<string, Construct> ById =>
        field ??= Constructs.ToFrozenDictionary(c => c.Id, StringComparer.Ordinal);

    private ILookup<string, Grant> ByPrincipal => field ??= Grants.ToLookup(g => g.Principal, StringComparer.Ordinal);

    private ILookup<string, Attachment> ByOwner => field ??= Attachments.ToLookup(a => a.Owner, StringComparer.Ordinal);

    /// <summary>What a role is allowed.</summary>
    public IEnumerable<Grant> GrantsOf(string role) => ByPrincipal[role];

    /// <summary>What hangs on a construct.</summary>
    public IEnumerable<Attachment> AttachmentsOf(string owner) => ByOwner[owner];

    /// <summary>Where a path stands: with the end that is ours.</summary>
    public PlanScope ScopeOf(Flow flow) =>
        (flow.To as FlowEnd.Group ?? flow.From as FlowEnd.Group) is { } group && Find(group.Construct) is { } construct
            ? construct.Scope
            : PlanScope.Home;

    /// <summary>The construct of an id, null where there is none.</summary>
    public Construct? Find(string id) => ById.GetValueOrDefault(id);
}
