using ArchCompiler.Core.Text;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Yaml.Architectures;

/// <summary>Everything that was read knows where it stands.</summary>
public sealed class ArchitecturePlaceTests
{
    private const string Shop = """
        archc: 1
        x-c: &c { label: "Größe 🚀" }
        boundaries:
          "main": { kind: vpc, zones: [a] }
        services:
          'web': { <<: *c, kind: alb, in: main }
          app:
            kind: ecs-fargate
            label: >-
              Two
              lines
        relations:
          - web -> app: { id: r1, label: 'GET /' }
          - "app  <->  web"
          - { web -> web: { port: 443 } }

        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Spans_cover_what_was_written(string newline)
    {
        var read = Written.Read(Shop.ReplaceLineEndings(newline));
        read.Diagnostics.ShouldBeEmpty();
        var (diagram, source) = (read.Value, read.Value.Source);

        diagram.Groups.Select(group => source[group.Id.Span]).ShouldBe(["\"main\"", "a"], ignoreOrder: true);
        diagram.Nodes.Select(node => source[node.Id.Span]).ShouldBe(["'web'", "app"]);
        diagram.Nodes.Select(node => source[node.Label.Span]).First().ShouldBe("\"Größe 🚀\"");
        source[diagram.Nodes[1].Label.Span].ShouldStartWith(">-");
        diagram.Edges.Select(edge => (source[edge.From.Span], source[edge.To.Span]))
            .ShouldBe([("web", "app"), ("app", "web"), ("web", "web")]);
        source[diagram.Edges[0].Id.Span].ShouldBe("r1");
        source[diagram.Edges[1].Span].ShouldBe("\"app  <->  web\"");
        diagram.Edges[2].From.Span.Start.ShouldBeLessThan(diagram.Edges[2].To.Span.Start);
        diagram.Properties.Select(p => (source[p.Key.Span], source[p.Value.Span]))
            .ShouldContain(("port", "443"));
    }

    [Fact]
    public void An_end_that_is_part_of_the_other_is_found_where_it_stands()
    {
        var diagram = Written.Lines(
            "services: { a: { kind: lambda }, aa: { kind: sqs }, '-': { kind: sqs } }",
            "relations: [aa -> a, a -> aa, '- -> a']");

        diagram.Edges.Select(edge => Column(diagram.Source, edge.From.Span)).ShouldBe([13, 22, 32]);
        diagram.Edges.Select(edge => Column(diagram.Source, edge.To.Span)).ShouldBe([19, 27, 37]);
    }

    [Fact]
    public void An_end_whose_text_is_escaped_stands_at_the_whole()
    {
        var diagram = Written.Lines(
            "services: { a: { kind: lambda }, b: { kind: sqs } }", "relations: [\"\\x61 -> b\"]");

        diagram.Source[diagram.Edges.ShouldHaveSingleItem().From.Span].ShouldBe("\"\\x61 -> b\"");
    }

    private static int Column(SourceText source, SourceSpan span) => source.GetPosition(span.Start).Column;
}
