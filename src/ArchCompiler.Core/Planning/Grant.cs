using System.Collections.Immutable;

namespace ArchCompiler.Core.Planning;

/// <summary>What an edge allows: one IAM statement.</summary>
/// <param name="Sid">Statement id, unique for its principal, letters and digits only.</param>
/// <param name="Principal">Id of the construct of kind <c>role</c> that is allowed.</param>
/// <param name="Actions">IAM actions; never a bare <c>*</c>.</param>
/// <param name="Resources">ARNs.</param>
/// <param name="Conditions">Conditions, all of which must hold.</param>
/// <param name="Origins">The edges.</param>
public sealed record Grant(
    string Sid,
    string Principal,
    ImmutableArray<string> Actions,
    ImmutableArray<PlanValue> Resources,
    ImmutableArray<GrantCondition> Conditions,
    ImmutableArray<Origin> Origins);

/// <summary>One condition of a grant.</summary>
public sealed record GrantCondition(string Operator, string Key, PlanValue Value);
