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
        MeaningPages.Drawings().SelectMany(drawn => FaultsOf((drawn.Name, new("drawing.mmd", drawn.Drawing))))
            .ShouldBeEmpty();

    [SharedFact("realworld")]
    public void Published_drawings_open_what_is_drawn_and_lose_nothing() =>
        SharedDrawings.Published().SelectMany(FaultsOf).ShouldBeEmpty();

    [SharedFact("field/cases.json")]
    public void Field_cases_open_what_is_drawn_and_lose_nothing() =>
        SharedDrawings.FieldCases().SelectMany(FaultsOf).ShouldBeEmpty();

    private static IEnumerable<string> FaultsOf((string Name, SourceText Source) drawn) =>
        Compiling.Of(drawn.Source).SelectMany(FaultsOf).Select(fault => $"{drawn.Name}: {fault}");

    private static IEnumerable<string> FaultsOf(Compilation compilation) =>
        [.. DoorLaw.FaultsOf(compilation), .. PresenceLaw.FaultsOf(compilation)];
}
