using System.Text.Json;
using ArchCompiler.Core.Text;
using ArchCompiler.Testing;
using ArchCompiler.Testing.Samples;
using Shouldly;
using Xunit;

namespace ArchCompiler.SampleTests.Laws;

/// <summary>What holds for every drawing: nothing opens that is not drawn, and nothing drawn vanishes.</summary>
public sealed class DrawnLawTests
{
    public static TheoryData<string> Samples => [.. Sample.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_opens_what_is_drawn_and_loses_nothing(string name) =>
        Sample.Named(name).Compile().SelectMany(FaultsOf).ShouldBeEmpty();

    [Fact]
    public void Drawings_of_known_meaning_open_what_is_drawn_and_lose_nothing() =>
        MeaningPages.Drawings().SelectMany(drawn => FaultsOf("drawing.mmd", drawn.Drawing, drawn.Name))
            .ShouldBeEmpty();

    [SharedFact("realworld")]
    public void Published_drawings_open_what_is_drawn_and_lose_nothing() =>
        Directory.EnumerateFiles(SharedFiles.At("realworld")).Where(Notations.Has).Order(StringComparer.Ordinal)
            .SelectMany(path => FaultsOf(Path.GetFileName(path), File.ReadAllText(path)))
            .ShouldBeEmpty();

    [SharedFact("field/cases.json")]
    public void Field_cases_open_what_is_drawn_and_lose_nothing()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(SharedFiles.At("field", "cases.json")));
        cases.RootElement.EnumerateArray()
            .Where(one => one.TryGetProperty("drawing", out _) && !one.TryGetProperty("repeat", out _))
            .SelectMany(one => FaultsOf(
                one.TryGetProperty("file", out var file) ? file.GetString() ?? "" : "drawing.mmd",
                one.GetProperty("drawing").GetString() ?? "",
                one.GetProperty("name").GetString() ?? ""))
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> FaultsOf(string file, string text, string? name = null) =>
        Compiling.Of(new SourceText(file, text)).SelectMany(FaultsOf).Select(fault => $"{name ?? file}: {fault}");

    private static IEnumerable<string> FaultsOf(Compilation compilation) =>
        [.. DoorLaw.FaultsOf(compilation), .. PresenceLaw.FaultsOf(compilation)];
}
