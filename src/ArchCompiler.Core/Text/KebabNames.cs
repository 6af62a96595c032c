namespace ArchCompiler.Core.Text;

/// <summary>
/// The kebab-case names of enum members, by which files and reports speak of them: <c>StoresData</c> is
/// <c>stores-data</c>.
/// </summary>
public static class KebabNames
{
    /// <summary>Every name, in the order of the members.</summary>
    public static IEnumerable<string> All<T>()
        where T : struct, Enum =>
        Table<T>.Values.Keys;

    /// <summary>The member of a name, null where there is none.</summary>
    public static T? Find<T>(string name)
        where T : struct, Enum =>
        Table<T>.Values.TryGetValue(name, out var value) ? value : null;

    /// <summary>The name of a member; one member alone, not a combination of flags.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        Table<T>.Names[value];

    /// <summary>
    /// The names of the flags that a value combines, in the order of the members; the member for none is left out.
    /// </summary>
    public static IEnumerable<string> FlagsOf<T>(T value)
        where T : struct, Enum =>
        Table<T>.Values.Where(pair => value.HasFlag(pair.Value) && !default(T).Equals(pair.Value))
            .Select(pair => pair.Key);

    private static string FromPascal(string name) =>
        string.Concat(
            name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> Values = Enum.GetValues<T>()
            .ToDictionary(value => FromPascal(value.ToString()), StringComparer.Ordinal);

        public static readonly Dictionary<T, string> Names = Values.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
