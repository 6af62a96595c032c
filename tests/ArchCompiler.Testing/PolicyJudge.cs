using System.Text.Json;
using Shouldly;

namespace ArchCompiler.Testing;

/// <summary>One statement of a policy, as AWS's list of actions sees it.</summary>
/// <param name="Kind"><c>identity</c> for what a role is allowed, <c>resource</c> for what a thing allows others.</param>
/// <param name="Effect"><c>Allow</c> or <c>Deny</c>.</param>
/// <param name="Actions">Its actions.</param>
/// <param name="Resources">Its resources; what is an output and no text is empty.</param>
/// <param name="Keys">The condition keys that it names.</param>
/// <param name="Anybody">Whether its principal is a star.</param>
public sealed record PolicyStatement(
    string Kind,
    string Effect,
    IReadOnlyList<string> Actions,
    IReadOnlyList<string> Resources,
    IReadOnlyList<string> Keys,
    bool Anybody)
{
    /// <inheritdoc/>
    public override string ToString() => JsonSerializer.Serialize(this);
}

/// <summary>What AWS publishes of its actions, resources and condition keys, asked about statements.</summary>
public static class PolicyJudge
{
    private static readonly string Folder = Repository.At("eng", "iam");
    private static readonly Lock Installing = new();
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>What is wrong with any of some statements, each with the statement.</summary>
    public static IReadOnlyList<string> Complaints(IReadOnlyList<PolicyStatement> statements)
    {
        Install();
        var request = Path.GetTempFileName();
        try
        {
            File.WriteAllText(request, JsonSerializer.Serialize(statements, Web));
            var (exitCode, said) =
                OutsideTool.Run(Folder, new Dictionary<string, string>(), "node", "check-policies.mjs", request);
            exitCode.ShouldBe(0, said);
            var answers = JsonSerializer.Deserialize<string[][]>(said) ?? [];
            return
            [
                .. answers.Zip(statements)
                    .SelectMany(pair => pair.First.Select(complaint => $"{complaint}: {pair.Second}")),
            ];
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
            if (!Directory.Exists(Path.Combine(Folder, "node_modules", "@cloud-copilot")))
            {
                var (exitCode, said) = OutsideTool.Run(
                    Folder, new Dictionary<string, string>(), "npm", "ci", "--silent", "--no-audit", "--no-fund");
                exitCode.ShouldBe(0, said);
            }
        }
    }
}
