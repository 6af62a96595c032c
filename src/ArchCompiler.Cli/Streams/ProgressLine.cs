using System.Runtime.InteropServices;
using ArchCompiler.Core.Text;

namespace ArchCompiler.Cli.Streams;

/// <summary>
/// A line on a terminal that says what is being done, once that takes longer than a second. It goes away before
/// anything else is written, and there is none off a terminal.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private const string Erase = "\r\u001b[K";
    private const int Widest = 50;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(250);
    private readonly TextWriter? terminal;
    private readonly TimeProvider time;
    private readonly ITimer? timer;
    private readonly Lock gate = new();
    private PosixSignalRegistration? ending;
    private string doing = "";
    private long begun;
    private int done;
    private bool isShown;

    /// <summary>A line that is never shown.</summary>
    public static ProgressLine None { get; } = new(null, TimeProvider.System);

    /// <summary>A line on a terminal.</summary>
    /// <param name="terminal">Where it is shown, null for nowhere.</param>
    /// <param name="time">By which clock.</param>
    public ProgressLine(TextWriter? terminal, TimeProvider time)
    {
        (this.terminal, this.time, begun) = (terminal, time, time.GetTimestamp());
        timer = terminal is null ? null : time.CreateTimer(_ => Show(), null, First, Again);
    }

    /// <summary>Says what is being done from now on.</summary>
    public void Say(string what)
    {
        if (timer is null)
        {
            return;
        }

        lock (gate)
        {
            done = doing.Length > 0 && doing.Split(' ')[0] == what.Split(' ')[0] ? done + 1 : 1;
            doing = what;
        }
    }

    /// <summary>Holds the terminal for something else, with the line out of its way.</summary>
    public Lock.Scope Hold()
    {
        var held = gate.EnterScope();
        Hide();
        return held;
    }

    /// <summary>Begins to wait anew: what was done is done, and nothing is being done.</summary>
    public void Rest()
    {
        if (timer is null)
        {
            return;
        }

        lock (gate)
        {
            Hide();
            (doing, done, begun) = ("", 0, time.GetTimestamp());
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        timer?.Dispose();
        Rest();
        ending?.Dispose();
    }

    private void Show()
    {
        lock (gate)
        {
            var elapsed = time.GetElapsedTime(begun);
            if (doing.Length == 0 || elapsed < First)
            {
                return;
            }

            var count = done > 1 ? FormattableString.Invariant($" ({done})") : "";
            var shown = Shown(VisibleText.Show(doing));
            var line = FormattableString.Invariant($"archc: {shown}{count}, {(int)elapsed.TotalSeconds} s");
            terminal?.Write($"{Erase}{line}");
            terminal?.Flush();
            isShown = true;
            ending ??= PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Rest());
        }
    }

    private void Hide()
    {
        if (isShown)
        {
            terminal?.Write(Erase);
            terminal?.Flush();
            isShown = false;
        }
    }

    private static string Shown(string text) => text.Length > Widest ? text[..Widest] + "…" : text;
}
