using System.Diagnostics;
using System.Globalization;
using ArchCompiler.Testing;
using Shouldly;
using Xunit;

namespace ArchCompiler.EndToEndTests;

/// <summary><c>archc watch</c> as a process, with real files and real signals.</summary>
public sealed class WatchTests : IDisposable
{
    private const string Drawing = "flowchart LR\n  fn[Lambda] --> t[DynamoDB]\n";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_follows_edits_renames_and_deletions_and_ends_with_Ctrl_C()
    {
        folder.Put("shop.mmd", Drawing);
        folder.Put("watch.sh", """
            # A shell starts what it leaves in the background deaf to Ctrl-C.
            env --default-signal=INT $ARCHC watch -o out -t terraform >log 2>&1 &
            watcher=$!
            trap 'kill $watcher 2>/dev/null' EXIT
            await() {
              for i in $(seq 300); do [ "$(grep -c "$1" log)" -ge "$2" ] && return; sleep 0.1; done
              cat log
              exit 9
            }
            await 'Ctrl-C ends it' 1
            printf '  t -->|Back up| v[AWS Backup]\n' >>shop.mmd
            await 'changed: shop.mmd' 1; await 'archc: out:' 2
            grep -q aws_backup_vault out/terraform/*.tf || exit 8
            cp shop.mmd .shop.tmp && mv .shop.tmp shop.mmd
            mv shop.mmd store.mmd
            await 'store.mmd' 1; await 'archc: out:' 3
            rm store.mmd
            await 'changed: store.mmd' 1; await 'nothing to check' 1
            printf 'flowchart LR\n  q[SQS' >new.mmd
            await 'changed: new.mmd' 1; await 'ARC1' 1
            kill -INT $watcher
            wait $watcher
            """);

        var run = ArchcProcess.Shell(folder.Root, "bash watch.sh");

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
    }

    [ToolFact("script")]
    public void Progress_stands_on_a_terminal_alone_and_goes_away()
    {
        folder.Put("large.mmd", Large(4000));

        const string OnTerminal = "script -qec \"$ARCHC validate large.mmd --quiet\" /dev/null";
        var clock = Stopwatch.StartNew();
        var seen = ArchcProcess.Shell(folder.Root, "unset CI; " + OnTerminal);
        clock.Stop();
        var inCi = ArchcProcess.Shell(folder.Root, "export CI=true; " + OnTerminal);
        var piped = ArchcProcess.Run(folder.Root, "validate", "large.mmd", "--quiet");

        if (clock.Elapsed > TimeSpan.FromSeconds(2.5))
        {
            seen.Output.ShouldContain("\r\u001b[Karchc: ");
        }

        seen.Output.TrimEnd().ShouldNotEndWith(" s");
        inCi.Output.ShouldNotContain("\r\u001b[K");
        piped.Error.ShouldBeEmpty();
        piped.Output.ShouldNotContain("\u001b[K");
    }

    private static string Large(int count) => "flowchart LR\n" + string.Concat(Enumerable.Range(0, count)
        .Select(i => string.Create(CultureInfo.InvariantCulture, $"  f{i}[Lambda] -->|Write| t{i}[DynamoDB]\n")));
}
