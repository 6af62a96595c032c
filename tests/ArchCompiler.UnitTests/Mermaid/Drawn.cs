using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Diagrams;
using ArchCompiler.Core.Text;
using ArchCompiler.Mermaid;
using Shouldly;

namespace ArchCompiler.UnitTests.Mermaid;

/// <summary>Short ways to read a text.</summary>
internal static class Drawn
{
    public static Staged<Diagram> Read(string text, string path = "drawing.mmd") =>
        ReadAll(text, path).ShouldHaveSingleItem();

    public static IReadOnlyList<Staged<Diagram>> ReadAll(string text, string path) =>
        new MermaidFrontend().Read(new SourceText(path, text));

    /// <summary>The lines below a header, which Mermaid accepts.</summary>
    public static Diagram Lines(params string[] lines)
    {
        var read = Read("flowchart TB\n" + string.Join('\n', lines) + "\n");
        read.Diagnostics.Where(d => d.Severity is Severity.Error).ShouldBeEmpty();
        return read.Value;
    }

    /// <summary>The one error in some lines below a header.</summary>
    public static Diagnostic Error(params string[] lines)
    {
        var read = Read("flowchart TB\n" + string.Join('\n', lines) + "\n");
        read.Value.IsComplete.ShouldBeFalse();
        return read.Diagnostics.Where(d => d.Severity is Severity.Error).ShouldHaveSingleItem();
    }
}
