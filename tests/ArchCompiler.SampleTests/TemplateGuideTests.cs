using System.Text;
using System.Text.RegularExpressions;
using ArchCompiler.Core.Diagnostics;
using ArchCompiler.Core.Emission;
using ArchCompiler.Emitters;
using ArchCompiler.Templates;
using ArchCompiler.Testing;
using ArchCompiler.Testing.Samples;
using Shouldly;
using Xunit;

namespace ArchCompiler.SampleTests;

/// <summary>What the guide to templates shows is what the tool does, and its tables are made from the code.</summary>
public sealed partial class TemplateGuideTests
{
    private static readonly string Path = Repository.At("docs", "writing-a-template.md");
    private static readonly string Guide = File.ReadAllText(Path);

    [GeneratedRegex("<!-- (?<sort>file|part of|said of): (?<name>.+?) -->\n```[a-z]*\n(?<text>.*?)```",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Block { get; }

    [GeneratedRegex("<!-- generated: (?<name>[a-z]+) -->\n(?<text>.*?)<!-- end -->",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Generated { get; }

    [Fact]
    public void The_worked_example_gives_what_is_shown()
    {
        var host = Host();

        host.Run("generate", "shop.mmd", "-t", "terraform", "-o", "out").ShouldBe(0, host.Error);

        host.Error.ShouldNotContain("[ARC4");
        var parts = Blocks("part of").ToList();
        parts.Count.ShouldBe(3);
        foreach (var (file, text) in parts)
        {
            host.Files[file].ShouldContain(text);
        }
    }

    [Theory]
    [InlineData("titel", "{{ title }}", "{{ titel }}")]
    [InlineData("no-arn", "  arn: \"module.\" + name + \".arn\",\n", "")]
    public void A_mistake_is_said_as_shown(string name, string right, string wrong)
    {
        var host = Host();
        var template = Blocks("file").Single(block => block.Name.EndsWith(".scriban", StringComparison.Ordinal));
        host.Files[template.Name] = template.Text.Replace(right, wrong, StringComparison.Ordinal);

        host.Run("generate", "shop.mmd", "-t", "terraform", "-o", "out").ShouldBe(1);

        host.Error.ShouldContain(Blocks("said of").Single(block => block.Name == name).Text);
    }

    [Fact]
    public void The_tables_are_current() => Golden.Verify(
        Path,
        Generated.Replace(Guide, block =>
            $"<!-- generated: {block.Groups["name"].Value} -->\n{Write(block.Groups["name"].Value)}<!-- end -->"));

    private static IEnumerable<(string Name, string Text)> Blocks(string sort) => Block.Matches(Guide)
        .Where(block => block.Groups["sort"].Value == sort)
        .Select(block => (block.Groups["name"].Value, block.Groups["text"].Value));

    private static TestHost Host()
    {
        TestHost host = new();
        foreach (var (name, text) in Blocks("file"))
        {
            host.Files[name] = text;
        }

        return host;
    }

    private static string Write(string name) => name == "models" ? Models() : Functions();

    private static string Models()
    {
        StringBuilder text = new("| templates | variables |\n|---|---|\n");
        var seen = Recorder.OfExamples.Variables
            .Where(pair => !pair.Key.StartsWith("docs/", StringComparison.Ordinal))
            .GroupBy(pair => (Target: pair.Key.Split('/')[0], Variables: List(pair.Value)))
            .OrderBy(group => group.Key.Target, StringComparer.Ordinal)
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.First().Key, StringComparer.Ordinal);
        foreach (var group in seen)
        {
            var names = group.Count() > 4
                ? $"every construct of `{group.Key.Target}`"
                : List(group.Select(pair => pair.Key));
            text.Append($"| {names} | {group.Key.Variables} |\n");
        }

        return text.ToString();
    }

    private static string Functions()
    {
        StringBuilder text = new("| templates | functions |\n|---|---|\n");
        text.Append($"| all | {List(TemplateRenderer.Functions)} |\n");
        foreach (var (target, functions) in Recorder.OfExamples.Functions)
        {
            text.Append($"| `{target}` | {List(functions)} |\n");
        }

        return text.ToString();
    }

    private static string List(IEnumerable<string> names) =>
        string.Join(" ", names.Order(StringComparer.Ordinal).Select(name => $"`{name}`"));

    /// <summary>Notes what each template is given while the examples are emitted.</summary>
    private sealed class Recorder : ITemplateRenderer
    {
        private readonly TemplateRenderer renderer = new();

        public static Recorder OfExamples { get; } = Record();

        public SortedDictionary<string, SortedSet<string>> Variables { get; } = new(StringComparer.Ordinal);

        public SortedDictionary<string, SortedSet<string>> Functions { get; } = new(StringComparer.Ordinal);

        public Staged<string> Render(Template template, TemplateModel model)
        {
            Note(Variables, template.Source.Path, model.Globals.Keys);
            Note(Functions, template.Source.Path.Split('/')[0], model.Functions.Keys);
            return renderer.Render(template, model);
        }

        public Staged<ScriptValue.Map> EvaluateFrontMatter(Template template, TemplateModel model) =>
            renderer.EvaluateFrontMatter(template, model);

        private static Recorder Record()
        {
            Recorder recorder = new();
            TemplateLibrary library = new();
            foreach (var compilation in Sample.All
                .Where(sample => sample.Name.StartsWith("examples/", StringComparison.Ordinal))
                .SelectMany(sample => sample.Compile()))
            {
                EmissionInput input = new(compilation.Planned.Value);
                foreach (var target in Targets.Names)
                {
                    Targets.GetEmitter(target, library, recorder).Emit(input);
                }
            }

            return recorder;
        }

        private static void Note(
            SortedDictionary<string, SortedSet<string>> notes, string key, IEnumerable<string> names)
        {
            if (!notes.TryGetValue(key, out var known))
            {
                notes[key] = known = new(StringComparer.Ordinal);
            }

            known.UnionWith(names);
        }
    }
}
