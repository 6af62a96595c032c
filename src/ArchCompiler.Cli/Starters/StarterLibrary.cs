using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace ArchCompiler.Cli.Starters;

/// <summary>The starters, as they are in the folder of that name.</summary>
internal static class StarterLibrary
{
    private const string Prefix = "starters/";

    /// <summary>The starters by name, in ordinal order.</summary>
    public static ImmutableArray<Starter> All =>
        field.IsDefault ? field = [.. Read(typeof(StarterLibrary).Assembly)] : field;

    private static IEnumerable<Starter> Read(Assembly assembly) => assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name.Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .GroupBy(name => name.Split('/')[1], StringComparer.Ordinal)
        .Select(starter => new Starter(starter.Key, [.. starter.Select(name => Read(assembly, name, starter.Key))]));

    private static StarterFile Read(Assembly assembly, string name, string starter) =>
        new(name[(Prefix.Length + starter.Length + 1)..], Text(assembly, name));

    private static string Text(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
