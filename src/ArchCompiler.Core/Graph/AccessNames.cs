using System.Collections.Immutable;

namespace ArchCompiler.Core.Graph;

/// <summary>
/// How an access is written in properties and contracts: its parts in a fixed order, <c>read-write</c>.
/// </summary>
public static class AccessNames
{
    private static readonly ImmutableArray<(Access Access, string Name)> Parts =
    [
        (Access.Read, "read"), (Access.Write, "write"), (Access.Delete, "delete"), (Access.Manage, "manage"),
    ];

    /// <summary>The accesses that an author may state.</summary>
    public static ImmutableArray<string> Statable { get; } =
        ["delete", "manage", "read", "read-write", "read-write-delete", "write"];

    /// <summary>The name of an access, null for none.</summary>
    public static string? Of(Access access) =>
        access is Access.None
            ? null
            : string.Join('-', Parts.Where(part => access.HasFlag(part.Access)).Select(part => part.Name));

    /// <summary>The access of a name, null where it is none.</summary>
    public static Access? Find(string? name)
    {
        if (name is null)
        {
            return null;
        }

        var access = Access.None;
        foreach (var word in name.Split('-'))
        {
            access |= Parts.FirstOrDefault(part => part.Name == word).Access;
        }

        return Of(access) == name ? access : null;
    }
}
