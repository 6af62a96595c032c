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

    /// <summary>The files.</summary>
    public IEnumerable<Artifact> Write() =>
    [
        .. Laid.Select(name => Artifact.OfText(
            $"{Folder}/{name}", run.Render(Source(name) + TemplateLibrary.Ending, NoModel, name, []))),
        Unpacked.GetValue(library, Unpack),
        new($"{Folder}/{Licence}", library.Bytes(Source(Licence))),
    ];

    private static string Source(string name) => $"docs/html/{name}";

    private static Artifact Unpack(TemplateLibrary library)
    {
        using MemoryStream from = new([.. library.Bytes(Source(Drawer) + ".br")]);
        using BrotliStream unpacking = new(from, CompressionMode.Decompress);
        using MemoryStream to = new();
        unpacking.CopyTo(to);
        return new($"{Folder}/{Drawer}", ImmutableCollectionsMarshal.AsImmutableArray(to.ToArray()));
    }
}
