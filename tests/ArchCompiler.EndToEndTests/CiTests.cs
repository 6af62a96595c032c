using System.Text.Json;
using System.Text.RegularExpressions;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.EndToEndTests;

/// <summary>What <c>docs/ci.md</c> shows, and the files that build servers and pre-commit take from here.</summary>
public sealed partial class CiTests : IDisposable
{
    private const string Good = "flowchart LR\n  fn[Lambda] --> m[CloudWatch]\n";
    private const string Bad = "flowchart LR\n  app[EC2] -->|Read/Write| orders[(\"RDS (Primary)\")]\n";
    private static readonly string Page = File.ReadAllText(Repository.At("docs", "ci.md"));
    private static readonly string Script = Repository.At("eng", "action", "run.sh");
    private readonly GitFolder repository = new();

    public void Dispose() => repository.Dispose();

    [ToolFact(OutsideTool.Git)]
    public void The_commands_of_the_page_run()
    {
        repository.Put("docs/shop.mmd", Good);
        repository.CommitAll();
        var commands = CommandLine().Matches(Page).Select(match => match.Groups["command"].Value).ToList();
        commands.Count.ShouldBeGreaterThan(10);

        foreach (var command in commands)
        {
            var run = repository.Shell($"export CI_MERGE_REQUEST_DIFF_BASE_SHA=HEAD; {command}");
            run.ExitCode.ShouldBe(0, $"{command}\n{run.Output}{run.Error}");
        }

        foreach (var file in new[] { "archc.sarif", "comment.md", "gl-code-quality.json", "archc.xml", "known.json" })
        {
            new FileInfo(Path.Combine(repository.Root, file)).Length.ShouldBeGreaterThan(0, file);
        }
    }

    [ToolFact(OutsideTool.Git)]
    public void The_action_annotates_sums_up_and_leaves_files()
    {
        repository.Put("docs/shop.mmd", Bad);
        repository.Put("other.mmd", Bad);

        var run = Act("ARCHC_PATHS", "docs\n");

        run.ExitCode.ShouldBe(1, run.Error);
        run.Output.ShouldStartWith("::error file=docs/shop.mmd,line=2,");
        run.Output.ShouldNotContain("other.mmd");
        Summary().ShouldContain("docs/shop.mmd");
        var outputs = Outputs();
        outputs["exit-code"].ShouldBe("1");
        File.ReadAllText(outputs["comment"]).ShouldBe(Summary());
        JsonDocument.Parse(File.ReadAllText(outputs["sarif"])).RootElement.GetProperty("version").GetString()
            .ShouldBe("2.1.0");
    }

    [ToolFact(OutsideTool.Git)]
    public void The_action_takes_what_it_is_given()
    {
        repository.Put("docs/a drawing.mmd", Bad);
        repository.Put("-x.mmd", Good);
        repository.CommitAll();

        var run = Act(
            "ARCHC_PATHS", "docs/a drawing.mmd\r\n\n-x.mmd", "ARCHC_FAIL_ON", "never", "ARCHC_SARIF", "a b.sarif",
            "ARCHC_COMMENT", "c.md");

        run.ExitCode.ShouldBe(0, run.Error);
        Outputs()["sarif"].ShouldBe("a b.sarif");
        Outputs()["comment"].ShouldBe("c.md");
        File.Exists(Path.Combine(repository.Root, "a b.sarif")).ShouldBeTrue();

        Act("ARCHC_CHANGED_SINCE", "HEAD").ExitCode.ShouldBe(0);
        repository.Shell("archc validate --baseline known.json --write-baseline");
        Act("ARCHC_BASELINE", "known.json").ExitCode.ShouldBe(0);
        Act("ARCHC_COMMAND", "nothing-of-this-name").ExitCode.ShouldBe(127);
    }

    [ToolTheory(OutsideTool.Git)]
    [InlineData("ARCHC_PATHS", "$(touch ran)")]
    [InlineData("ARCHC_PATHS", "--format=json=ran")]
    [InlineData("ARCHC_PATHS", "'; touch ran; '")]
    [InlineData("ARCHC_FAIL_ON", "note --write-baseline --baseline ran")]
    [InlineData("ARCHC_BASELINE", "`touch ran`")]
    [InlineData("ARCHC_CHANGED_SINCE", "--output=ran")]
    public void Hostile_inputs_of_the_action_are_text(string name, string value)
    {
        repository.Put("shop.mmd", Good);
        repository.CommitAll();

        var run = Act(name, value);

        run.ExitCode.ShouldBeOneOf(2, 4);
        Outputs()["exit-code"].ShouldBe(run.ExitCode.ToString(System.Globalization.CultureInfo.InvariantCulture));
        File.Exists(Path.Combine(repository.Root, "ran")).ShouldBeFalse();
    }

