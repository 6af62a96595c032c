using System.Collections.Immutable;

namespace ArchCompiler.Core.Catalog;

/// <summary>
/// A construct kind and the outputs that each of its templates must export, so that a placeholder of the catalog that
/// no template could fill is found when the catalog is read.
/// </summary>
/// <param name="Name">Kebab-case name, which is the name of its templates.</param>
/// <param name="Outputs">snake_case names of its outputs.</param>
public sealed record ConstructDeclaration(string Name, ImmutableArray<string> Outputs)
{
    /// <summary>
    /// Placeholders that every text of the catalog may hold beside the outputs: what the target knows by itself.
    /// </summary>
    public static ImmutableArray<string> Ambient { get; } = ["account", "partition", "project", "region"];

    /// <summary>
    /// The placeholder of which objects an edge is about, as patterns of their keys: <c>*</c> for all.
    /// </summary>
    public const string Keys = "keys";

    /// <summary>
    /// The placeholder of how their keys begin, as patterns; a condition with it does not hold where any may.
    /// </summary>
    public const string Prefixes = "prefixes";

    /// <summary>The placeholder of the user that a caller is, in the texts of a kind that keeps users.</summary>
    public const string User = "user";

    /// <summary>
    /// What a placeholder begins with that stands for an output of that user: <c>{user_arn}</c> is <c>{ro_arn}</c> for
    /// callers that are <c>ro</c>.
    /// </summary>
    public const string OfUser = "user_";
}
