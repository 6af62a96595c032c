using System.Security.Cryptography;
using System.Text;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.EndToEndTests;

/// <summary>The script that installs: from a folder, and never what is not what its checksum says.</summary>
public sealed class InstallScriptTests : IDisposable
{
    private const string Name = "archc-1.2.3-linux-x64";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_installs_a_release_from_a_folder()
    {
        Release("#!/bin/sh\necho 1.2.3\n");

        var (exitCode, output) = Install();

        exitCode.ShouldBe(0, output);
        Run(folder.At("bin", "archc"), "--version").ShouldBe((0, "1.2.3\n"));
        Directory.GetFiles(folder.At("bin")).ShouldBe([folder.At("bin", "archc")]);
    }

    [Fact]
    public void An_older_one_stays_where_the_checksum_is_wrong()
    {
        Release("#!/bin/sh\necho 1.2.3\n");
        folder.Put($"release/{Name}", "#!/bin/sh\necho changed on the way\n");
        folder.Put("bin/archc", "older");

        var (exitCode, output) = Install();

        exitCode.ShouldBe(1);
        output.ShouldContain($"the checksum of {Name} is wrong; nothing was installed");
        File.ReadAllText(folder.At("bin", "archc")).ShouldBe("older");
        Directory.GetFiles(folder.At("bin")).ShouldHaveSingleItem();
    }

    [Fact]
    public void Nothing_is_installed_where_the_file_is_not_listed()
    {
        Release("#!/bin/sh\necho 1.2.3\n");
        folder.Put("release/SHA256SUMS", $"{new string('0', 64)}  another-{Name}\n");

        var (exitCode, output) = Install();

        exitCode.ShouldBe(1);
        output.ShouldContain($"SHA256SUMS does not list {Name}");
        Directory.Exists(folder.At("bin")).ShouldBeFalse();
    }

    [Fact]
    public void What_does_not_start_is_not_left_behind()
    {
        Release("#!/bin/sh\nexit 1\n");

        var (exitCode, output) = Install();

        exitCode.ShouldBe(1);
        output.ShouldContain("does not start on this machine");
        Directory.GetFiles(folder.At("bin")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://example.org/archc", "begins with https://")]
    [InlineData("", "set ARCHC_FROM")]
    [InlineData("/nowhere/at/all", "there is no SHA256SUMS in /nowhere/at/all")]
    public void Where_a_release_cannot_come_from_is_said(string from, string said)
    {
        var (exitCode, output) = Install(from);

        exitCode.ShouldBe(1);
        output.ShouldContain(said);
        Directory.Exists(folder.At("bin")).ShouldBeFalse();
    }

    [ToolTheory(OutsideTool.ShellCheck)]
    [InlineData("install.sh")]
    [InlineData("eng/publish.sh")]
    [InlineData("eng/compare-native.sh")]
    public void Scripts_that_ship_are_clean(string script) =>
        Run(OutsideTool.ShellCheck, Repository.At(script)).ShouldBe((0, ""));

    private void Release(string command)
    {
        folder.Put($"release/{Name}", command);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(command)));
        folder.Put("release/SHA256SUMS", $"{new string('0', 64)}  another-{Name}\n{hash}  {Name}\n");
    }

    private (int ExitCode, string Output) Install(string? from = null) => OutsideTool.Run(
        folder.Root,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ARCHC_FROM"] = from ?? folder.At("release"),
            ["ARCHC_INSTALL_DIR"] = folder.At("bin"),
        },
        "sh", Repository.At("install.sh"), "1.2.3");

    private (int ExitCode, string Output) Run(params IReadOnlyList<string> command) =>
        OutsideTool.Run(folder.Root, new Dictionary<string, string>(StringComparer.Ordinal), command);
}
