using System.Text.Json;
using Shouldly;

namespace ArchCompiler.Testing;

/// <summary>
/// What tools of others make of YAML texts and our JSON schemas: a validator (ajv), and the language server that
/// editors run.
/// </summary>
public static class SchemaJudge
{
    private static readonly string Folder = Repository.At("eng", "schema");
    private static readonly Lock Installing = new();

    /// <summary>Path of a committed schema.</summary>
    /// <param name="name"><c>architecture</c> or <c>project</c>.</param>
    public static string PathOf(string name) => Repository.At("grammar", $"{name}.schema.json");

    /// <summary>Path of the schema of SARIF 2.1.0.</summary>
    public static string Sarif =>
        Path.Combine(Folder, "node_modules", "@microsoft", "jest-sarif", "lib", "schemas", "sarif-2.1.0-rtm.5.json");

    /// <summary>
    /// The complaints about each text, none where it is valid. Fails where the schema itself is none.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Complaints(string schema, IEnumerable<string> texts)
    {
        using var answer = Ask("check-schema.mjs", schema, texts);
        return [.. answer.RootElement.EnumerateArray().Select(TextsOf)];
    }

    /// <summary>
    /// What GitHub's schemas have against an action or a workflow, as a validator of others (action-validator) has them;
    /// empty where nothing.
    /// </summary>
    /// <param name="kind"><c>action</c> or <c>workflow</c>.</param>
    /// <param name="text">Its YAML.</param>
    public static string GitHubComplaint(string kind, string text)
    {
        Install();
        var root = Directory.CreateTempSubdirectory("archc-").FullName;
        try
        {
            var file = Path.Combine(root, kind == "action" ? "action.yml" : ".github/workflows/workflow.yml");
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? root);
            File.WriteAllText(file, text);
            var judge = Path.Combine(Folder, "node_modules", "@action-validator", "cli", "cli.mjs");
            var (exitCode, said) = OutsideTool.Run(root, new Dictionary<string, string>(), "node", judge, file);
            return exitCode == 0 ? "" : $"{exitCode}: {said}";
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>What an editor shows for a text in which <c>¦</c> is the cursor.</summary>
    public static EditorView Look(string schema, string text)
    {
        using var answer = Ask("ask-editor.mjs", schema, [text]);
        var view = answer.RootElement[0];
        return new(
            [
                .. view.GetProperty("problems").EnumerateArray()
                    .Select(problem => $"{problem.GetProperty("line")}: {problem.GetProperty("message")}"),
            ],
            view.GetProperty("completions").EnumerateArray().ToDictionary(
                c => c.GetProperty("label").GetString() ?? "",
                c => c.GetProperty("help").GetString() ?? "",
                StringComparer.Ordinal),
            view.TryGetProperty("hover", out var hover) ? hover.GetString() ?? "" : "");
    }

    private static List<string> TextsOf(JsonElement list) =>
        [.. list.EnumerateArray().Select(item => item.GetString() ?? "")];

    private static JsonDocument Ask(string script, string schema, IEnumerable<string> texts)
    {
        Install();
        var request = Path.GetTempFileName();
        try
        {
            File.WriteAllText(request, JsonSerializer.Serialize(new { schema, texts = texts.ToArray() }));
            var (exitCode, said) = OutsideTool.Run(Folder, new Dictionary<string, string>(), "node", script, request);
            exitCode.ShouldBe(0, said);
            return JsonDocument.Parse(said);
        }
        finally
        {
            File.Delete(request);
        }
    }

    private static void Install()
    {
        lock (Installing)
        {
            if (!Directory.Exists(Path.Combine(Folder, "node_modules", "@action-validator", "cli")))
            {
                var (exitCode, said) = OutsideTool.Run(
                    Folder, new Dictionary<string, string>(), "npm", "ci", "--silent", "--no-audit", "--no-fund");
                exitCode.ShouldBe(0, said);
            }
        }
    }
}

/// <summary>What an editor shows.</summary>
/// <param name="Problems">What it underlines, each with its line.</param>
/// <param name="Completions">What it offers at the cursor, with what it says of it.</param>
/// <param name="Hover">What it shows at the cursor.</param>
public sealed record EditorView(
    IReadOnlyList<string> Problems, IReadOnlyDictionary<string, string> Completions, string Hover);
