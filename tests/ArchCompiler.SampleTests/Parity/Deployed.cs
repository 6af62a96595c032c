using System.Collections.Immutable;

namespace ArchCompiler.SampleTests.Parity;

/// <summary>
/// What a target's files create, told from the files alone: nothing here knows the plan they were written from.
/// </summary>
/// <param name="Resources">Kind and name of each resource; several of one kind under one name count as one.</param>
/// <param name="References">Which resource refers to which, across kinds: what is attached to what.</param>
/// <param name="Flows">Direction, group, other end and port of each network rule.</param>
/// <param name="Grants">Principal, statement and actions of each permission.</param>
internal sealed record Deployed(
    ImmutableHashSet<Resource> Resources,
    ImmutableSortedSet<string> References,
    ImmutableSortedSet<string> Flows,
    ImmutableSortedSet<string> Grants);

/// <summary>One resource.</summary>
/// <param name="Kind">CloudFormation's type, which both targets are told in.</param>
/// <param name="Name">Its name, in lower case without marks between the words.</param>
internal readonly record struct Resource(string Kind, string Name)
{
    public override string ToString() => $"{Kind} {Name}";
}
