using System.Collections.Immutable;

namespace ArchCompiler.Core.Planning;

/// <summary>
/// One thing to create, in our terms. A target may write it as several resources: that is its template's business.
/// </summary>
/// <param name="Id">
/// Unique in the plan: the service's id, with a suffix for what is implied (<c>ec2</c>, <c>ec2_role</c>). A legal
/// identifier.
/// </param>
/// <param name="Kind">Construct kind, which is the name of its template: <c>instance-group</c>.</param>
/// <param name="Arguments">Decided arguments, in the order in which lowering decided them; names in snake_case.</param>
/// <param name="Scope">Where it is created.</param>
/// <param name="Origins">What it was made from; never empty.</param>
public sealed record Construct(
    string Id, string Kind, ImmutableArray<Argument> Arguments, PlanScope Scope, ImmutableArray<Origin> Origins)
{
    /// <summary>
    /// Label of its resources: the service's id, shared by what is implied for it (<c>ec2</c> for the role of
    /// <c>ec2</c>). Unique for its kind.
    /// </summary>
    public string Name { get; init; } = Id;

    /// <summary>What the author calls it.</summary>
    public string Title { get; init; } = "";

    /// <summary>
    /// Whether it exists already: a target refers to it, by the template of that name in its folder <c>existing</c>.
    /// </summary>
    public bool IsExisting { get; init; }

    /// <summary>The value of an argument, null where it was not given.</summary>
    public PlanValue? Find(string name) =>
        Arguments.FirstOrDefault(a => string.Equals(a.Name, name, StringComparison.Ordinal))?.Value;
}

/// <summary>A named value given to a construct.</summary>
public sealed record Argument(string Name, PlanValue Value);
