using ArchCompiler.Core.Text;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.PropertyTests;

/// <summary>
/// Law: any text gives diagrams and diagnostics, never an exception, and every span is inside the text.
/// </summary>
public sealed class ReadingIsTotalTests
{
    [Theory]
    [MemberData(nameof(Seeds.Some), MemberType = typeof(Seeds))]
    public void Damaged_drawings_are_read_without_harm(int seed)
    {
        DiagramGenerator generator = new(seed);
        var text = generator.Flowchart(12);
        for (var i = 0; i < 20; i++)
        {
            text = generator.Mutate(text);
            Check(text);
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("(")]
    [InlineData("{")]
    [InlineData("subgraph a\n")]
    [InlineData("a-->")]
    [InlineData("\"")]
    [InlineData("%%{")]
    [InlineData("@{ a: [")]
    [InlineData("&")]
    public void Hostile_depth_overflows_nothing(string piece) =>
        Check("flowchart LR\n" + string.Concat(Enumerable.Repeat(piece, 20_000)));

    private static void Check(string text)
    {
        SourceText source = new("diagram.mmd", text);
        foreach (var read in Notations.Read(source))
        {
            read.Diagnostics.Select(diagnostic => diagnostic.Span)
                .Concat(read.Value.Nodes.Select(node => node.Span))
                .Concat(read.Value.Edges.Select(edge => edge.Span))
                .Concat(read.Value.Groups.Select(group => group.Span))
                .ShouldAllBe(span => span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, text);
        }
    }
}
