using ArchCompiler.Converting;
using ArchCompiler.Core.Settings;
using ArchCompiler.Testing;
using ArchCompiler.Testing.Samples;
using Shouldly;

namespace ArchCompiler.EndToEndTests;

/// <summary>Mermaid draws the flowcharts that are written, and sees in them what archc sees.</summary>
public sealed class ConversionTests
{
    [ToolFact(OutsideTool.Npm)]
    public void Mermaid_draws_random_architectures() =>
        ShouldBeDrawn(Enumerable.Range(1, 100).SelectMany(seed =>
            Compiling.Of(new("architecture.yaml", new ArchitectureGenerator(seed).Yaml(5 + (seed % 30))))));

    [ToolFact(OutsideTool.Npm)]
    public void Mermaid_draws_random_drawings_of_every_language() =>
        ShouldBeDrawn(Enumerable.Range(1, 40).SelectMany(seed =>
        {
            DiagramGenerator generator = new(seed);
            return new[] { generator.Flowchart(20), generator.ArchitectureBeta(15), generator.C4(15) }
                .Select(Compiling.Mermaid);
        }));

    [ToolFact(OutsideTool.Npm)]
    public void Mermaid_draws_every_example() => ShouldBeDrawn(Sample.All.SelectMany(sample => sample.Compile()));

    private static void ShouldBeDrawn(IEnumerable<Compilation> compilations)
    {
        CompilationContext context = new(BuiltInCatalog.Load(), ProjectSettings.Default, Compiling.Today);
        List<string> flowcharts =
        [
            .. compilations.Where(compilation => compilation.Read.Value.IsComplete)
                .Select(compilation => Converter.Convert(compilation, Notation.Mermaid, context).Value),
        ];
        flowcharts.ShouldNotBeEmpty();

        MermaidJudge.Complaints(flowcharts).Zip(flowcharts)
            .Where(pair => pair.First is not null)
            .Select(pair => $"{pair.First}\n{pair.Second}")
            .ShouldBeEmpty();
    }
}
