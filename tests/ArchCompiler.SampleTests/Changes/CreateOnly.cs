using System.Collections.Frozen;
using System.Collections.Immutable;
using ArchCompiler.Testing;

namespace ArchCompiler.SampleTests.Changes;

/// <summary>Which arguments replace a resource when they change.</summary>
internal static class CreateOnly
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Known = Read();

    /// <summary>What holds for every resource of Terraform: where it is made.</summary>
    private static readonly ImmutableArray<string> Anywhere = ["provider"];

    /// <summary>Whether the list knows a type.</summary>
    public static bool Knows(string type) => Known.ContainsKey(type);

    /// <summary>The paths of a type's arguments.</summary>
    public static IEnumerable<string> Of(string type) => Anywhere.Concat(Known.GetValueOrDefault(type, []));

    private static FrozenDictionary<string, ImmutableArray<string>> Read()
    {
        Dictionary<string, ImmutableArray<string>> read = new(StringComparer.Ordinal);
        var type = "";
        foreach (var line in File.ReadLines(Repository.At("tests/ArchCompiler.SampleTests/Changes/create-only.yaml")))
        {
            if (line.StartsWith("  create: [", StringComparison.Ordinal))
            {
                read[type] = [.. line["  create: [".Length..^1].Split(", ", StringSplitOptions.RemoveEmptyEntries)];
            }
            else if (!line.StartsWith(' '))
            {
                type = line.TrimEnd(':');
            }
        }

        return read.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
