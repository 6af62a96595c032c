using ArchCompiler.Core.Text;

namespace ArchCompiler.Fuzzing.Stages;

/// <summary>Any text is read, and all that is said of it stands in it.</summary>
internal sealed class ReadingStage : Stage
{
    /// <inheritdoc/>
    public override string Name => "reading";

    /// <inheritdoc/>
    public override void Try(Input input, Random random)
    {
        SourceText source = new(input.Path, input.Text);
        foreach (var read in Notations.Read(source))
        {
            var spans = read.Diagnostics.Select(diagnostic => diagnostic.Span)
                .Concat(read.Value.Nodes.SelectMany(node => new[] { node.Span, node.Label.Span }))
                .Concat(read.Value.Edges.Select(edge => edge.Span))
                .Concat(read.Value.Groups.SelectMany(group => new[] { group.Span, group.Title.Span }));
            Demand(
                spans.All(span => span is { Start: >= 0, Length: >= 0 } && span.End <= input.Text.Length),
                "a span is inside its text");
            foreach (var edit in read.Diagnostics.SelectMany(d => d.Fixes).SelectMany(fix => fix.Edits))
            {
                Demand(
                    edit.Span is { Start: >= 0, Length: >= 0 } && edit.Span.End <= input.Text.Length,
                    "an edit is inside its text");
            }
        }
    }
}
