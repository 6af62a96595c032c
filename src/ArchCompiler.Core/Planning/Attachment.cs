using System.Collections.Immutable;

namespace ArchCompiler.Core.Planning;

/// <summary>
/// What is hung on what: a web ACL on a distribution, a target on a listener, a key on a store, a store in a backup
/// selection.
/// </summary>
/// <param name="Id">Unique in the plan; a legal identifier.</param>
/// <param name="Kind">
/// Kebab-case sort of attachment: <c>target</c>, <c>web-acl</c>, <c>volume</c>, <c>selection</c>.
/// </param>
/// <param name="Owner">Id of the construct whose template lays it out.</param>
/// <param name="Attached">Id of the construct hung on it.</param>
/// <param name="Arguments">Decided arguments.</param>
/// <param name="Origins">The edges.</param>
public sealed record Attachment(
    string Id,
    string Kind,
    string Owner,
    string Attached,
    ImmutableArray<Argument> Arguments,
    ImmutableArray<Origin> Origins);
