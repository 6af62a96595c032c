using ArchCompiler.Fuzzing.Stages;

namespace ArchCompiler.Fuzzing;

/// <summary>A part of archc with the laws that hold for whatever it is given.</summary>
public abstract class Stage
{
    /// <summary>Every stage, by name.</summary>
    public static IReadOnlyList<Stage> All { get; } =
    [
        new ReadingStage(), new FixingStage(), new ConvertingStage(), new EmittingStage(), new SettingsStage(),
        new TemplatesStage(), new CommandStage(),
    ];

    /// <summary>What a command line calls it.</summary>
    public abstract string Name { get; }

    /// <summary>Whether it wants a text of the corpus.</summary>
    public virtual bool Wants(Input input) => Notations.Has(input.Path);

    /// <summary>Tries one input; throws where a law is broken.</summary>
    /// <param name="input">The input.</param>
    /// <param name="random">For what else there is to choose; the same for the same input.</param>
    public abstract void Try(Input input, Random random);

    /// <summary>Ends the trial: a law is broken.</summary>
    protected static void Demand(bool holds, string law)
    {
        if (!holds)
        {
            throw new LawBrokenException(law);
        }
    }
}

/// <summary>A text with the name of the file that it stands in: what the notation is told from.</summary>
/// <param name="Path">The name.</param>
/// <param name="Text">The text.</param>
public sealed record Input(string Path, string Text);

/// <summary>A law that does not hold for an input.</summary>
public sealed class LawBrokenException(string law) : Exception(law);
