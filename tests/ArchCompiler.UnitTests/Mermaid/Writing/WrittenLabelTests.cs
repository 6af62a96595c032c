using ArchCompiler.Converting;
using ArchCompiler.Core.Settings;
using ArchCompiler.Testing;
using ArchCompiler.Yaml;
using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Mermaid.Writing;

/// <summary>Labels come back from a flowchart as they went in, whatever Mermaid would take them for.</summary>
public sealed class WrittenLabelTests
{
    [Theory]
    [InlineData("say \"hi\"")]
    [InlineData("it's `code` and `more`")]
    [InlineData("`code first")]
    [InlineData("#quot; #35; #amp; # #;")]
    [InlineData("50% of %%{init: {}}%% x")]
    [InlineData("%% comment")]
    [InlineData("a --> b | c & d")]
    [InlineData("[box] (round) {rhombus} ((circle))")]
    [InlineData("direction LR")]
    [InlineData("see direction  TB below")]
    [InlineData("end")]
    [InlineData("subgraph x")]
    [InlineData("click a href b")]
    [InlineData("a <b>bold</b> word")]
    [InlineData("&lt;img&gt; &amp;")]
    [InlineData("名前 🚀 ﷺ é")]
    [InlineData("C:\\temp\\new")]
    [InlineData("---")]
    [InlineData("2027-01-01")]
    [InlineData("null")]
    [InlineData("key: value # no comment")]
    [InlineData("{{ template }} ${var} $(cmd)")]
    [InlineData(":::class")]
    [InlineData("a@{ shape: x }")]
    [InlineData(";")]
    public void A_label_comes_back(string label)
    {
        var yaml = $"archc: 1\nservices: {{ a: {{ kind: s3, label: {YamlText.Write(label)} }}, b: {{ kind: lambda }} }}\n"
            + $"boundaries: {{ f: {{ kind: logical, label: {YamlText.Write(label)} }} }}\n"
            + $"relations:\n  - b -> a: {{ label: {YamlText.Write(label)} }}\n";

        var drawn = Compiling.Mermaid(Convert(Compiling.Of(new("a.yaml", yaml)).Single(), Notation.Mermaid));
        drawn.Read.Diagnostics.ShouldBeEmpty();
        var back = Compiling.Of(new("b.yaml", Convert(drawn, Notation.Yaml))).Single().Read.Value;

        back.Nodes.Single(node => node.Id.Text == "a").Label.Text.ShouldBe(label);
        back.Groups.ShouldHaveSingleItem().Title.Text.ShouldBe(label);
        back.Edges.ShouldHaveSingleItem().Label?.Text.ShouldBe(label);
    }

    [Theory]
    [InlineData("two\nlines", "two<br/>lines")]
    [InlineData("two\r\nlines", "two<br/>lines")]
    [InlineData("&quot;x&#33;", "\"x!")]
    public void What_HTML_writes_in_two_ways_comes_back_in_one(string label, string expected)
    {
        var yaml = $"archc: 1\nservices: {{ a: {{ kind: s3, label: {YamlText.Write(label)} }} }}\n";

        var drawn = Compiling.Mermaid(Convert(Compiling.Of(new("a.yaml", yaml)).Single(), Notation.Mermaid));
        Compiling.Of(new("b.yaml", Convert(drawn, Notation.Yaml))).Single()
            .Read.Value.Nodes.ShouldHaveSingleItem().Label.Text.ShouldBe(expected);
    }

    private static string Convert(Compilation from, Notation notation)
    {
        CompilationContext context = new(BuiltInCatalog.Load(), ProjectSettings.Default, Compiling.Today);
        var converted = Converter.Convert(from, notation, context);
        converted.Diagnostics.ShouldBeEmpty();
        return converted.Value;
    }
}
