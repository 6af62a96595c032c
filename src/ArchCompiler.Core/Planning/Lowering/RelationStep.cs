using System.Collections.Immutable;
using ArchCompiler.Core.Graph;
using ArchCompiler.Core.Planning.Lowering.Implied;

namespace ArchCompiler.Core.Planning.Lowering;

/// <summary>A relation between two services that is being realised, with what they became.</summary>
internal sealed record RelationStep(Relation Relation, Service From, Service To, PlanBuilder Plan)
{
    public RelationKind Kind => Relation.Kind;

    public ConstructDraft? FromDraft => Plan.Of(From);

    public ConstructDraft? ToDraft => Plan.Of(To);

    public string? FromConstruct => FromDraft?.Kind ?? From.Kind.Realisation?.Construct;

    public string? ToConstruct => ToDraft?.Kind ?? To.Kind.Realisation?.Construct;

    public ImmutableArray<Origin> Origins => Lowering.Origins.Of(Relation);

    /// <summary>
    /// Where what is made for the relation stands: with who acts, or with the other where that is nowhere.
    /// </summary>
    public PlanScope Region => PlaceOf(From) ?? PlaceOf(To) ?? PlanScope.Home;

    /// <summary>Whether the two ends are in different regions.</summary>
    public bool IsFar => PlaceOf(From) is { } here && PlaceOf(To) is { } there && here != there;

    /// <summary>
    /// Whether the two ends are in different networks of one region, which nothing that is made joins.
    /// </summary>
    public bool IsApart => Plan.SecurityGroupOf(From) is not null
        && Plan.SecurityGroupOf(To) is not null
        && Networks.Of(From, Plan) != Networks.Of(To, Plan);

    /// <summary>The end that exists already, null where both are made.</summary>
    public Service? Existing => ToDraft is { IsExisting: true } ? To : FromDraft is { IsExisting: true } ? From : null;

    /// <summary>Whether both ends exist already.</summary>
    public bool IsOfExisting => FromDraft is { IsExisting: true } && ToDraft is { IsExisting: true };

    /// <summary>True when the side that acts runs the author's code.</summary>
    public bool FromRunsCode => Plan.WorkloadsOf(From).Count > 0;

    /// <summary>Hangs something on a construct.</summary>
    public void Attach(
        string kind, ConstructDraft owner, ConstructDraft attached, params IEnumerable<Argument> arguments) =>
        Plan.Add(new Attachment(
            $"{owner.Id}_{kind.Replace('-', '_')}_{attached.Id}",
            kind,
            owner.Id,
            attached.Id,
            [.. arguments],
            Origins));

    /// <summary>Hangs something on a construct once for each route that its edges state.</summary>
    public void AttachByPath(
        string kind, ConstructDraft owner, ConstructDraft attached, params IEnumerable<Argument> arguments) =>
        Plan.Add(new Attachment(
            $"{owner.Id}_{kind.Replace('-', '_')}_{attached.Id}{Variant}",
            kind,
            owner.Id,
            attached.Id,
            [.. arguments],
            Origins));

    /// <summary>
    /// What tells this relation's attachments from those of others between the same two that state another route;
    /// empty for the first by route, so that the order of lines does not matter.
    /// </summary>
    public string Variant =>
        Relation.Route?.ToString() is { } route && IsFurtherRoute(route) ? $"_{Slug.Hash(route)}" : "";

    /// <summary>Says that the edges need nothing of their own.</summary>
    public bool NeedsNothing(string reason, params IEnumerable<ConstructDraft?> realisedBy)
    {
        foreach (var origin in Origins)
        {
            Plan.Add(new NoOp(origin, reason, [.. realisedBy.OfType<ConstructDraft>().Select(d => d.Id)]));
        }

        return true;
    }

    /// <summary>
    /// The region of a service; null for what AWS has one of for all regions, and for what has no resource.
    /// </summary>
    private PlanScope? PlaceOf(Service service) => Plan.Of(service)?.Scope switch
    {
        null or { Kind: ScopeKind.Global or ScopeKind.Edge } => null,
        var scope => scope,
    };

    private bool IsFurtherRoute(string route) =>
        Plan.Architecture.RelationsFrom(From)
            .Where(r => r.To == To.Id && r.Kind == Kind)
            .Any(r => r.Route?.ToString() is not { } other || string.CompareOrdinal(other, route) < 0);
}