    [ToolFact(OutsideTool.Git)]
    public void A_file_name_of_the_action_names_no_other_output()
    {
        repository.Put("shop.mmd", Good);

        Act("ARCHC_SARIF", "a\nexit-code=7\nEOF\nb");

        Outputs()["exit-code"].ShouldBe("0");
        Outputs()["sarif"].ShouldBe("a\nexit-code=7\nEOF\nb");
    }

    [ToolFact(OutsideTool.Git)]
    public void Without_archc_the_action_builds_one()
    {
        repository.Put("shop.mmd", Good);
        repository.Shell(
            """
            mkdir ../sdk && cat >../sdk/dotnet <<'END'
            #!/bin/sh
            while [ "$1" != -o ]; do shift; done
            mkdir -p "$2" && printf '#!/bin/sh\necho built: "$@"\n' >"$2/archc" && chmod +x "$2/archc"
            END
            chmod +x ../sdk/dotnet
            """).ExitCode.ShouldBe(0);

        var run = Act("ARCHC_PATHS", "shop.mmd", "PATH", $"{repository.Outside.At("sdk")}:/usr/bin:/bin");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("built: validate --format github");
    }

    [Fact]
    public void No_script_of_the_action_holds_an_input()
    {
        var lines = File.ReadAllLines(Repository.At("action.yml"));

        lines.Where(line => line.TrimStart().StartsWith("run:", StringComparison.Ordinal))
            .ShouldBe(["      run: '\"$GITHUB_ACTION_PATH/eng/action/run.sh\"'"]);
        var given = lines.Where(line => line.Contains("${{ inputs.", StringComparison.Ordinal)).ToList();
        given.ShouldAllBe(line => line.StartsWith("        ARCHC_", StringComparison.Ordinal));
        var script = File.ReadAllText(Script);
        given.Select(line => line.Trim().Split(':')[0])
            .ShouldAllBe(name => script.Contains($"${{{name}:-", StringComparison.Ordinal));
    }

    [ToolFact(OutsideTool.ShellCheck)]
    public void The_script_of_the_action_is_sound()
    {
        var (exitCode, said) = OutsideTool.Run(
            repository.Root, new Dictionary<string, string>(), OutsideTool.ShellCheck, Script);

        exitCode.ShouldBe(0, said);
    }

