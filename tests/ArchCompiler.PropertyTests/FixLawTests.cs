using System.Text;
using System.Text.Json;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.PropertyTests;

/// <summary>
/// Law: <c>archc fix</c> changes nothing of what is drawn. Of a drawing that could be read, nodes and edges are the same
/// afterwards; of one with mistakes, none that was read is lost; and a second run has nothing left to do.
/// </summary>
public sealed class FixLawTests
{
    private const string Upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    [Theory]
    [MemberData(nameof(Seeds.Some), MemberType = typeof(Seeds))]
    public void What_is_drawn_stays_what_it_is(int seed)
    {
        var drawing = new DiagramGenerator(seed).Flowchart(12);
        Random random = new(seed);
        foreach (var text in new[] { drawing, Twice(drawing), Broken(drawing, random), Twice(Broken(drawing, random)) })
        {
            TestHost host = new();
            host.Files["a.mmd"] = text;
            var (before, wasWhole) = Drawn(host);

            host.Run("fix", "a.mmd").ShouldBe(0, host.Error);

            var (after, _) = Drawn(host);
            before.Except(after, StringComparer.Ordinal).ShouldBeEmpty($"seed {seed}\n{text}\n{host.Files["a.mmd"]}");
            if (wasWhole)
            {
                after.ShouldBe(before, $"seed {seed}\n{text}\n{host.Files["a.mmd"]}");
            }

            var once = host.Files["a.mmd"];
            host.Run("fix", "a.mmd").ShouldBe(0, host.Error);
            host.Files["a.mmd"].ShouldBe(once, $"seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds.Some), MemberType = typeof(Seeds))]
    public void What_was_encoded_twice_is_as_it_was(int seed)
    {
        var drawing = new DiagramGenerator(seed).Flowchart(12) + "    x[\"🚀 Größe ⚡ Straße\"]\n";
        TestHost host = new();
        host.Files["a.mmd"] = Twice(drawing);
        host.Files["b.mmd"] = drawing;

        host.Run("fix", "a.mmd", "b.mmd").ShouldBe(0, host.Error);

        host.Files["a.mmd"].ShouldBe(host.Files["b.mmd"], $"seed {seed}");
    }

    private static (List<string> Elements, bool IsWhole) Drawn(TestHost host)
    {
        host.Run("syntax", "a.mmd");
        using var read = JsonDocument.Parse(host.Output);
        var root = read.RootElement;
        return (
            [
                .. root.GetProperty("vertices").EnumerateArray().Select(node => node.GetProperty("id").GetString() ?? "")
                    .Concat(root.GetProperty("edges").EnumerateArray().Select(edge =>
                        $"{edge.GetProperty("start").GetString()}->{edge.GetProperty("end").GetString()}"))
                    .Order(StringComparer.Ordinal),
            ],
            root.GetProperty("ok").GetBoolean());
    }

    /// <summary>The drawing without one of its quotes or closing brackets.</summary>
    private static string Broken(string drawing, Random random)
    {
        var places = drawing.Index().Where(one => one.Item is ']' or ')' or '"').Select(one => one.Index).ToList();
        return places.Count == 0 ? drawing : drawing.Remove(places[random.Next(places.Count)], 1);
    }

    private static string Twice(string text) => string.Concat(Encoding.UTF8.GetBytes(text)
        .Select(value => value is >= 0x80 and <= 0x9F ? Upper[value - 0x80] : (char)value));
}
