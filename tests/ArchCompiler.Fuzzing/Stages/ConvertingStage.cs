using ArchCompiler.Converting;
using ArchCompiler.Core.Text;
using ArchCompiler.Testing;

namespace ArchCompiler.Fuzzing.Stages;

/// <summary>A drawing means in another notation what it means in its own, there and back.</summary>
internal sealed class ConvertingStage : Stage
{
    /// <inheritdoc/>
    public override string Name => "converting";

    /// <inheritdoc/>
    public override void Try(Input input, Random random)
    {
        foreach (var drawn in Compiling.Of(new SourceText(input.Path, input.Text)).Take(3))
        {
            if (drawn.Read.Value.IsComplete)
            {
                Check(drawn);
            }
        }
    }

    private static void Check(Compilation drawn)
    {
        var meaning = Meaning.Of(drawn);
        foreach (var (first, second) in new[]
        {
            (Notation.Yaml, Notation.Mermaid), (Notation.Mermaid, Notation.Yaml), (Notation.Mermaid, Notation.Mermaid),
        })
        {
            if (Converted(drawn, first) is not { } there)
            {
                continue;
            }

            Demand(Meaning.Of(there) == meaning, $"a drawing means the same as {first}");
            Demand(
                Converted(there, second) is not { } back || Meaning.Of(back) == meaning,
                $"a drawing means the same as {first} and {second}");
        }
    }

    /// <summary>What a drawing is converted to; null where the notation cannot say it, which is told.</summary>
    private static Compilation? Converted(Compilation from, Notation notation)
    {
        var converted = Converter.Convert(from, notation, Compiling.Context);
        if (!converted.Diagnostics.IsEmpty)
        {
            return null;
        }

        var name = notation is Notation.Yaml ? "drawing.yaml" : "drawing.mmd";
        var read = Compiling.Of(new SourceText(name, converted.Value));
        Demand(read is [{ Read.Value.IsComplete: true }], $"what is written as {notation} can be read");
        return read[0];
    }
}
