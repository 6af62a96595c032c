using Shouldly;
using Xunit;

namespace ArchCompiler.EndToEndTests;

/// <summary>Streams that are full or closed, arguments that are nothing, and things that are no files.</summary>
public sealed class StreamTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public StreamTests()
    {
        folder.Put("shop.mmd", "---\ntitle: Shop\n---\nflowchart LR\n    fn[Lambda] -->|Write| q[SQS]\n");
        folder.Put("bad.mmd", "flowchart LR\n    a[Lambda (x)] -->\n");
        folder.Put("empty.mmd", "");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("$ARCHC rules >/dev/full", 2, "archc: standard output cannot be written to: No space left on device")]
    [InlineData("$ARCHC graph shop.mmd >/dev/full", 2, "archc: standard output cannot be written to: No space left on device")]
    [InlineData("$ARCHC rules >&-", 2, "archc: standard output cannot be written to: it is closed")]
    [InlineData("$ARCHC rules >&- <&-", 2, "archc: standard output cannot be written to: it is closed")]
    [InlineData("$ARCHC rules >/dev/full 2>/dev/full", 2, "")]
    [InlineData("$ARCHC rules >&- 2>&- <&-", 2, "")]
    [InlineData("$ARCHC validate nothing.mmd 2>/dev/full", 4, "")]
    [InlineData("$ARCHC validate nothing.mmd 2>&-", 4, "")]
    [InlineData("$ARCHC validate shop.mmd --fail-on never 2>&-", 0, "")]
    [InlineData("$ARCHC generate shop.mmd -o out >&- 2>&- <&-", 0, "")]
    [InlineData("$ARCHC validate - <&-", 4, "archc: standard input cannot be read: it is closed.")]
    [InlineData("cat /dev/zero 2>/dev/null | $ARCHC validate -", 4, "archc: 'stdin.mmd' is larger than 16 MB, which no diagram is.")]
    [InlineData("$ARCHC validate /dev/zero", 4, "archc: '/dev/zero' is larger than 16 MB, which no diagram is.")]
    [InlineData("$ARCHC generate shop.mmd -o shop.mmd", 2, "archc: 'shop.mmd' is a file, and --output names a folder.")]
    [InlineData("mkfifo pipe; $ARCHC generate shop.mmd -o pipe", 2, "archc: 'pipe' is a file, and --output names a folder.")]
    [InlineData("ln -s loop loop; $ARCHC validate loop", 4, "archc: 'loop' cannot be accessed: Too many levels of symbolic links")]
    [InlineData("$ARCHC validate $(printf 'a%.0s' $(seq 5000)).mmd", 4, "archc: 'aaaa")]
    [InlineData("$ARCHC generate shop.mmd -o $(printf 'a%.0s' $(seq 300))", 2, "archc: a file cannot be read or written: ")]
    public void A_fault_is_one_line_and_its_exit_code(string script, int exitCode, string said)
    {
        var run = ArchcProcess.Shell(folder.Root, script);

        run.ExitCode.ShouldBe(exitCode, run.Error);
        run.Error.ShouldStartWith(said);
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(said.Length == 0 ? 0 : 1);
    }

    [Theory]
    [InlineData("$ARCHC validate ''")]
    [InlineData("$ARCHC validate -- ''")]
    [InlineData("$ARCHC validate shop.mmd ''")]
    [InlineData("$ARCHC generate '' -o out")]
    [InlineData("$ARCHC generate shop.mmd -o ''")]
    [InlineData("$ARCHC generate shop.mmd -o ' '")]
    [InlineData("$ARCHC generate shop.mmd -o out --templates ''")]
    [InlineData("$ARCHC generate shop.mmd -o out --env ''")]
    [InlineData("$ARCHC generate shop.mmd -o out -t ''")]
    [InlineData("$ARCHC generate shop.mmd -o out --date ''")]
    [InlineData("$ARCHC fix ''")]
    [InlineData("$ARCHC convert ''")]
    [InlineData("$ARCHC convert shop.mmd -o ''")]
    [InlineData("$ARCHC explain ''")]
    [InlineData("$ARCHC explain fn ''")]
    [InlineData("$ARCHC graph ''")]
    [InlineData("$ARCHC syntax ''")]
    [InlineData("$ARCHC config ''")]
    [InlineData("$ARCHC templates show ''")]
    public void An_empty_argument_is_wrong_usage(string script)
    {
        var run = ArchcProcess.Shell(folder.Root, script);

        run.ExitCode.ShouldBe(2, run.Error);
        run.Output.ShouldBeEmpty();
        Directory.GetFileSystemEntries(folder.Root).Length.ShouldBe(3);
    }

    [Fact]
    public void A_reader_that_has_seen_enough_is_no_error()
    {
        var run = ArchcProcess.Shell(folder.Root, "{ $ARCHC schema; echo \"ended with $?\" >&2; } | head -c 1");

        run.Error.ShouldBe("ended with 0\n");
    }

    [Fact]
    public void A_pipe_that_is_named_is_read()
    {
        var run = ArchcProcess.Shell(
            folder.Root, "mkfifo in.mmd; (cat shop.mmd >in.mmd &); $ARCHC graph in.mmd --format dot");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("\"fn\" -> \"q\"");
    }

    [Fact]
    public void A_pipe_is_not_written_back_to()
    {
        folder.Put("open.mmd", "flowchart LR\n    A &B --> C\n");

        var run = ArchcProcess.Shell(folder.Root, "mkfifo in.mmd; (cat open.mmd >in.mmd &); $ARCHC fix in.mmd");

        run.ExitCode.ShouldBe(2, run.Error);
        run.Error.ShouldBe("archc: 'in.mmd' is no file that a text can be written back to; read it from '-'.\n");
    }

    [Fact]
    public void A_pipe_that_lies_in_a_folder_is_not_waited_for()
    {
        var run = ArchcProcess.Shell(
            folder.Root,
            "mkdir -p d/sub; mkfifo d/x.mmd; ln -s .. d/sub/loop; ln -s /dev/zero d/archc.yaml; cp shop.mmd d/sub; "
            + "$ARCHC validate d --fail-on never");

        run.ExitCode.ShouldBe(4, run.Error);
        run.Output.ShouldContain("d/x.mmd:1:1");
    }

    [Fact]
    public void A_pipe_in_the_output_folder_is_in_the_way_and_never_opened()
    {
        var run = ArchcProcess.Shell(
            folder.Root,
            "mkdir -p out/terraform; mkfifo out/terraform/providers.tf out/.archc-manifest.json; "
            + "$ARCHC generate shop.mmd -o out");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("'out/terraform/providers.tf' was not written by archc.");
        Directory.GetFileSystemEntries(folder.At("out")).Length.ShouldBe(2);
        Directory.GetFileSystemEntries(folder.At("out", "terraform")).Length.ShouldBe(1);
    }

    [Fact]
    public void What_is_written_to_a_device_leaves_the_device()
    {
        var run = ArchcProcess.Shell(
            folder.Root, "$ARCHC convert shop.mmd -o /dev/null --force && test -c /dev/null && echo stands");

        run.Output.ShouldBe("stands\n", run.Error);
    }
}
