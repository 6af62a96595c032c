using System.Collections.Immutable;
using ArchCompiler.Core.Planning;

namespace ArchCompiler.Core.Emission;

/// <summary>
/// All that an emitter may look at. What most targets have no use for is computed when first asked for, so that they do
/// not pay for it.
/// </summary>
/// <param name="plan">What to create.</param>
public sealed class EmissionInput(Plan plan)
{
    /// <summary>What to create.</summary>
    public Plan Plan { get; } = plan;

    /// <summary>What is to be said of the drawing.</summary>
    public Assessment Assessment => field ??= Assess();

    /// <summary>What of the drawing the output does without.</summary>
    public LeftOut LeftOut => field ??= FindLeftOut();

    /// <summary>What the targets that are written before this one became, in their order.</summary>
    public ImmutableArray<TargetArtifacts> Earlier => field.IsDefault ? field = EmitEarlier() : field;

    /// <summary>
    /// Relative URL from the target's folder to the file of the drawing, percent-encoded; null where it is not known.
    /// </summary>
    public string? SourceLink { get; init; }

    /// <summary>
    /// Relative URL from the target's folder to the folder of what the documents of several drawings share; null where
    /// they carry it themselves.
    /// </summary>
    public string? SharedAssets { get; init; }

    /// <summary>The day to print on documents, null for none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>A flowchart of the diagram, null where its author drew one himself.</summary>
    public Picture? Picture => field ??= Draw();

    /// <summary>Gives <see cref="Picture"/>.</summary>
    public Func<Picture?> Draw { private get; init; } = static () => null;

    /// <summary>Gives <see cref="Assessment"/>.</summary>
    public Func<Assessment> Assess { private get; init; } = static () => Assessment.Empty;

    /// <summary>Gives <see cref="LeftOut"/>.</summary>
    public Func<LeftOut> FindLeftOut { private get; init; } = () => LeftOut.Of(plan, []);

    /// <summary>Gives <see cref="Earlier"/>.</summary>
    public Func<ImmutableArray<TargetArtifacts>> EmitEarlier { private get; init; } = static () => [];
}
