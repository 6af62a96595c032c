using System.Collections.Immutable;

namespace ArchCompiler.Core.Planning;

/// <summary>A place that the plan is deployed to, with what its variables are there.</summary>
/// <param name="Name">Its name: <c>dev</c>.</param>
/// <param name="Values">The variables that it sets, by name in ordinal order; the others keep their defaults.</param>
public sealed record PlanEnvironment(string Name, ImmutableArray<PlanSetting> Values);

/// <summary>A variable with what it is somewhere.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Value">Its value, checked against the variable.</param>
public sealed record PlanSetting(PlanVariable Variable, PlanValue Value);