    [ToolTheory(OutsideTool.Npm)]
    [InlineData("action")]
    [InlineData("workflow")]
    public void GitHub_takes_the_action_and_the_workflow(string kind)
    {
        var workflow = Block("## GitHub\n", "yaml");
        var text = kind == "action" ? File.ReadAllText(Repository.At("action.yml")) : workflow;

        SchemaJudge.GitHubComplaint(kind, text).ShouldBeEmpty();
        SchemaJudge.GitHubComplaint(kind, text.Replace("runs", "sunr", StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    [ToolFact(OutsideTool.Git)]
    public void The_problem_matcher_finds_what_text_says()
    {
        repository.Put("docs/a [drawing]: ü.mmd", Bad);
        var lines = repository.Shell("archc validate --color never").Output.Split('\n');
        using var file = JsonDocument.Parse(File.ReadAllText(Repository.At("eng", "action", "problem-matcher.json")));

        var found = file.RootElement.GetProperty("problemMatcher").EnumerateArray()
            .SelectMany(matcher => Matches(matcher, lines)).ToList();

        var heads = lines.Count(line => Head().IsMatch(line));
        heads.ShouldBeGreaterThan(2);
        found.Count.ShouldBe(heads);
        found.ShouldAllBe(match => match.File == "docs/a [drawing]: ü.mmd");
        found.Select(match => match.Severity).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(["error", "notice", "warning"]);
        found.ShouldContain(match => match.Code == "REL002" && match.Line == "2");
    }

    [ToolTheory(OutsideTool.Git)]
    [InlineData("archc-validate", Bad, 1)]
    [InlineData("archc-validate", Good, 0)]
    [InlineData("archc-fix", Good, 0)]
    public void Hooks_for_pre_commit_take_names_of_any_kind(string id, string drawing, int expected)
    {
        var hook = Hook(id);
        repository.Put("-a drawing.mmd", drawing);
        repository.Put("values.yaml", "replicas: 3\n");
        repository.Put("archc.yaml", "region: eu-central-1\n");
        repository.Put("NOTES.md", "# Notes\n");
        string[] names = ["-a drawing.mmd", "values.yaml", "archc.yaml", "NOTES.md", "gone.mmd"];
        names.ShouldAllBe(name => Regex.IsMatch(name, hook.Files));
        Regex.IsMatch("main.c", hook.Files).ShouldBeFalse();

        var run = repository.Shell($"{hook.Entry} -- {string.Join(' ', names.Select(name => $"'{name}'"))}");

        run.ExitCode.ShouldBe(expected, run.Error);
        hook.Text.ShouldContain("args: [\"--\"]");
    }

    [ToolFact(OutsideTool.Git)]
    public void The_hook_of_generated_files_compares()
    {
        var hook = Hook("archc-generate-check");
        repository.Put("docs/shop.mmd", Good);
        repository.Shell("archc generate docs/shop.mmd -o infra").ExitCode.ShouldBe(0);

        repository.Shell($"{hook.Entry} docs/shop.mmd -o infra").ExitCode.ShouldBe(0);
        repository.Put("docs/shop.mmd", Good + "  fn --> more[SQS]\n");
        repository.Shell($"{hook.Entry} docs/shop.mmd -o infra").ExitCode.ShouldBe(3);
    }

    private static (string Entry, string Files, string Text) Hook(string id)
    {
        var text = File.ReadAllText(Repository.At(".pre-commit-hooks.yaml")).Split("\n- ")
            .Single(part => part.StartsWith($"id: {id}\n", StringComparison.Ordinal));
        string Value(string key) => text.Split('\n').Select(line => line.Trim())
            .Single(line => line.StartsWith(key + ": ", StringComparison.Ordinal))[(key.Length + 2)..].Trim('\'');
        return (Value("entry"), Value("files"), text);
    }

    private static string Block(string after, string language)
    {
        var place = Page.IndexOf(after, StringComparison.Ordinal);
        var start = Page.IndexOf($"```{language}\n", place, StringComparison.Ordinal) + language.Length + 4;
        return Page[start..Page.IndexOf("```", start, StringComparison.Ordinal)];
    }

    /// <summary>What a matcher finds, as GitHub's runner does: each pattern on the next line.</summary>
    private static IEnumerable<(string File, string Line, string Code, string Severity)> Matches(
        JsonElement matcher, string[] lines)
    {
        var patterns = matcher.GetProperty("pattern").EnumerateArray().ToList();
        for (var at = 0; at + 1 < lines.Length; at++)
        {
            var matches = patterns.Select((pattern, index) => Regex.Match(
                lines[at + index], pattern.GetProperty("regexp").GetString() ?? "", RegexOptions.ECMAScript)).ToList();
            if (matches.TrueForAll(match => match.Success))
            {
                string Group(string name) => patterns
                    .Select((pattern, index) => pattern.TryGetProperty(name, out var group)
                        ? matches[index].Groups[group.GetInt32()].Value
                        : null)
                    .OfType<string>().SingleOrDefault() ?? matcher.GetProperty(name).GetString() ?? "";
                yield return (Group("file"), Group("line"), Group("code"), Group("severity"));
            }
        }
    }

    private ArchcProcess Act(params string[] variables)
    {
        File.Delete(repository.Outside.At("outputs"));
        File.Delete(repository.Outside.At("summary"));
        Directory.CreateDirectory(repository.Outside.At("runner"));
        var given = variables.Chunk(2).Select(pair => $"export {pair[0]}={Quoted(pair[1])}\n");
        return repository.Shell(
            $"""
            export GITHUB_OUTPUT="$HOME/outputs" GITHUB_STEP_SUMMARY="$HOME/summary" RUNNER_TEMP="$HOME/runner"
            unset ARCHC_COMMAND
            {string.Concat(given)}
            {Quoted(Script)}
            """);
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private string Summary() => File.ReadAllText(repository.Outside.At("summary"));

    private Dictionary<string, string> Outputs() =>
        Output().Matches(File.ReadAllText(repository.Outside.At("outputs"))).ToDictionary(
            match => match.Groups["name"].Value, match => match.Groups["value"].Value, StringComparer.Ordinal);

    [GeneratedRegex("^ *(?:- |- script: |sh ')?(?<command>archc [^'\n]+)'?$", RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    [GeneratedRegex("^(?:error|warning|note)\\[")]
    private static partial Regex Head();

    [GeneratedRegex("^(?<name>[a-z-]+)<<(?<mark>archc-[0-9a-f]{32})\n(?<value>.*?)\n\\k<mark>$",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Output();
}
