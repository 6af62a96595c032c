using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ArchCompiler.Core.Emission;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.Documents;

/// <summary>What the pages of the site load: its look, its behaviour, and the library that draws.</summary>
internal sealed class SiteAssets(TemplateLibrary library, TemplateRun run)
{
    private const string Folder = "site/assets";
    private const string Drawer = "mermaid.min.js";
    private const string Licence = "mermaid.LICENSE.txt";

    private static readonly ImmutableArray<string> Laid = ["site.css", "site.js"];

    private static readonly TemplateModel NoModel = new()
    {
        Globals = ImmutableDictionary<string, ScriptValue>.Empty,
        Write = static _ => "",
    };

    // Three and a half megabytes, unpacked once however many diagrams there are.
    private static readonly ConditionalWeakTable<TemplateLibrary, Artifact> Unpacked = [];

    /// <summary>Where a page of the site loads the library that draws from.</summary>
    /// <param name="shared">Where several sites have it together, from the target's folder; null for its own.</param>
    public static string PlaceOfDrawer(string? shared) =>
        shared is null ? $"assets/{Drawer}" : $"../{shared}/{Drawer}";

    /// <summary>The files of one site.</summary>
    /// <param name="isAlone">Whether it carries what several sites can share.</param>
    public IEnumerable<Artifact> Write(bool isAlone) =>
    [
        .. Laid.Select(name => Artifact.OfText(
            $"{Folder}/{name}", run.Render(Source(name) + TemplateLibrary.Ending, NoModel, name, []))),
        .. isAlone
            ? Shared(library).Select(file => file with { Path = $"{Folder}/{file.Path}" })
            : Array.Empty<Artifact>(),
    ];

    /// <summary>The files that several sites can share, by name.</summary>
    public static IEnumerable<Artifact> Shared(TemplateLibrary library) =>
        [Unpacked.GetValue(library, Unpack), new(Licence, library.Bytes(Source(Licence)))];

    private static string Source(string name) => $"docs/html/{name}";

    private static Artifact Unpack(TemplateLibrary library)
    {
        using MemoryStream from = new([.. library.Bytes(Source(Drawer) + ".br")]);
        using BrotliStream unpacking = new(from, CompressionMode.Decompress);
        using MemoryStream to = new();
        unpacking.CopyTo(to);
        return new(Drawer, ImmutableCollectionsMarshal.AsImmutableArray(to.ToArray()));
    }
}
