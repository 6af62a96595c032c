using ArchCompiler.Testing;
using Shouldly;

namespace ArchCompiler.EndToEndTests;

/// <summary>What a folder that may not be looked into does to a run over the one around it.</summary>
public sealed class UnreadableFolderTests : IDisposable
{
    private const string Drawing =
        "flowchart LR\n    app[EC2 Instance] -->|Read/Write| db[(RDS PostgreSQL)]\n";

    private readonly TemporaryFolder folder = new();

    public UnreadableFolderTests()
    {
        folder.Put("shop.mmd", Drawing);
        folder.Put("shut/other.mmd", Drawing);
    }

    public void Dispose()
    {
        Allow(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        folder.Dispose();
    }

    [UnprivilegedFact]
    public void It_is_said_in_one_line_and_the_rest_is_validated()
    {
        Allow(UnixFileMode.None);

        var run = ArchcProcess.Run(folder.Root, "validate", ".");

        run.Error.ShouldBe("archc: 'shut' may not be accessed.\n");
        run.Output.ShouldContain("shop.mmd:2:");
        run.Output.ShouldContain("1 input could not be read");
        run.ExitCode.ShouldBe(4);
    }

    [UnprivilegedFact]
    public void Named_itself_it_is_said_in_the_same_line()
    {
        Allow(UnixFileMode.None);

        var run = ArchcProcess.Run(folder.Root, "validate", "shut");

        run.Error.ShouldBe("archc: 'shut' may not be accessed.\n");
        run.ExitCode.ShouldBe(4);
    }

    private void Allow(UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.At("shut"), mode);
        }
    }
}
