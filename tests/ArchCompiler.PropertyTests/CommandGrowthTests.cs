using ArchCompiler.Cli;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.PropertyTests;

/// <summary>
/// Law: no command grows faster than n log n in time or memory, whatever of a drawing grows, and none dies of it.
/// </summary>
public sealed class CommandGrowthTests
{
    private const int Small = 160;

    /// <summary>Every shape of drawing.</summary>
    public static TheoryData<string> Shapes => [.. GrowingDrawing.Names];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Checking_grows_gently(string shape) => Hold(shape, "validate --show defaults");

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Reading_grows_gently(string shape) => Hold(shape, "syntax");

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_graph_grows_gently(string shape) => Hold(shape, "graph");

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_drawing_of_the_graph_grows_gently(string shape) => Hold(shape, "graph --format mermaid");

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Converting_grows_gently(string shape) => Hold(shape, "convert --to yaml --diagram 1");

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Explaining_grows_gently(string shape) => Hold(shape, "explain a0");

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Mending_grows_gently(string shape) => Hold(shape, "fix --unsafe-fixes --diff");

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Generating_grows_gently(string shape) => Hold(shape, "generate --partial -o out -t terraform");

    private static void Hold(string shape, string command) => Growth.ShouldBeGentle(
        size =>
        {
            var (path, text) = GrowingDrawing.Draw(shape, size);
            return () =>
            {
                TestHost host = new();
                host.Files[path] = text;
                host.Run([.. command.Split(' '), path]).ShouldNotBe(ExitCode.Fault, host.Error);
            };
        },
        Small,
        $"'{command}' of {shape}");
}
