using Shouldly;
using Xunit;

namespace ArchCompiler.EndToEndTests;

/// <summary>What <c>archc fix</c> does to the file that a drawing stands in.</summary>
public sealed class FixTests : IDisposable
{
    private const string Drawing =
        "flowchart LR\n    app[EC2 Instance] -->|Read/Write| db[(RDS PostgreSQL)]\n    watch[CloudWatch] -->|Monitor| app\n";

    private readonly TemporaryFolder folder = new();

    private string Text => File.ReadAllText(folder.At("shop.mmd"));

    public FixTests() => folder.Put("shop.mmd", Drawing);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_link_stays_a_link_and_what_it_leads_to_is_mended()
    {
        File.CreateSymbolicLink(folder.At("link.mmd"), "shop.mmd");

        Fix("link.mmd").ExitCode.ShouldBe(0);

        new FileInfo(folder.At("link.mmd")).LinkTarget.ShouldBe("shop.mmd");
        Text.ShouldNotBe(Drawing);
        Names().ShouldBe(["link.mmd", "shop.mmd"]);
    }

    [Fact]
    public void The_mode_of_a_file_is_kept()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        File.SetUnixFileMode(folder.At("shop.mmd"), Mode);

        Fix("shop.mmd").ExitCode.ShouldBe(0);

        File.GetUnixFileMode(folder.At("shop.mmd")).ShouldBe(Mode);
        Text.ShouldNotBe(Drawing);
    }

    [Fact]
    public void A_file_with_two_names_keeps_both()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        System.Diagnostics.Process.Start("ln", [folder.At("shop.mmd"), folder.At("other.txt")]).WaitForExit();

        Fix("shop.mmd").ExitCode.ShouldBe(0);

        Text.ShouldNotBe(Drawing);
        File.ReadAllText(folder.At("other.txt")).ShouldBe(Text);
    }

    [Fact]
    public void A_second_run_changes_nothing()
    {
        Fix("shop.mmd", "--unsafe-fixes").ExitCode.ShouldBe(0);
        var once = Text;

        Fix("shop.mmd", "--unsafe-fixes").ExitCode.ShouldBe(0);

        Text.ShouldBe(once);
    }

    [Fact]
    public void What_a_stopped_run_left_is_not_lost()
    {
        folder.Put(".shop.mmd.archc-0123456789abcdef.tmp", "flowchart LR\n    mine[Lambda]\n");

        var run = Fix("shop.mmd");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("'.shop.mmd.archc-0123456789abcdef.tmp'");
        Text.ShouldBe(Drawing);
    }

    [Fact]
    public void What_a_run_left_that_had_not_begun_to_write_goes()
    {
        folder.Put(".shop.mmd.archc-0123456789abcdef.tmp", Drawing[..40]);

        Fix("shop.mmd").ExitCode.ShouldBe(0);

        Names().ShouldBe(["shop.mmd"]);
    }

    private ArchcProcess Fix(params string[] arguments) => ArchcProcess.Run(folder.Root, ["fix", .. arguments]);

    private IEnumerable<string> Names() =>
        Directory.GetFileSystemEntries(folder.Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
