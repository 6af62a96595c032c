using System.Globalization;
using Shouldly;

namespace ArchCompiler.Testing;

/// <summary>Looks at a generated site in headless Chromium, by the script that also people run.</summary>
public static class Browser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly string Folder = Repository.At("eng", "site");
    private static readonly Lock Installing = new();

    /// <summary>Why there is none here; null where there is one.</summary>
    public static string? Missing { get; } =
        Find("node") is null ? "node is not on the PATH"
        : Find("npm") is null ? "npm is not on the PATH"
        : Executable is null ? "chromium is not on the PATH: install it, or name it in CHROMIUM"
        : null;

    private static string? Executable =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named
        : Names.Select(Find).FirstOrDefault(path => path is not null);

    /// <summary>What is wrong with a site; the exit code is 0 where nothing is.</summary>
    /// <param name="site">Its folder.</param>
    /// <param name="nodes">How many nodes its drawing must show; 0 where it cannot be drawn.</param>
    /// <param name="root">The folder that is published, null for the site itself.</param>
    public static (int ExitCode, string Output) Check(string site, int nodes, string? root = null)
    {
        Missing.ShouldBeNull();
        Install();
        return OutsideTool.Run(
            Folder,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["CHROMIUM"] = Executable ?? "" },
            "node", "check-site.mjs", site, "--root", root ?? site, "--nodes", nodes.ToString(CultureInfo.InvariantCulture));
    }

    private static void Install()
    {
        lock (Installing)
        {
            if (!Directory.Exists(Path.Combine(Folder, "node_modules", "playwright-core")))
            {
                var (exitCode, said) = OutsideTool.Run(
                    Folder, new Dictionary<string, string>(StringComparer.Ordinal),
                    "npm", "ci", "--silent", "--no-audit", "--no-fund");
                exitCode.ShouldBe(0, said);
            }
        }
    }

    private static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);
}
