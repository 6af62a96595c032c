using System.Runtime.InteropServices;

namespace ArchCompiler.Cli.Watching;

/// <summary>
/// Waits until Ctrl-C, or until the system wants an end. The first signal lets what is being done be finished; a second
/// one ends the process as it would any other.
/// </summary>
internal sealed class SignalWaiting : IWaiting
{
    private readonly ManualResetEventSlim ended = new();
    private readonly PosixSignalRegistration[] registrations;

    /// <summary>Listens from now on.</summary>
    public SignalWaiting() => registrations =
    [
        .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }
            .Select(signal => PosixSignalRegistration.Create(signal, End)),
    ];

    /// <inheritdoc/>
    public bool Wait(TimeSpan time) => !ended.Wait(time);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        ended.Dispose();
    }

    private void End(PosixSignalContext context)
    {
        context.Cancel = !ended.IsSet;
        ended.Set();
    }
}
