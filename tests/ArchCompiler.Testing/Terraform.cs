using System.Diagnostics;

namespace ArchCompiler.Testing;

/// <summary>
/// The outside judge of emitted Terraform, with a provider from a local folder: no account, no network.
/// </summary>
public static class Terraform
{
    /// <summary>The folder that holds <c>registry.terraform.io/hashicorp/aws/…</c>, null where none is found.</summary>
    public static string? PluginFolder { get; } = FindPlugins();

    /// <summary>Why it cannot be used here; null where it can.</summary>
    public static string? Missing { get; } = !IsOnPath("terraform") ? "terraform is not on the PATH"
        : PluginFolder is null ? "no plugin folder with the AWS provider: set ARCHC_TF_PLUGIN_DIR"
        : null;

    /// <summary>Runs it in a folder; gives the exit code and all that it said.</summary>
    public static (int ExitCode, string Output) Run(string folder, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new("terraform", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["TF_IN_AUTOMATION"] = "1",
                ["CHECKPOINT_DISABLE"] = "1",
                ["AWS_EC2_METADATA_DISABLED"] = "true",
            },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("terraform does not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }

    /// <summary>
    /// Lets a configuration plan without an account: fake keys for every provider block, in a file beside it.
    /// </summary>
    public static void GoOffline(string folder)
    {
        var providers = File.ReadAllLines(Path.Combine(folder, "providers.tf"));
        var overrides = providers.Index()
            .Where(line => line.Item == "provider \"aws\" {")
            .Select(line => providers.Skip(line.Index + 1).TakeWhile(l => l != "}"))
            .Select(block =>
                block.FirstOrDefault(line => line.TrimStart().StartsWith("alias", StringComparison.Ordinal)))
            .Select(alias => $"provider \"aws\" {{\n{alias}\n{Offline}}}\n");
        File.WriteAllText(Path.Combine(folder, "offline_override.tf"), string.Concat(overrides));
    }

    private const string Offline = """
          access_key                  = "test"
          secret_key                  = "test"
          skip_credentials_validation = true
          skip_metadata_api_check     = "true"
          skip_region_validation      = true
          skip_requesting_account_id  = true
          max_retries                 = 1

        """;

    private static bool IsOnPath(string command) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, command)));

    private static string? FindPlugins() => PluginCandidates()
        .FirstOrDefault(folder => Directory.Exists(Path.Combine(folder, "registry.terraform.io", "hashicorp", "aws")));

    private static IEnumerable<string> PluginCandidates()
    {
        if (Environment.GetEnvironmentVariable("ARCHC_TF_PLUGIN_DIR") is { Length: > 0 } stated)
        {
            yield return stated;
        }

        yield return Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".terraform.d", "plugins");
        yield return "/usr/local/share/terraform/plugins";
        yield return "/usr/share/terraform/plugins";
        foreach (var folder in new DirectoryInfo("/opt") is { Exists: true } opt ? opt.GetDirectories() : [])
        {
            yield return folder.FullName;
        }
    }
}
