using System.Diagnostics;
using ArchCompiler.Cli.Files;

namespace ArchCompiler.Cli.Watching;

/// <summary>
/// Runs something whenever a file has changed on which it depends, until the user has had enough. It looks at the files
/// rather than waiting to be told: that works on every disk, in every container, and however an editor saves.
/// </summary>
/// <param name="host">The world.</param>
/// <param name="look">How the files stand now.</param>
/// <param name="run">What to run.</param>
internal sealed class Watch(Host host, Func<Snapshot> look, Action run)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(120);

    // Who never stops writing gets a run all the same.
    private const int MostSettling = 20;

    // Looking at very many files must not keep a core busy.
    private const int Idle = 20;
    private const int MostNamed = 3;

    /// <summary>Watches until the user wants an end.</summary>
    public void Run()
    {
        using var waiting = host.Waiting();
        var seen = look();
        Do();
        host.Say(FormattableString.Invariant($"watching {seen.Count} files; Ctrl-C ends it."));
        Stopwatch clock = new();
        while (waiting.Wait(Pause(clock.Elapsed)))
        {
            clock.Restart();
            var now = look();
            clock.Stop();
            if (now.Since(seen) is { Count: > 0 })
            {
                if (Settle(waiting, now) is not { } settled)
                {
                    break;
                }

                host.Say(Describe(settled.Since(seen)));
                seen = settled;
                Do();
            }
        }
    }

    private static TimeSpan Pause(TimeSpan look) => look * Idle > Shortest ? look * Idle : Shortest;

    private Snapshot? Settle(IWaiting waiting, Snapshot now)
    {
        for (var round = 0; round < MostSettling; round++)
        {
            if (!waiting.Wait(Settling))
            {
                return null;
            }

            var next = look();
            if (next.Since(now).Count == 0)
            {
                return next;
            }

            now = next;
        }

        return now;
    }

    private void Do()
    {
        try
        {
            run();
        }
        catch (UsageException problem)
        {
            host.Say(problem.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            host.Say($"a file cannot be read or written: {exception.Message}");
        }

        host.Output.Flush();
        host.Progress.Rest();
    }

    private string Describe(IReadOnlyList<string> changed)
    {
        var named = changed.Take(MostNamed).Select(path => FilePath.Shown(host.Files, path));
        var more = changed.Count > MostNamed
            ? FormattableString.Invariant($" and {changed.Count - MostNamed} more")
            : "";
        return changed.Count == 0 ? "a file was saved as it was" : $"changed: {string.Join(", ", named)}{more}";
    }
}
