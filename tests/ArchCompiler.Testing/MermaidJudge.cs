using System.Text.Json;
using ArchCompiler.Contracts;
using Shouldly;

namespace ArchCompiler.Testing;

/// <summary>What Mermaid itself makes of flowcharts that archc wrote.</summary>
public static class MermaidJudge
{
    private static readonly string Folder = Repository.At("eng", "mermaid-check");
    private static readonly Lock Installing = new();

    /// <summary>
    /// The complaint about each text, null where Mermaid draws just what archc reads in it.
    /// </summary>
    public static IReadOnlyList<string?> Complaints(IEnumerable<string> flowcharts)
    {
        Install();
        var request = Path.GetTempFileName();
        try
        {
            File.WriteAllText(request, $"[{string.Join(",\n", flowcharts.Select(Request))}]");
            var (exitCode, said) = OutsideTool.Run(
                Folder, new Dictionary<string, string>(StringComparer.Ordinal), "node", "draws.mjs", request);
            exitCode.ShouldBe(0, said);
            using var answer = JsonDocument.Parse(said);
            return [.. answer.RootElement.EnumerateArray().Select(complaint => complaint.GetString())];
        }
        finally
        {
            File.Delete(request);
        }
    }

    private static string Request(string flowchart)
    {
        var syntax = SyntaxJson.Write(Compiling.Mermaid(flowchart).Read);
        return $"{{ \"text\": {JsonSerializer.Serialize(flowchart)}, \"syntax\": {syntax} }}";
    }

    private static void Install()
    {
        lock (Installing)
        {
            if (!Directory.Exists(Path.Combine(Folder, "node_modules", "mermaid")))
            {
                var (exitCode, said) = OutsideTool.Run(
                    Folder,
                    new Dictionary<string, string>(StringComparer.Ordinal),
                    "npm", "ci", "--silent", "--no-audit", "--no-fund");
                exitCode.ShouldBe(0, said);
            }
        }
    }
}
