using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters;

/// <summary>
/// The templates by name (<c>terraform/network.tf.scriban</c>): the built-in ones, with the user's own laid over them
/// one file at a time.
/// </summary>
/// <param name="overlay">Gives the user's text of a template by its name, null where the built-in one holds.</param>
public sealed class TemplateLibrary(Func<string, string?>? overlay = null)
{
    private const string Root = "templates/";
    private readonly ConcurrentDictionary<string, Staged<Template?>> parsed = new(StringComparer.Ordinal);

    /// <summary>Names of the built-in templates, in ordinal order.</summary>
    public static ImmutableArray<string> BuiltIn { get; } =
    [
        .. typeof(TemplateLibrary).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal)
                && name.EndsWith(".scriban", StringComparison.Ordinal))
            .Select(name => name[Root.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A template, or why it cannot be read; null without a word where there is none of that name.</summary>
    public Staged<Template?> Find(string name) => parsed.GetOrAdd(name, Parse);

    /// <summary>The bytes of a built-in file that is copied as it is.</summary>
    public static ImmutableArray<byte> Bytes(string name)
    {
        using var stream = Open(name);
        using MemoryStream copy = new();
        stream?.CopyTo(copy);
        return [.. copy.ToArray()];
    }

    private Staged<Template?> Parse(string name) =>
        (overlay?.Invoke(name) ?? Text(name)) is { } text ? Template.Parse(name, text) : new(null, []);

    private static string? Text(string name)
    {
        using var stream = Open(name);
        if (stream is null)
        {
            return null;
        }

        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static Stream? Open(string name) => typeof(TemplateLibrary).Assembly.GetManifestResourceStream(Root + name);
}
