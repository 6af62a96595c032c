using System.Text.Json;
using ArchCompiler.Core.Text;
using ArchCompiler.Testing;

namespace ArchCompiler.SampleTests;

/// <summary>The drawings that stand beside the repository, each with the name that a fault is told by.</summary>
internal static class SharedDrawings
{
    /// <summary>Drawings that others published.</summary>
    public static IEnumerable<(string Name, SourceText Source)> Published() =>
        Directory.EnumerateFiles(SharedFiles.At("realworld")).Where(Notations.Has).Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), new SourceText(Path.GetFileName(path), File.ReadAllText(path))));

    /// <summary>The cases of known meaning, but for those that repeat a line many times.</summary>
    public static IReadOnlyList<(string Name, SourceText Source)> FieldCases()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(SharedFiles.At("field", "cases.json")));
        return
        [
            .. cases.RootElement.EnumerateArray()
                .Where(one => one.TryGetProperty("drawing", out _) && !one.TryGetProperty("repeat", out _))
                .Select(one => (
                    one.GetProperty("name").GetString() ?? "",
                    new SourceText(
                        one.TryGetProperty("file", out var file) ? file.GetString() ?? "" : "drawing.mmd",
                        one.GetProperty("drawing").GetString() ?? ""))),
        ];
    }
}
