using System.Diagnostics;
using ArchCompiler.Core.Binding;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Settings;
using ArchCompiler.Mermaid;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Binding;

public sealed class LawTests
{
    [SharedFact("seed/aws-cloud-architecture.md")]
    public void The_seed_binds_whole()
    {
        var architecture = Bind(Seed());

        architecture.Services.Length.ShouldBe(24);
        architecture.Unresolved.ShouldBeEmpty();
        architecture.Relations.SelectMany(r => r.Edges)
            .Concat(architecture.Dropped.Select(d => d.Edge))
            .Distinct()
            .Count()
            .ShouldBe(37);
        architecture.ReplicaGaps.Select(gap => (gap.Node.Id.Text, gap.Missing.Length))
            .ShouldBe([("EC2_2", 2), ("Lambda2", 4)], ignoreOrder: true);
        architecture.Services.ShouldAllBe(service => service.Title.All(char.IsAscii));
    }

    [SharedFact("seed/aws-cloud-architecture.md")]
    public void The_order_of_statements_does_not_change_the_architecture()
    {
        var seed = Seed();
        var shuffled = seed with
        {
            Nodes = [.. seed.Nodes.Reverse()],
            Edges = [.. seed.Edges.Reverse()],
            Groups = [.. seed.Groups.Reverse()],
        };

        Outline(shuffled).ShouldBe(Outline(seed));
    }

    [SharedFact("seed/aws-cloud-architecture.md")]
    public void The_same_drawing_in_another_language_with_other_ids_means_the_same()
    {
        var seed = Bind(Seed());
        var spanish = Bind(Read(Repository.At("tests", "samples", "binding", "in-spanish", "diagram.mmd")));

        Meaning(spanish).ShouldBe(Meaning(seed));
    }

    [Fact]
    public void Ten_thousand_nodes_bind_in_step_with_their_number()
    {
        Growth.ShouldBeGentle(Time, 1_000, "binding");
    }

    private static TimeSpan Time(int count)
    {
        Sketch sketch = new();
        for (var i = 0; i < count; i++)
        {
            sketch.Node(
                $"n{i}", i % 3 == 0 ? $"Lambda job {i}" : i % 3 == 1 ? $"DynamoDB Table {i}" : $"Order thing {i}");
        }

        var watch = Stopwatch.StartNew();
        _ = sketch.Architecture;
        return watch.Elapsed;
    }

    private static Diagram Seed() => Read(SharedFiles.At("seed", "aws-cloud-architecture.md"));

    private static Diagram Read(string path) => new MermaidFrontend().Read(new(path, File.ReadAllText(path)))[0].Value;

    /// <summary>What an architecture means, in kinds alone.</summary>
    private static IEnumerable<string> Meaning(ArchCompiler.Core.Graph.Architecture architecture) =>
        architecture.Services.Select(s => $"{s.Kind} {s.Nodes.Length} {s.Zones.Length}")
            .Concat(architecture.Relations.Select(r =>
                $"{architecture.Find(r.From)?.Kind} {r.Kind} {r.Access} {architecture.Find(r.To)?.Kind} "
                + $"{r.Edges.Length} {r.Via.Length}"))
            .Order(StringComparer.Ordinal);

    private static ArchCompiler.Core.Graph.Architecture Bind(Diagram diagram) =>
        Binder.Of(BuiltInCatalog.Load()).Bind(diagram, ProjectSettings.Default).Value;

    private static IEnumerable<string> Outline(Diagram diagram)
    {
        var architecture = Bind(diagram);
        return architecture.Services
            .Select(s => $"{s.Id} {s.Kind} {string.Join(' ', s.NodeIds.Order(StringComparer.Ordinal))}")
            .Concat(architecture.Relations.Select(r => $"{r.Id} {r.Access} {r.IsReversed} {r.Edges.Length}"))
            .Concat(architecture.Boundaries.Select(b => $"{b.Id} {b.Kind} {b.Parent}"))
            .Order(StringComparer.Ordinal);
    }
}
