using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Testing;
using ArchCompiler.Yaml;
using Shouldly;

namespace ArchCompiler.UnitTests.Yaml.Architectures;

/// <summary>Short ways to read an architecture in YAML.</summary>
internal static class Written
{
    public static Staged<Diagram> Read(string text) =>
        new YamlFrontend().Read(new SourceText("shop.yaml", text)).ShouldHaveSingleItem();

    /// <summary>The lines below the version, which are right.</summary>
    public static Diagram Lines(params string[] lines)
    {
        var read = Read($"archc: 1\n{string.Join('\n', lines)}\n");
        read.Diagnostics.ShouldBeEmpty();
        read.Value.IsComplete.ShouldBeTrue();
        return read.Value;
    }

    /// <summary>The same lines, bound.</summary>
    public static Compilation Bound(params string[] lines) =>
        Compiling.Of(new("shop.yaml", $"archc: 1\n{string.Join('\n', lines)}\n")).ShouldHaveSingleItem();

    /// <summary>
    /// What is said of some lines below the version, one a line: <c>ARC500 2:1+5 message (remedy)</c>.
    /// </summary>
    public static string Said(params string[] lines) => SaidOf($"archc: 1\n{string.Join('\n', lines)}\n");

    /// <summary>The same of a whole text.</summary>
    public static string SaidOf(string text)
    {
        var compilation = Compiling.Of(new("shop.yaml", text)).ShouldHaveSingleItem();
        return string.Join('\n', compilation.Understanding
            .Where(diagnostic => diagnostic.Severity is Severity.Error or Severity.Warning)
            .Select(diagnostic => Line(compilation.Source, diagnostic)));
    }

    private static string Line(SourceText source, Diagnostic diagnostic)
    {
        var place = source.GetPosition(diagnostic.Span.Start);
        var remedy = diagnostic.Remedy is null ? "" : $" ({diagnostic.Remedy})";
        return FormattableString.Invariant(
            $"{diagnostic.Id} {place.Line}:{place.Column}+{diagnostic.Span.Length} {diagnostic.Message}{remedy}");
    }
}
