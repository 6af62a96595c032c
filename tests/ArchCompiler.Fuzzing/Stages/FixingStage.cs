using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Text;
using ArchCompiler.Fixing;
using ArchCompiler.Testing;

namespace ArchCompiler.Fuzzing.Stages;

/// <summary>Fixes end, are done once, make nothing unreadable and grow no text without end.</summary>
internal sealed class FixingStage : Stage
{
    private const int MostGrowth = 40_000;

    /// <inheritdoc/>
    public override string Name => "fixing";

    /// <inheritdoc/>
    public override void Try(Input input, Random random)
    {
        SourceText source = new(input.Path, input.Text);
        var least = random.Next(2) == 0 ? FixSafety.Safe : FixSafety.NeedsReview;
        var once = FixRounds.Apply(source, Compiling.Context, least);
        Demand(
            once.Source.Text.Length <= (input.Text.Length * 3) + MostGrowth, "fixes put in what is missing and no more");
        Demand(once.Titles.Length > 0 || once.Source.Text == input.Text, "what was not mended is not changed");
        Demand(
            !IsComplete(source) || IsComplete(once.Source), "a drawing that could be read can be read when it is mended");
        if (!once.HasMore)
        {
            var twice = FixRounds.Apply(once.Source, Compiling.Context, least);
            Demand(twice.Source.Text == once.Source.Text, "what was mended is not mended again");
        }

        _ = UnifiedDiff.Of(input.Path, input.Text, once.Source.Text);
    }

    private static bool IsComplete(SourceText source) =>
        Notations.Read(source) is { IsEmpty: false } read && read.All(one => one.Value.IsComplete);
}
