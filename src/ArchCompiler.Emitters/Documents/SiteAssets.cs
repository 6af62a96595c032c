using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Emission;
using ArchCompiler.Templates;

namespace ArchCompiler.Emitters.Documents;

/// <summary>What the pages of the site load: its look, its behaviour, and the library that draws.</summary>
internal static class SiteAssets
{
    private const string Folder = "site/assets";
    private const string Library = "mermaid.min.js";
    private const string Licence = "mermaid.LICENSE.txt";

    private static readonly ImmutableArray<string> Laid = ["site.css", "site.js"];

    // Three and a half megabytes, unpacked once however many diagrams there are.
    private static readonly Lazy<ImmutableArray<byte>> Script =
        new(() => Unpack(TemplateLibrary.Bytes($"docs/html/{Library}.br")));

    /// <summary>The files.</summary>
    public static IEnumerable<Artifact> Of(
        TemplateLibrary library, ITemplateRenderer renderer, List<Diagnostic> diagnostics) =>
    [
        .. Laid.Select(name => Artifact.OfText($"{Folder}/{name}", Render(name, library, renderer, diagnostics))),
        new($"{Folder}/{Library}", Script.Value),
        new($"{Folder}/{Licence}", TemplateLibrary.Bytes($"docs/html/{Licence}")),
    ];

    private static string Render(
        string name, TemplateLibrary library, ITemplateRenderer renderer, List<Diagnostic> diagnostics)
    {
        var path = $"docs/html/{name}.scriban";
        var parsed = library.Find(path);
        diagnostics.AddRange(parsed.Diagnostics);
        if (parsed.Value is not { } template)
        {
            diagnostics.AddRange(parsed.Diagnostics.IsEmpty ? [EmissionDiagnostics.NoTemplate(path, default)] : []);
            return "";
        }

        var rendered = renderer.Render(template, NoModel);
        diagnostics.AddRange(rendered.Diagnostics);
        return rendered.Value;
    }

    private static TemplateModel NoModel { get; } = new()
    {
        Globals = ImmutableDictionary<string, ScriptValue>.Empty,
        Write = static _ => "",
    };

    private static ImmutableArray<byte> Unpack(ImmutableArray<byte> packed)
    {
        using MemoryStream from = new([.. packed]);
        using BrotliStream unpacking = new(from, CompressionMode.Decompress);
        using MemoryStream to = new();
        unpacking.CopyTo(to);
        return ImmutableCollectionsMarshal.AsImmutableArray(to.ToArray());
    }
}
