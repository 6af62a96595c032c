using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.PropertyTests;

/// <summary>
/// Law: every drawing compiles to the end, every node and edge is accounted for, and twice the same gives the same
/// bytes.
/// </summary>
public sealed class CompilingIsTotalTests
{
    [Theory]
    [MemberData(nameof(Seeds.Some), MemberType = typeof(Seeds))]
    public void Every_drawing_goes_through_every_stage(int seed)
    {
        var compilation = Compiling.Mermaid(new DiagramGenerator(seed).Flowchart(15));

        _ = compilation.Checked;
        EmitsAll(compilation);
    }

    [Theory]
    [MemberData(nameof(Seeds.Some), MemberType = typeof(Seeds))]
    public void Drawings_of_the_other_languages_go_through_every_stage(int seed)
    {
        DiagramGenerator generator = new(seed);
        foreach (var text in new[] { generator.ArchitectureBeta(15), generator.C4(15) })
        {
            var compilation = Compiling.Mermaid(text);

            compilation.Read.Value.IsComplete.ShouldBeTrue(text);
            _ = compilation.Checked;
            EmitsAll(compilation);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds.Some), MemberType = typeof(Seeds))]
    public void Architectures_in_YAML_go_through_every_stage_however_damaged(int seed)
    {
        DiagramGenerator generator = new(seed);
        var text = new ArchitectureGenerator(seed).Yaml(15);
        for (var i = 0; i < 6; i++)
        {
            var compilation = Compiling.Of(new("shop.yaml", text)).ShouldHaveSingleItem();

            _ = compilation.Checked;
            EmitsAll(compilation);
            text = "archc: 1\n" + generator.Mutate(text["archc: 1\n".Length..]);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds.Some), MemberType = typeof(Seeds))]
    public void Every_node_and_edge_is_accounted_for(int seed)
    {
        var architecture = Compiling.Mermaid(new DiagramGenerator(seed).Flowchart(15)).Bound.Value;
        var diagram = architecture.Diagram;
        var frames = diagram.Groups.Select(group => group.Id.Text);

        diagram.Nodes.Select(node => node.Id.Text).Except(frames, StringComparer.Ordinal).ShouldBeSubsetOf(
            architecture.Services.SelectMany(service => service.NodeIds)
                .Concat(architecture.Others.SelectMany(other => other.NodeIds)));
        diagram.Edges.Select(edge => edge.Id.Text).ShouldBeSubsetOf(
            architecture.Relations.SelectMany(relation => relation.Edges)
                .Concat(architecture.Dropped.Select(dropped => dropped.Edge))
                .Select(edge => edge.Id.Text));
    }

    [Theory]
    [MemberData(nameof(Seeds.Some), MemberType = typeof(Seeds))]
    public void Twice_the_same_drawing_gives_the_same_bytes(int seed)
    {
        var text = new DiagramGenerator(seed).Flowchart(15);

        Emitted(text).ShouldBe(Emitted(text));
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var text = new DiagramGenerator(7).Flowchart(25);
        var expected = Emitted(text);

        Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(_ => Emitted(text)).ShouldAllBe(emitted =>
            emitted == expected);
    }

    // Where nothing is to be created there is no stack, while Terraform has its frame all the same.
    private static void EmitsAll(Compilation compilation) => Targets.Names
        .Where(target => !compilation.Planned.Value.Constructs.IsEmpty || target == "terraform")
        .ShouldAllBe(target => !compilation.Emit(target).Value.IsEmpty);

    private static string Emitted(string text) => string.Concat(Compiling.Mermaid(text).Emit("terraform").Value
        .Select(artifact => $"{artifact.Path}\n{Convert.ToHexString(artifact.Content.AsSpan())}\n"));
}
