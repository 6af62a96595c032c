using System.IO.Compression;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.EndToEndTests;

/// <summary>The .NET tool: packed, installed from a folder alone, and the same command as the one that was built.</summary>
public sealed class ToolPackageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static string Seed => Repository.At("examples", "seed", "aws-cloud-architecture.md");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_tool_installs_from_its_package_and_is_the_command_that_was_built()
    {
        Pack();
        Packed().ShouldBe(["CHANGELOG.md", "LICENSE", "README.md", "archc.nuspec"]);
        Install();

        var built = ArchcProcess.Run(folder.Root, "validate", Seed);
        var (exitCode, output) = OutsideTool.Run(folder.Root, Settings(), folder.At("tool", "archc"), "validate", Seed);

        exitCode.ShouldBe(built.ExitCode);
        output.ShouldBe(built.Output + built.Error);
    }

    // What lies at the top of the package, for people: the rest is the command.
    private List<string> Packed()
    {
        using var package = ZipFile.OpenRead(Directory.GetFiles(folder.At("packages"), "archc.*.nupkg").Single());
        return
        [
            .. package.Entries
                .Select(entry => entry.FullName)
                .Where(name => !name.Contains('/', StringComparison.Ordinal) && name[0] != '[')
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Configuration =>
        new DirectoryInfo(AppContext.BaseDirectory).Parent is { Name: var name } ? name : "Debug";

    // What stands is packed: no compiler runs, and what other tests run stays as it is.
    private void Pack() => Run(
        Repository.Root, "dotnet", "pack", Repository.At("src", "ArchCompiler.Cli"), "--no-build", "--no-restore",
        "-c", Configuration, "-o", folder.At("packages"), "-v", "quiet");

    // A configuration that clears every other source: what the package lacks would be missed here.
    private void Install()
    {
        folder.Put("NuGet.config", """
            <configuration>
              <packageSources>
                <clear />
                <add key="packages" value="packages" />
              </packageSources>
            </configuration>
            """);
        Run(
            folder.Root, "dotnet", "tool", "install", "archc", "--tool-path", folder.At("tool"),
            "--add-source", folder.At("packages"), "--configfile", folder.At("NuGet.config"));
    }

    private void Run(string where, params IReadOnlyList<string> command)
    {
        var (exitCode, output) = OutsideTool.Run(where, Settings(), command);
        exitCode.ShouldBe(0, $"{string.Join(' ', command)}\n{output}");
    }

    // A cache of its own: an archc that is kept from before is not the one that was packed just now.
    private Dictionary<string, string> Settings() => new(StringComparer.Ordinal)
    {
        ["NUGET_PACKAGES"] = folder.At("cache"),
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["FORCE_COLOR"] = "",
    };
}
