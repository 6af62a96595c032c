using System.Text.Json;
using ArchCompiler.Testing;

namespace ArchCompiler.Fuzzing.Stages;

/// <summary>
/// Whole command lines: one of the documented exit codes, no escape sequence, JSON that is JSON, nothing written but
/// where it was asked for, and a second run that finds all done.
/// </summary>
internal sealed class CommandStage : Stage
{
    private static readonly string[] Lines =
    [
        "validate @", "validate @ --show defaults --color always", "validate @ --format json", "validate",
        "generate @ -o out", "generate @ -o out --partial --format json", "generate @ -o out --strict", "generate @ -o out --check",
        "fix @", "fix @ --unsafe-fixes", "fix @ --diff", "graph @", "graph @ --format mermaid", "graph @ --format dot",
        "syntax @", "convert @ --to yaml -o new.yaml", "convert @ --to mermaid", "config --resolved", "explain a @",
        "templates model terraform/queue @", "explain SEC001",
    ];

    /// <inheritdoc/>
    public override string Name => "command";

    /// <inheritdoc/>
    public override void Try(Input input, Random random)
    {
        TestHost host = new() { IsTerminal = random.Next(2) == 0 };
        var path = input.Path == "archc.yaml" ? "archc.yaml" : input.Path;
        host.Files[path] = input.Text;
        if (path == "archc.yaml")
        {
            host.Files["drawing.mmd"] = "flowchart LR\n    a[Lambda] -->|Write| db[(RDS PostgreSQL)]\n";
        }

        var line = Lines[random.Next(Lines.Length)].Replace(
            "@", path == "archc.yaml" ? "drawing.mmd" : path, StringComparison.Ordinal);
        var exitCode = Run(host, line);
        if (line.Contains("json", StringComparison.Ordinal) && exitCode is 0 or 1 or 4 && host.Output.Length > 0
            && line.Contains("--format json", StringComparison.Ordinal))
        {
            JsonDocument.Parse(host.Output).Dispose();
        }

        Demand(
            host.Files.Paths.All(p => p == $"/project/{path}" || p is "/project/drawing.mmd" or "/project/new.yaml"
                || p.StartsWith("/project/out/", StringComparison.Ordinal)),
            "nothing is written but where it was asked for");
        if (line.StartsWith("generate", StringComparison.Ordinal) && exitCode is 0 or 1
            && line.Contains("-o out", StringComparison.Ordinal) && !line.Contains("--check", StringComparison.Ordinal))
        {
            var before = host.Files.Paths.Select(p => (p, host.Files[p])).ToList();
            Demand(Run(host, line) == exitCode, "a second run ends as the first");
            Demand(before.SequenceEqual(host.Files.Paths.Select(p => (p, host.Files[p]))), "a second run changes nothing");
        }
    }

    private static int Run(TestHost host, string line)
    {
        var exitCode = host.Run(line.Split(' '));
        Demand(exitCode is >= 0 and <= 4, $"'{line.Split(' ')[0]}' ends with a documented code: {exitCode}\n{host.Error}");
        Demand(IsHarmless(host.Error), "no escape sequence is said");
        Demand(!host.IsTerminal || IsHarmless(host.Output), "no escape sequence reaches a terminal");
        return exitCode;
    }

    private static bool IsHarmless(string text)
    {
        foreach (var colour in new[] { "0", "1", "32", "1;31", "1;33", "1;36" })
        {
            text = text.Replace($"\u001b[{colour}m", "", StringComparison.Ordinal);
        }

        return !text.Replace("\r\n", "\n", StringComparison.Ordinal)
            .Any(c => c is not ('\n' or '\t') && Core.Text.VisibleText.IsUnsafe(c));
    }
}
