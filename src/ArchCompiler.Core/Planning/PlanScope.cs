using System.Collections.Immutable;

namespace ArchCompiler.Core.Planning;

/// <summary>Where a construct is created.</summary>
public sealed record PlanScope
{
    private PlanScope(ScopeKind kind, string? code = null) => (Kind, Code) = (kind, code);

    /// <summary>In the home region.</summary>
    public static PlanScope Home { get; } = new(ScopeKind.Home);

    /// <summary>In us-east-1, because CloudFront asks for it.</summary>
    public static PlanScope Edge { get; } = new(ScopeKind.Edge, "us-east-1");

    /// <summary>In the second region, which a setting names and not the drawing.</summary>
    public static PlanScope Replica { get; } = new(ScopeKind.Replica);

    /// <summary>In no region.</summary>
    public static PlanScope Global { get; } = new(ScopeKind.Global);

    /// <summary>Which sort of place it is.</summary>
    public ScopeKind Kind { get; }

    /// <summary>Code of the region; null where a variable names it, or in none.</summary>
    public string? Code { get; }

    /// <summary>
    /// The place as part of an identifier: <c>eu_west_1</c>, <c>replica</c>; empty at home and in no region, which need
    /// no mark.
    /// </summary>
    public string Alias => Kind switch
    {
        ScopeKind.Replica => "replica",
        _ => Code?.Replace('-', '_') ?? "",
    };

    /// <summary>The region's code as a value; the home region's for what is in none.</summary>
    public PlanValue Region => (Kind, Code) switch
    {
        (ScopeKind.Replica, _) => new PlanValue.Ambient(AmbientValue.ReplicaRegion),
        (_, { } code) => PlanValue.Of(code),
        _ => new PlanValue.Ambient(AmbientValue.Region),
    };

    /// <summary>The regions among some places beside home and CloudFront's, the second first.</summary>
    public static ImmutableArray<PlanScope> Elsewhere(IEnumerable<PlanScope> places) =>
    [
        .. places.Where(place => place.Kind is ScopeKind.Replica or ScopeKind.Region).Distinct()
            .OrderBy(place => place.Kind is ScopeKind.Replica ? 0 : 1)
            .ThenBy(place => place.Code, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public override string ToString() => Code is null ? $"{Kind}" : $"{Kind} {Code}";

    /// <summary>In another region that is drawn.</summary>
    /// <param name="code">Its code: <c>eu-west-1</c>.</param>
    public static PlanScope In(string code) => new(ScopeKind.Region, code);
}

/// <summary>Sorts of places.</summary>
public enum ScopeKind
{
    /// <summary>The home region.</summary>
    Home,

    /// <summary>CloudFront's region.</summary>
    Edge,

    /// <summary>The second region.</summary>
    Replica,

    /// <summary>A further drawn region.</summary>
    Region,

    /// <summary>No region.</summary>
    Global,
}
