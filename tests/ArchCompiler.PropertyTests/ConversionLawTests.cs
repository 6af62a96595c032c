using ArchCompiler.Converting;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.PropertyTests;

/// <summary>Law: a diagram means the same in every notation, there and back.</summary>
public sealed class ConversionLawTests
{
    [Theory]
    [MemberData(nameof(Seeds.Some), MemberType = typeof(Seeds))]
    public void A_flowchart_means_the_same_as_YAML_and_back(int seed) =>
        Check("diagram.mmd", new DiagramGenerator(seed).Flowchart(25), $"seed {seed}");

    [Theory]
    [MemberData(nameof(Seeds.Some), MemberType = typeof(Seeds))]
    public void A_plan_of_many_relations_means_the_same(int seed) =>
        Check("diagram.mmd", new PlanGenerator(seed).Flowchart(25), $"seed {seed}");

    [Theory]
    [MemberData(nameof(Seeds.Some), MemberType = typeof(Seeds))]
    public void Architecture_beta_means_the_same_as_YAML_and_as_a_flowchart(int seed) =>
        Check("diagram.mmd", new DiagramGenerator(seed).ArchitectureBeta(20), $"seed {seed}");

    [Theory]
    [MemberData(nameof(Seeds.Some), MemberType = typeof(Seeds))]
    public void C4_means_the_same_as_YAML_and_as_a_flowchart(int seed) =>
        Check("diagram.mmd", new DiagramGenerator(seed).C4(20), $"seed {seed}");

    [Theory]
    [MemberData(nameof(Seeds.Some), MemberType = typeof(Seeds))]
    public void An_architecture_in_YAML_means_the_same_as_a_flowchart_and_back(int seed) =>
        Check("architecture.yaml", new ArchitectureGenerator(seed).Yaml(25), $"seed {seed}");

    /// <summary>What fuzzing found to come back as something else, or not at all.</summary>
    [Theory]
    [InlineData("flowchart LR\n  e1@{ port: 80 }\n  a[ALB] e1@--> b[ECS Service]\n")]
    [InlineData("flowchart TB\n  e1{ }\n  A e1@-->B\n")]
    [InlineData("flowchart LR\n  a e1@--> b\n  c e1@--> d\n")]
    [InlineData("flowchart LR\n  u((s))-->b[\"<t\n)\"]-->p[\"e\"]\n")]
    [InlineData("flowchart LR\n  a -->|\"<b\nx\"| b[\"a < b\nc > d\"]\n")]
    public void What_once_came_back_as_something_else_does_not(string drawing) =>
        Check("diagram.mmd", drawing, "a drawing");

    [SharedFact("realworld")]
    public void Real_diagrams_mean_the_same_in_both_notations()
    {
        var files = Directory.EnumerateFiles(SharedFiles.At("realworld"), "*.mmd");
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            if (Compiling.Of(new("diagram.mmd", File.ReadAllText(file))) is [{ Read.Value.IsComplete: true } drawn])
            {
                Check(drawn, Path.GetFileName(file));
            }
        }
    }

    private static void Check(string name, string text, string seed)
    {
        var drawn = Compiling.Of(new(name, text)).ShouldHaveSingleItem();
        if (drawn.Read.Value.IsComplete)
        {
            Check(drawn, $"{seed}\n{text}");
        }
    }

    private static void Check(Compilation drawn, string message)
    {
        var meaning = Meaning.Of(drawn);
        var yaml = Convert(drawn, Notation.Yaml, "architecture.yaml");
        Same(yaml, meaning, message);
        var mermaid = Convert(yaml, Notation.Mermaid, "drawing.mmd");
        Same(mermaid, meaning, message);
        Equal(Convert(mermaid, Notation.Mermaid, "drawing.mmd").Source.Text, mermaid.Source.Text, message);
        var direct = Convert(drawn, Notation.Mermaid, "drawing.mmd");
        Same(direct, meaning, message);
    }

    private static void Same(Compilation converted, string meaning, string message) =>
        Equal(Meaning.Of(converted), meaning, $"{message}\n{converted.Source.Text}");

    private static void Equal(string actual, string expected, string message)
    {
        if (actual != expected)
        {
            Assert.Fail($"{string.Join('\n', LineDiff.Of(expected.Split('\n'), actual.Split('\n')))}\n{message}");
        }
    }

    private static Compilation Convert(Compilation from, Notation notation, string name)
    {
        CompilationContext context = new(BuiltInCatalog.Load(), Core.Settings.ProjectSettings.Default, Compiling.Today);
        var converted = Converter.Convert(from, notation, context);
        converted.Diagnostics.ShouldBeEmpty();
        var read = Compiling.Of(new(name, converted.Value)).ShouldHaveSingleItem();
        read.Read.Value.IsComplete.ShouldBeTrue($"{string.Join('\n', read.Read.Diagnostics)}\n{converted.Value}");
        return read;
    }
}
